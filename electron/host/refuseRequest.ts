import type { IncomingMessage } from 'node:http';

/** The launch file opens the entry page from `file://`, which arrives as cross-site; it holds no data and no session. */
function isEntryNavigation({ url, headers }: IncomingMessage): boolean {
  return url === '/' && headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
}

const contentTypeOf = (path: string | undefined): string =>
  path === '/files' || path === '/files/forms' ? 'application/octet-stream' : 'application/json';

/**
 * The HTTP status with which a request is refused before anything of it is read, or undefined where it may pass.
 * 421: another host name leads here (DNS rebinding), or two do. 403: another site asks. 415: a form could have sent it.
 */
export function refuseRequest(request: IncomingMessage, authority: string): number | undefined {
  const { method, url, headers, headersDistinct } = request;
  // Of two hosts Node would show the first alone.
  if (headersDistinct['host']?.join() !== authority) return 421;
  const site = headers['sec-fetch-site'];
  if (method === 'GET') {
    const isOurs = site === undefined || site === 'none' || site === 'same-origin';
    return isOurs || isEntryNavigation(request) ? undefined : 403;
  }
  if (method !== 'POST') return 405;
  if (headers.origin !== `http://${authority}` || (site !== undefined && site !== 'same-origin')) return 403;
  return headers['content-type'] === contentTypeOf(url) ? undefined : 415;
}
