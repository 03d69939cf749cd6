import { leaveNoDump } from './leaveNoDump.ts';
import { serveJobs } from './services/jobs/serveJobs.ts';

// The process of jobs: a utility process of Electron, or a child process elsewhere.
leaveNoDump();
const { parentPort } = process;
if (parentPort === undefined) {
  const take = serveJobs(message => void process.send?.(message));
  process.on('message', take);
  process.on('disconnect', () => process.exit());
  // Ctrl+C in the terminal is meant for the program: it decides what becomes of its jobs.
  process.on('SIGINT', () => undefined);
} else {
  const take = serveJobs(message => parentPort.postMessage(message));
  parentPort.on('message', ({ data }) => take(data));
}
