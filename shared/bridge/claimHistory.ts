import { z } from 'zod';

/** Why something was changed, in the lawyer's words. */
export const reasonSchema = z.string().trim().min(1).max(500);
