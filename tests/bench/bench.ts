import { join } from 'node:path';
import { createPackLibrary } from '../../electron/services/packs/createPackLibrary.ts';
import { measureClaim, measureFund } from './measureFund.ts';
import { measureScreening } from './measureScreening.ts';
import { tableOf } from './row.ts';

const pack = createPackLibrary(join(import.meta.dirname, '../../assets')).get('kz');
const rows = [...(await measureFund(pack)), measureClaim(pack), ...(await measureScreening(pack))];
process.stdout.write(`${process.argv.includes('--json') ? JSON.stringify(rows, undefined, 2) : tableOf(rows)}\n`);
