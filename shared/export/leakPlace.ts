import { z } from 'zod';

/** Where in a finished file something may stand. `inside`: in what neither a page shows nor a program tells. */
export const leakPlaceSchema = z.enum([
  'name',
  'page',
  'metadata',
  'outline',
  'attachment',
  'picture',
  'thumbnail',
  'inside',
]);
export type LeakPlace = z.infer<typeof leakPlaceSchema>;
