import { spawnSync } from 'node:child_process';

/** Runs what follows in a network of its own, in which there is this machine and nothing else. */
const inside = ['unshare', '--map-root-user', '--net', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh'] as const;

/** The command as it runs with the network cut off; undefined where the system does not let a program do that. */
export function withoutNetwork(command: readonly string[]): readonly [string, ...string[]] | undefined {
  const [tool, ...options] = [...inside, 'cat', '/proc/net/dev'];
  const { status, stdout } = spawnSync(tool ?? '', options, { encoding: 'utf8' });
  const devices = [...(stdout ?? '').matchAll(/^\s*([\w-]+):/gm)].map(([, name]) => name);
  return status === 0 && devices.join() === 'lo' ? [...inside, ...command] : undefined;
}
