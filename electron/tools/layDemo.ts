import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedDemo } from './seedDemo.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** As a shell says of a program that Ctrl+C ended. */
const leave = (): void => process.exit(130);

/** Makes a folder with a workspace of invented cases. It goes when this program ends, however it ends. */
export async function layDemo(assetsFolder: string): Promise<{ folder: string; workspaceFolder: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'redress-demo-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  for (const signal of signals) process.on(signal, leave);
  const workspaceFolder = join(folder, 'workspace');
  await seedDemo(assetsFolder, workspaceFolder);
  // From here on whoever runs the window ends it first.
  for (const signal of signals) process.off(signal, leave);
  return { folder, workspaceFolder };
}
