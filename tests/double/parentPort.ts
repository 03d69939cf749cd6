import { EventEmitter } from 'node:events';

// Inside the double's utility processes: Electron's way to talk to main in place of Node's.
const toMain = process.send?.bind(process);
const parentPort = Object.assign(new EventEmitter(), {
  postMessage: (message: unknown) => void toMain?.(message),
});
process.on('message', (data: unknown) => parentPort.emit('message', { data, ports: [] }));
process.on('disconnect', () => process.exit());
Object.defineProperties(process, { parentPort: { value: parentPort }, send: { value: undefined } });
