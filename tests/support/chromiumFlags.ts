/** For tests only: no sandbox (they run as root in CI), and nothing that would reach the network. The product never passes these. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--disable-dev-shm-usage',
  '--force-color-profile=srgb',
  // By default a heap snapshot cuts its strings after 1,024 characters: what comes later would not be found.
  '--js-flags=--heap-snapshot-string-limit=100000000',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
];
