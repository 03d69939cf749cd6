import { homedir } from 'node:os';
import { join } from 'node:path';

function userDataFolder(): string {
  const { APPDATA, XDG_DATA_HOME } = process.env;
  if (process.platform === 'win32') return APPDATA || join(homedir(), 'AppData', 'Roaming');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  return XDG_DATA_HOME || join(homedir(), '.local', 'share');
}

/** Where the workspace lies unless `--workspace` says otherwise: the same for the window, the local host and the command line. */
export const defaultWorkspaceFolder = (): string => join(userDataFolder(), 'Redress', 'workspace');
