import { buildIfStale } from '../../electron/tools/build.ts';

/** Playwright's global set-up: the tests drive what is built from the sources as they are now. */
export default buildIfStale;
