import { forkJobProcess } from '../../electron/forkJobProcess.ts';
import type { JobProcess } from '../../electron/services/ports.ts';

/** The options of Node with which every job that a program starts spoils what it exports. */
export const spoilingJobs = `--import=${new URL('spoilExports.ts', import.meta.url).href}`;

/** A process for jobs that spoils what it exports. */
export function forkSpoilingJob(): JobProcess {
  const { NODE_OPTIONS: usual } = process.env;
  process.env['NODE_OPTIONS'] = spoilingJobs;
  try {
    return forkJobProcess();
  } finally {
    if (usual === undefined) delete process.env['NODE_OPTIONS'];
    else process.env['NODE_OPTIONS'] = usual;
  }
}
