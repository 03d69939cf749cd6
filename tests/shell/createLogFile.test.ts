import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLogFile } from '../../electron/createLogFile.ts';

describe('the log of an installed app', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'redress-log-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('keeps each line with its time', () => {
    const { path, write } = createLogFile(join(folder, 'logs'));
    write('incident 1');
    write('incident 2');
    expect(readFileSync(path, 'utf8')).toMatch(/^\d{4}-\d\d-\d\dT\S+Z incident 1\n\S+ incident 2\n$/);
  });

  it.skipIf(process.platform === 'win32')('is for its owner alone', () => {
    const { path, write } = createLogFile(folder);
    write('incident 1');
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('never grows beyond twice its size, and drops the oldest', () => {
    const { path, write } = createLogFile(folder, 1_000);
    for (let count = 0; count < 200; count += 1) write(`line ${count}`);
    const former = readFileSync(join(folder, 'redress.old.log'), 'utf8');
    const both = former + readFileSync(path, 'utf8');
    expect(both).toContain('line 199\n');
    expect(both).not.toContain('line 0\n');
    expect(both.length).toBeLessThan(2_200);
  });

  it('stops nobody where it cannot be written', () => {
    writeFileSync(join(folder, 'logs'), 'a file where the folder should be');
    const { path, write } = createLogFile(join(folder, 'logs'));
    expect(() => write('incident 1')).not.toThrow();
    expect(existsSync(path)).toBe(false);
  });
});
