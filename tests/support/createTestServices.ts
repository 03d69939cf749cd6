import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServices, type Services } from '../../electron/services/createServices.ts';
import type { Ports } from '../../electron/services/ports.ts';
import { createSystemPorts } from '../../electron/systemPorts.ts';
import type { IsoDate } from '../../shared/domain/isoDate.ts';

/** The real services over a workspace folder of their own, on a given day, with a cheap key. */
export interface TestServices extends Services {
  readonly ports: Ports;
  readonly workspaceFolder: string;
  /** What the services wrote to the log. */
  readonly lines: readonly string[];
  /** Closes the services and removes their folder. */
  dispose(): void;
}

export function createTestServices(today = '2026-11-21' as IsoDate): TestServices {
  const folder = mkdtempSync(join(tmpdir(), 'redress-services-'));
  const workspaceFolder = join(folder, 'workspace');
  const lines: string[] = [];
  const ports: Ports = { ...createSystemPorts({}, today), log: line => lines.push(line) };
  const services = createServices({
    assetsFolder: join(import.meta.dirname, '../../assets'),
    workspaceFolder,
    ports,
    kdf: { memoryKib: 8, passes: 1, lanes: 1 },
  });
  return {
    ...services,
    ports,
    workspaceFolder,
    lines,
    dispose() {
      services.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
