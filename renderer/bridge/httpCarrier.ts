import { asUpload, type Carrier } from './carrier.ts';

const post = (path: string, body: unknown, headers: Record<string, string>): Promise<Response> =>
  fetch(path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { ...headers, 'content-type': 'application/json' },
  });

/** Swaps the one-time ticket for a session and wipes it from the address, so that no reload and no history can repeat it. */
async function openSession(): Promise<string> {
  const [, ticket] = /^#ticket=([\w-]+)$/.exec(location.hash) ?? [];
  if (ticket === undefined) throw new Error('no ticket');
  history.replaceState(null, '', '/');
  const answer = await post('/session', { ticket }, {});
  if (!answer.ok) throw new Error('ticket refused');
  const { session } = (await answer.json()) as { session: string };
  return session;
}

/** Carries calls to the loopback host. The session lives in this closure alone; a reload loses it, on purpose. */
export function httpCarrier(): Carrier {
  const credentials = openSession().then(session => ({ authorization: `Bearer ${session}` }));
  // The first call reports a refused ticket; without a call there is nobody to tell.
  credentials.catch(() => undefined);
  return {
    carry: async (name, request) => {
      const answer = await post('/bridge', { name, request }, await credentials);
      if (!answer.ok) throw new Error('host refused');
      return answer.json();
    },
    fetchFile: async (path, upload, password) => {
      const init = upload === undefined ? { headers: {} } : asUpload(upload, password);
      return fetch(path, { ...init, headers: { ...init.headers, ...(await credentials) } });
    },
  };
}
