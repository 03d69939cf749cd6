import { join } from 'node:path';
import { startServices, type StartedServices } from '../support/startServices.ts';

const started = new Map<string, StartedServices>();

/**
 * The services over a place, the same ones each time: locked, they hold nothing of it, and to read the law of every country takes
 * longer than to read a workspace. Dialogs choose the folder `beside` it.
 */
export function servicesAt(workspaceFolder: string): StartedServices {
  const known = started.get(workspaceFolder);
  if (known !== undefined) return known;
  const dialogs = { chooseFolder: async () => join(workspaceFolder, '../beside') };
  const made = startServices({ workspaceFolder, dialogs, whenDone: () => {} });
  started.set(workspaceFolder, made);
  return made;
}
