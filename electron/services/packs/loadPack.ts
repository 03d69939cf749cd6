import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { toPointer } from '../../../shared/packs/caseIssue.ts';
import { gapsSchema } from '../../../shared/packs/gap.ts';
import { factsSchema, stepsSchema } from '../../../shared/packs/interview.ts';
import { lawSchema } from '../../../shared/packs/law.ts';
import type { PackIssue } from '../../../shared/packs/lint/packIssue.ts';
import { lintPack } from '../../../shared/packs/lintPack.ts';
import { calendarSchema, packManifestSchema, packSchema, type JurisdictionPack } from '../../../shared/packs/pack.ts';
import { orderSchemes } from '../../../shared/packs/orderSchemes.ts';
import { paperSchema } from '../../../shared/packs/paper.ts';
import { paperWordingSchema } from '../../../shared/packs/paperWording.ts';
import { quickCheckSchema } from '../../../shared/packs/quickCheck.ts';
import { relationsSchema } from '../../../shared/packs/relation.ts';
import { safeguardsSchema } from '../../../shared/packs/safeguard.ts';
import { scenarioSchema } from '../../../shared/packs/scenario.ts';
import { documentsSchema, schemeSchema } from '../../../shared/packs/scheme.ts';

/** A pack that may be used, or what is wrong with it: every issue with its file and JSON pointer. */
export type LoadedPack =
  | { readonly ok: true; readonly pack: JurisdictionPack }
  | { readonly ok: false; readonly issues: readonly PackIssue[] };

/** The JSON files of a folder, in the order of their names on every system; none where there is no such folder. */
function listFiles(folder: string, part: string): readonly string[] {
  const inner = join(folder, part);
  if (!existsSync(inner)) return [];
  return readdirSync(inner)
    .filter(name => name.endsWith('.json'))
    .toSorted()
    .map(name => `${part}/${name}`);
}

interface ScenarioFile {
  readonly file: string;
  readonly count: number;
}

/** Issues of the joined scenarios, `scenarios#/12/…`, at their place in the file that holds them. */
function placeScenario(issue: PackIssue, files: readonly ScenarioFile[]): PackIssue {
  const [, index, ...rest] = issue.pointer.split('/');
  if (issue.file !== 'scenarios' || index === undefined) return issue;
  let place = Number(index);
  for (const { file, count } of files) {
    if (place < count) return { ...issue, file, pointer: ['', place, ...rest].join('/') };
    place -= count;
  }
  return issue;
}

/** Reads the files of one pack, each against its own schema, and lints what they make together. */
export function loadPack(folder: string): LoadedPack {
  const pack = basename(folder);
  const issues: PackIssue[] = [];

  const refuse = (file: string, pointer: string, code: string, message: string) => {
    issues.push({ pack, file, pointer, code, message });
  };
  function parse<S extends z.ZodType>(file: string, schema: S, json: unknown): z.output<S> | undefined {
    const parsed = schema.safeParse(json);
    if (parsed.success) return parsed.data;
    for (const { path, code, message } of parsed.error.issues) refuse(file, toPointer(path), code, message);
    return undefined;
  }
  function read<S extends z.ZodType>(file: string, schema: S): z.output<S> | undefined {
    try {
      return parse(file, schema, JSON.parse(readFileSync(join(folder, file), 'utf8')));
    } catch (cause) {
      // Missing and malformed are told apart by the system's own words; a pack holds no case data.
      refuse(file, '', 'unreadable', cause instanceof Error ? cause.message : 'cannot be read');
      return undefined;
    }
  }
  const readOptional = <S extends z.ZodType>(file: string, schema: S) =>
    existsSync(join(folder, file)) ? read(file, schema) : undefined;
  const readAll = <S extends z.ZodType>(part: string, schema: S) =>
    listFiles(folder, part).map(file => read(file, schema));

  const scenarios = listFiles(folder, 'scenarios').map(file => ({
    file,
    found: read(file, z.array(scenarioSchema)),
  }));
  const parts = {
    manifest: read('pack.json', packManifestSchema),
    law: read('law.json', lawSchema),
    facts: read('facts.json', factsSchema),
    interview: read('steps.json', stepsSchema),
    documents: read('documents.json', documentsSchema),
    calendar: read('calendar.json', calendarSchema),
    schemes: readAll('schemes', schemeSchema),
    gaps: readOptional('gaps.json', gapsSchema),
    relations: readOptional('relations.json', relationsSchema),
    safeguards: readOptional('safeguards.json', safeguardsSchema)?.safeguards,
    check: readOptional('check.json', quickCheckSchema),
    papers: readAll('papers', paperSchema),
    wording: read('wording.json', paperWordingSchema),
    scenarios: scenarios.flatMap(({ found }) => found ?? []),
  };
  // What the files lack together, such as a scheme, has no file of its own.
  const joined = issues.length === 0 ? parse('', packSchema, parts) : undefined;
  if (joined === undefined) return { ok: false, issues };
  const counted = scenarios.map(({ file, found }) => ({ file, count: found?.length ?? 0 }));
  joined.schemes = orderSchemes(joined.schemes, joined.manifest.schemes);
  const linted = lintPack(joined).map(issue => placeScenario(issue, counted));
  return linted.length > 0 ? { ok: false, issues: linted } : { ok: true, pack: joined };
}
