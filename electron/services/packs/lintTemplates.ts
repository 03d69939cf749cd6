import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { issue, type FoundIssue, type PackIssue } from '../../../shared/packs/lint/packIssue.ts';
import type { JurisdictionPack } from '../../../shared/packs/pack.ts';
import { isPrinted, type PrintedPaper } from '../../../shared/packs/paper.ts';
import { lintForm } from '../forms/lintForm.ts';

async function lintTemplate(folder: string, paper: PrintedPaper): Promise<readonly FoundIssue[]> {
  const file = `papers/${paper.id}.json`;
  const template = join(folder, 'papers', paper.template);
  if (!existsSync(template)) return [issue(file, '/template', 'templateMissing', `there is no ${paper.template}`)];
  const bytes = readFileSync(template);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return [
    ...(sha256 === paper.sha256 ? [] : [issue(file, '/sha256', 'templateChanged', `the template's is ${sha256}`)]),
    ...(await lintForm(paper, bytes)),
  ];
}

/** Compares each paper of a pack with its template: the very file, and every field of it. Empty where all agree. */
export async function lintTemplates(folder: string, pack: JurisdictionPack): Promise<readonly PackIssue[]> {
  const forms = pack.papers.filter(isPrinted);
  const found = await Promise.all(forms.map(paper => lintTemplate(folder, paper)));
  return found.flat().map(one => ({ pack: pack.manifest.jurisdiction, ...one }));
}
