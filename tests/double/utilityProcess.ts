import { fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { requireReady, utilityPids } from './app.ts';
import { strict } from './strict.ts';

interface ForkOptions {
  readonly serviceName?: string;
  readonly stdio?: 'ignore';
}

/** A process beside main: messages are structured clones, and it has `process.parentPort` in place of `process.send`. */
class UtilityProcess extends EventEmitter {
  private readonly child;
  constructor(modulePath: string, args: readonly string[], { stdio }: ForkOptions) {
    super();
    // What Electron prints is not modelled: only silence is.
    if (stdio !== 'ignore') throw new Error('the double knows utility processes with stdio "ignore" only');
    this.child = fork(modulePath, args, {
      execArgv: ['--import', new URL('parentPort.ts', import.meta.url).href],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.child.on('message', message => this.emit('message', message));
    this.child.on('exit', code => this.emit('exit', code));
    if (this.child.pid !== undefined) utilityPids.add(this.child.pid);
    this.child.on('error', () => undefined);
  }
  get pid(): number | undefined {
    return this.child.pid;
  }
  postMessage(message: object): void {
    this.child.send(message, () => undefined);
  }
  kill(): boolean {
    return this.child.kill();
  }
}

export const utilityProcess = strict('utilityProcess', {
  fork(modulePath: string, args: readonly string[], options: ForkOptions): UtilityProcess {
    requireReady('utilityProcess');
    return strict('a utility process', new UtilityProcess(modulePath, args, options));
  },
});

export type { UtilityProcess };
