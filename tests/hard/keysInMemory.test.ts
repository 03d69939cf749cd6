import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { workspaceFiles } from '../../electron/services/store/workspaceFiles.ts';
import { createClient } from '../../shared/bridge/client.ts';
import { deriveKeys } from '../support/deriveKeys.ts';
import { countOf, hardTimeout, tellFigure } from '../support/hardCounts.ts';
import { scanMemory } from '../support/scanMemory.ts';
import { makePng } from '../support/uploadFile.ts';
import { passphrase, temporaryFolder } from '../support/startServices.ts';
import { startChild } from '../support/startChild.ts';

const rounds = countOf({ small: 2, full: 20 });

const asHex = (key: Buffer) => Buffer.from(key.toString('hex'));

// Of another process's memory only Linux lets its parent see anything.
it.skipIf(process.platform !== 'linux')(
  'keeps no key in the memory of the process that holds the workspace, once it is locked',
  { timeout: hardTimeout },
  async () => {
    const workspaceFolder = join(temporaryFolder(), 'workspace');
    const child = startChild('serveLines.ts', [JSON.stringify({ workspaceFolder })]);
    onTestFinished(() => child.kill());
    const ask = async (name: string, request: unknown): Promise<unknown> => {
      child.process.stdin?.write(`${JSON.stringify({ name, request })}\n`);
      return JSON.parse(await child.line());
    };
    const call = createClient(ask);
    await call('store.create', { passphrase });
    const keys = deriveKeys(readFileSync(workspaceFiles(workspaceFolder).header, 'utf8'), passphrase);
    const { wrapping, master, database, evidence } = keys;
    const wanted = {
      wrapping,
      master,
      database,
      evidence,
      databaseAsHex: asHex(database),
      passphrase: Buffer.from(passphrase),
      title: Buffer.from('Canary of the title'),
    };
    const pid = child.process.pid ?? 0;

    let left = { passphrase: 0, title: 0 };
    for (let round = 0; round < rounds; round += 1) {
      await call('store.unlock', { passphrase });
      const opened = await call('claims.create', { jurisdiction: 'kz', title: 'Canary of the title', answers: {} });
      await ask('files.upload', Buffer.from(makePng(1)).toString('base64'));
      await call('claims.open', { claimId: opened.claim.claimId });
      const open = scanMemory(pid, wanted);
      expect(open).toMatchObject({ wrapping: 0, master: 0, databaseAsHex: 0 });
      expect(open.database).toBeGreaterThan(0);
      expect(open.evidence).toBeGreaterThan(0);
      await call('store.lock', {});
      left = scanMemory(pid, wanted);
      expect(left).toMatchObject({ wrapping: 0, master: 0, database: 0, evidence: 0, databaseAsHex: 0 });
    }
    // Texts of the script engine cannot be overwritten: how much of them is left is told, not promised.
    tellFigure(
      `${rounds} locks with no key left in memory (text copies left: passphrase ${left.passphrase}, title ${left.title})`,
    );
  },
);
