/** Opens the throw-away workspace of `npm start -- --demo`, and nothing else; the window shows it. */
export const demoPassphrase = 'demo demo demo';
