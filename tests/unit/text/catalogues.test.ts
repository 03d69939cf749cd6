import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCompiledCatalog } from '@lingui/cli/api';
import { describe, expect, it } from 'vitest';
import { collectArguments, readCatalogue } from '../../../electron/tools/compileText.ts';

const root = join(import.meta.dirname, '../../..');
const catalogues = join(root, 'shared/text/catalogues');
const languages = readdirSync(catalogues).map(name => name.replace('.po', ''));
const wordings = Object.fromEntries(
  await Promise.all(
    languages.map(
      async language => [language, await readCatalogue(join(catalogues, `${language}.po`), language)] as const,
    ),
  ),
);
const ids = Object.keys(wordings['en'] ?? {});

/** Words that ux.md §9 and its like in Russian rule out; stems, so that every form is found. */
const forbidden: Readonly<Record<string, RegExp>> = {
  en: /!|\b(please|sorry|oops|invalid|forbidden|illegal|you must|simply|success\w*|perpetrator|abuser?|are you sure)\b/iu,
  ru: /!|(?<!\p{L})(пожалуйста|извините|простите|неверн|некорректн|недопустим|жертв|насили|преступник|необходимо|успешно|вы уверены)/iu,
};

/** Every plural of a compiled message, as its categories. */
function pluralsOf(tokens: unknown): readonly (readonly string[])[] {
  if (!Array.isArray(tokens)) return [];
  return (tokens as readonly unknown[]).flatMap(token => {
    if (!Array.isArray(token)) return [];
    const [, format, choices = {}] = token as [string, string | undefined, Record<string, unknown> | undefined];
    const inside = Object.values(choices).flatMap(choice => pluralsOf(choice));
    return format === 'plural' ? [Object.keys(choices), ...inside] : inside;
  });
}

function compile(language: string): Readonly<Record<string, unknown>> {
  const { source } = createCompiledCatalog(language, wordings[language] ?? {}, { namespace: 'json', strict: true });
  return (JSON.parse(source) as { readonly messages: Readonly<Record<string, unknown>> }).messages;
}

/** Ids whose wording a test finds fault with. */
const faulty = (language: string, isFaulty: (wording: string) => boolean): readonly string[] =>
  Object.entries(wordings[language] ?? {}).flatMap(([id, wording]) => (isFaulty(wording) ? [`${id}: ${wording}`] : []));

const argumentNames = (tokens: unknown): readonly string[] => [...collectArguments(tokens).keys()].toSorted();

describe.each(languages)('catalogue %s', language => {
  it('has the messages of the English one', () => {
    expect(Object.keys(wordings[language] ?? {}).toSorted()).toEqual(ids.toSorted());
  });

  it('asks for the same arguments', () => {
    const [own, english] = [compile(language), compile('en')];
    expect(ids.filter(id => argumentNames(own[id]).join() !== argumentNames(english[id]).join())).toEqual([]);
  });

  it('has every plural category of its language', () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    const lacking = Object.entries(compile(language)).filter(([, tokens]) =>
      pluralsOf(tokens).some(categories => pluralCategories.some(category => !categories.includes(category))),
    );
    expect(lacking.map(([id]) => id)).toEqual([]);
  });

  it('mixes no Latin letters into Cyrillic words', () => {
    const mixed = /\p{Script=Cyrillic}\p{Script=Latin}|\p{Script=Latin}\p{Script=Cyrillic}/u;
    // Placeholders are Latin and may touch a word.
    expect(faulty(language, wording => mixed.test(wording.replaceAll(/\{\w+\}/g, ' ')))).toEqual([]);
  });

  it('uses none of the forbidden words', () => {
    expect(forbidden[language], 'a new language needs its list').toBeDefined();
    expect(faulty(language, wording => forbidden[language]?.test(wording) === true)).toEqual([]);
  });

  it('sets quotation marks and apostrophes as its typography does', () => {
    const foreign = language === 'en' ? /["'«»]/ : /["'“”]/;
    // A value as a case file writes it keeps its straight marks.
    expect(faulty(language, wording => foreign.test(wording.replaceAll(/"[\w.-]+"/g, '')))).toEqual([]);
  });

  it('has no spaces at the ends and none doubled', () => {
    expect(faulty(language, wording => wording !== wording.trim() || /[^\n ] {2}/.test(wording))).toEqual([]);
  });
});

describe('message ids', () => {
  const sources = ['renderer', 'electron', 'shared']
    .flatMap(folder =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter(path => /\.tsx?$/.test(path) && !path.includes('compiled'))
        .map(path => join(root, folder, path)),
    )
    .map(path => readFileSync(path, 'utf8'))
    .join('\n');
  const literals = new Set([...sources.matchAll(/'([a-z][\w]*(?:\.\w+)+)'/gi)].map(([, id]) => id));
  /** Ids put together from a code: `` `error.notFound.${what}` ``. */
  const patterns = [...sources.matchAll(/`([a-z]\w*\.(?:[\w.]|\$\{[^}]+\})*\$\{[^}]+\}(?:[\w.]|\$\{[^}]+\})*)`/gi)].map(
    ([, template = '']) => new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\$\{[^}]+\}/g, '[\\w]+')}$`),
  );

  it('are all used', () => {
    expect(ids.filter(id => !literals.has(id) && !patterns.some(pattern => pattern.test(id)))).toEqual([]);
  });

  it('all have a wording where the code names them', () => {
    const named = [...sources.matchAll(/\bt\(\s*'([\w.]+)'/g)].map(([, id = '']) => id);
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter(id => !ids.includes(id))).toEqual([]);
  });
});
