import { z } from 'zod';

// First import of the window: zod otherwise tries `new Function('')`, which the content policy reports at every start.
z.config({ jitless: true });
