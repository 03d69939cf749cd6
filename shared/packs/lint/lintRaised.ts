import type { JurisdictionPack } from '../pack.ts';
import { issue, type FoundIssue } from './packIssue.ts';

/** The risks that some scenario raises, as `scheme risk`. */
function raisedRisks({ scenarios }: JurisdictionPack): ReadonlySet<string> {
  return new Set(
    scenarios.flatMap(({ expect }) =>
      Object.entries(expect).flatMap(([scheme, { risks }]) =>
        Object.entries(risks ?? {}).flatMap(([risk, outcome]) => (outcome === 'met' ? `${scheme} ${risk}` : [])),
      ),
    ),
  );
}

/** What holds across the routes in some scenario. */
function holding({ scenarios }: JurisdictionPack, of: 'relations' | 'safeguards'): ReadonlySet<string> {
  return new Set(
    scenarios.flatMap(({ expectClaim }) =>
      Object.entries(expectClaim?.[of] ?? {}).flatMap(([name, outcome]) => (outcome === 'met' ? name : [])),
    ),
  );
}

/** A scenario raises every risk; one holds every relation, and every safeguard that does not always apply. */
export function lintRaised(pack: JurisdictionPack): FoundIssue[] {
  const risks = raisedRisks(pack);
  const [relations, safeguards] = [holding(pack, 'relations'), holding(pack, 'safeguards')];
  return [
    ...pack.schemes.flatMap(scheme =>
      scheme.risks.flatMap(({ id }, index) =>
        risks.has(`${scheme.id} ${id}`)
          ? []
          : issue(`schemes/${scheme.id}.json`, `/risks/${index}`, 'riskWithoutScenario', `no scenario raises ${id}`),
      ),
    ),
    ...pack.relations.flatMap(({ id }, index) =>
      relations.has(id)
        ? []
        : issue('relations.json', `/${index}`, 'relationWithoutScenario', `${id} holds in no scenario`),
    ),
    ...pack.safeguards.flatMap(({ id, appliesWhen }, index) =>
      appliesWhen === undefined || safeguards.has(id)
        ? []
        : issue('safeguards.json', `/safeguards/${index}`, 'safeguardWithoutScenario', `${id} applies in no scenario`),
    ),
  ];
}
