import { contextBridge, ipcRenderer } from 'electron';

contextBridge.exposeInMainWorld('bridge', {
  call: (name: string, request: unknown): Promise<unknown> => ipcRenderer.invoke('bridge', name, request),
});
