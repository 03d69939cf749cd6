import type { Server } from 'node:http';
import type { Socket } from 'node:net';

export interface Strangers {
  /** The connection has shown the session: it is no stranger any more. */
  readonly admit: (connection: Socket) => void;
}

/** A browser takes six to one address. */
const mostStrangers = 64;

/**
 * Keeps the connections that never showed the session to a few. For a new one the oldest is closed, so that whoever holds
 * connections open and says nothing shuts nobody out.
 */
export function limitStrangers(server: Server): Strangers {
  const strangers = new Set<Socket>();
  server.on('connection', connection => {
    strangers.add(connection);
    connection.once('close', () => strangers.delete(connection));
    const [oldest] = strangers;
    if (strangers.size > mostStrangers) oldest?.destroy();
  });
  return { admit: connection => void strangers.delete(connection) };
}
