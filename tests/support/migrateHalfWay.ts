import { migrate } from '../../electron/services/store/migrate.ts';
import { openDatabase } from '../../electron/services/store/openDatabase.ts';

// Stops in the middle of a migration until it is killed: `migrateHalfWay.ts FILE HEXKEY`.
const [, , file = '', hexKey = ''] = process.argv;
const database = openDatabase(file, Buffer.from(hexKey, 'hex'));
const applied = { version: 1, name: 'letters', up: () => {} };
const stopping = {
  version: 2,
  name: 'stamps',
  up: () => {
    database.exec("ALTER TABLE letter ADD COLUMN stamp TEXT NOT NULL DEFAULT 'none'; DELETE FROM letter");
    process.stdout.write('half way\n');
    // Blocks with the transaction open.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  },
};
migrate(database, [applied, stopping], () => {});
