import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { ownFormRepository, type KeptForm } from '../../../electron/services/ownForms/ownFormRepository.ts';
import { migrate } from '../../../electron/services/store/migrate.ts';
import { migrations } from '../../../electron/services/store/migrations/index.ts';
import { openDatabase } from '../../../electron/services/store/openDatabase.ts';
import { temporaryFolder } from '../../support/startServices.ts';

const at = '2026-03-12T09:00:00.000Z';

const formWith = (label: string): KeptForm => ({
  formId: 'form7',
  jurisdiction: 'kz',
  scheme: 'fund',
  file: 'a'.repeat(32),
  key: new Uint8Array(32),
  addedAt: at,
  editionAt: at,
  form: { sha256: 'a'.repeat(64), pageCount: 1, pages: [], fields: [], notices: [], refusal: 'signed' },
  mapping: { title: 'Form 7', signatories: [], fields: [], rows: [{ row: 1, label, filling: null }] },
  wanted: false,
  checked: { packVersion: '1', issues: [] },
  former: null,
});

it('takes no form that it could not read again, and keeps the one before', () => {
  const file = join(temporaryFolder(), 'workspace.db');
  writeFileSync(file, '');
  const database = openDatabase(file, randomBytes(32));
  onTestFinished(() => void database.close());
  migrate(database, migrations, () => undefined);
  const forms = ownFormRepository(database);
  forms.put(formWith('1. Name'), at);
  expect(() => forms.put(formWith('x'.repeat(301)), at)).toThrow('too_big');
  expect(forms.all().map(({ mapping }) => mapping.rows.map(({ label }) => label))).toEqual([['1. Name']]);
});
