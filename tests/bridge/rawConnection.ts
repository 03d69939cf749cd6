import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** A connection that says what a browser never would. */
export interface RawConnection {
  readonly socket: Socket;
  /** What came so far. */
  received(): string;
  /** Everything that came until the other side closed. */
  readonly closed: Promise<string>;
  /** Resolves once this came. */
  receives(text: string): Promise<void>;
}

/** Connects and says this, byte by byte as given (latin1). */
export async function connectRaw(origin: string, said = ''): Promise<RawConnection> {
  const { hostname, port } = new URL(origin);
  const socket = connect(Number(port), hostname);
  let received = '';
  socket.setEncoding('latin1');
  socket.on('data', (part: string) => (received += part));
  // Cut off by the other side: that it ended is what counts.
  socket.on('error', () => undefined);
  const closed = new Promise<string>(resolve => socket.once('close', () => resolve(received)));
  await once(socket, 'connect');
  socket.write(said, 'latin1');
  return {
    socket,
    received: () => received,
    closed,
    async receives(text) {
      while (!received.includes(text)) await once(socket, 'data');
    },
  };
}

/** The whole answer to one request that asks to be closed. */
export const askRaw = async (origin: string, said: string): Promise<string> => (await connectRaw(origin, said)).closed;
