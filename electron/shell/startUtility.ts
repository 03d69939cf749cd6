import { app, utilityProcess } from 'electron';
import { join } from 'node:path';

/** Starts a utility process for jobs, from the file that is built beside main. */
export function startUtility() {
  const child = utilityProcess.fork(join(import.meta.dirname, 'job.cjs'), [], {
    serviceName: 'Redress',
    // What libraries print may quote what they read.
    stdio: 'ignore',
  });
  return {
    post: (message: unknown) => child.postMessage(message),
    onMessage: (listener: (message: unknown) => void) => void child.on('message', listener),
    residentMegabytes: () => {
      const metric = app.getAppMetrics().find(({ pid }) => pid === child.pid);
      return metric === undefined ? undefined : metric.memory.workingSetSize / 1000;
    },
    onExit: (listener: () => void) => void child.once('exit', listener),
    kill: () => void child.kill(),
  };
}
