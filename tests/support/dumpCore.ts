import { leaveNoDump } from '../../electron/leaveNoDump.ts';

// Ends as a crash does, with a text in memory: `dumpCore.ts guarded|bare TEXT-IN-HEX`.
const [, , how, hex = ''] = process.argv;
if (how === 'guarded') leaveNoDump();
const held = Buffer.from(hex, 'hex');
process.abort();
process.stdout.write(held);
