import { protocol, type Session } from 'electron';
import { securityHeaders } from '../../shared/bridge/securityHeaders.ts';
import type { WindowFiles } from '../windowFiles.ts';

const scheme = 'app';
const host = 'redress';

export const appOrigin = `${scheme}://${host}`;
/** The one page of the app; its routes follow in the fragment. */
export const startAddress = `${appOrigin}/index.html`;

/** Makes `app:` a secure origin of its own. Has to run before Electron is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);
}

/** Answers `app://redress/…` in one session: the built window from memory, `/files` from the services, nothing else. */
export function serveApp(
  session: Session,
  windowFiles: WindowFiles,
  serveFile: (request: Request) => Promise<Response>,
): void {
  const answer = (request: Request): Response | Promise<Response> => {
    const address = new URL(request.url);
    if (address.host !== host) return new Response(null, { status: 404 });
    if (address.pathname === '/files' || address.pathname.startsWith('/files/')) return serveFile(request);
    const file = request.method === 'GET' ? windowFiles.get(address.pathname) : undefined;
    if (file === undefined) return new Response(null, { status: 404 });
    return new Response(file.bytes, { headers: { 'content-type': file.mediaType } });
  };
  session.protocol.handle(scheme, async request => {
    const { status, headers, body } = await answer(request);
    return new Response(body, { status, headers: { ...Object.fromEntries(headers), ...securityHeaders } });
  });
}
