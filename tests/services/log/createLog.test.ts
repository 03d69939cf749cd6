import { expect, it } from 'vitest';
import { createLog } from '../../../electron/services/log/createLog.ts';

function startLog() {
  const lines: string[] = [];
  const log = createLog({ newId: () => 'number1', log: line => void lines.push(line) });
  return { log, lines };
}

it('writes a code with ids and counts', () => {
  const { log, lines } = startLog();
  log.note('workspace.swept', { evidenceFiles: 2, claim: 'a1b2' });
  expect(lines).toEqual(['workspace.swept evidenceFiles=2 claim=a1b2']);
});

it.each(['Айгүл Сейіт', 'letter to court.pdf', '/home/a/ws', 'a'.repeat(65)])('leaves out what is no id: %s', text => {
  const { log, lines } = startLog();
  log.note('workspace.swept', { text });
  expect(lines).toEqual(['workspace.swept']);
});

it('notes where a failure arose, under a number, and not what it says', () => {
  const { log, lines } = startLog();
  const incident = log.incident(new TypeError('Айгүл\n    at Сейіт (house 7)'));
  expect(incident).toBe('number1');
  expect(lines.join('\n')).toMatch(/^incident number1 TypeError\n\s+at .*createLog\.test\.ts/);
  expect(lines.join('\n')).not.toMatch(/Айгүл|Сейіт|house/);
});

it.each([['Айгүл'], [undefined], [{ name: 'Айгүл' }]])(
  'notes no more than the kind of what is thrown and no error: %o',
  thrown => {
    const { log, lines } = startLog();
    log.incident(thrown);
    expect(lines).toEqual([`incident number1 thrown ${typeof thrown}`]);
  },
);
