import type { Deadline, RuleFinding, SchemeAssessment } from '../../../shared/assessment/assessment.ts';
import type { OpenedClaim } from '../../../shared/bridge/contract.ts';
import type { FactId } from '../../../shared/domain/fact.ts';
import type { JurisdictionPack } from '../../../shared/packs/pack.ts';
import type { Scheme } from '../../../shared/packs/scheme.ts';
import type { PlainMessageId } from '../../../shared/text/words.ts';
import { countDocuments } from '../countDocuments.ts';
import { headsOfAmount } from '../headsOfAmount.ts';
import { nextDeadline } from '../nextDeadline.ts';
import { sumKind, type SumKind } from './sumKind.ts';

/** One route as it is compared with the others. */
export interface RouteView {
  readonly scheme: SchemeAssessment;
  readonly law: Scheme | undefined;
  readonly kind: SumKind;
  /** Another reading of what the law leaves open leads elsewhere. */
  readonly hasOtherReadings: boolean;
  /** The rules of law that close it; none while it is open or not yet known. */
  readonly closedBy: readonly RuleFinding[];
  readonly openQuestions: readonly FactId[];
  readonly documentsMissing: number;
  /** It is not known whether it is open, and it asks its questions only once it is taken. */
  readonly asksLater: boolean;
  /** Its sum reads losses, and none is entered under its heads. */
  readonly lossesMissing: boolean;
  readonly deadline: Deadline | undefined;
  readonly pursued: boolean;
  /** What its button says. */
  readonly action: PlainMessageId;
}

const places = { met: 0, unknown: 1, notMet: 2 } as const;

function actionOf(pursued: boolean, { outcome }: SchemeAssessment): PlainMessageId {
  if (pursued) return 'routes.leave';
  return outcome === 'notMet' ? 'routes.pursueAnyway' : 'routes.pursue';
}

/** What routes are compared by. */
interface Compared {
  readonly opened: Pick<OpenedClaim, 'claim' | 'assessment'>;
  readonly pack: Pick<JurisdictionPack, 'schemes'>;
}

function describeRoute(scheme: SchemeAssessment, { opened, pack }: Compared): RouteView {
  const law = pack.schemes.find(({ id }) => id === scheme.schemeId);
  const heads = law === undefined ? [] : headsOfAmount(law.amount);
  const closed = scheme.outcome === 'notMet';
  const documents = countDocuments([scheme]);
  const pursued = opened.claim.pursued.includes(scheme.schemeId);
  return {
    scheme,
    law,
    kind: sumKind(scheme, law?.fixedByLaw ?? false),
    hasOtherReadings: scheme.estimate.otherReadings.length > 0,
    closedBy: closed ? scheme.rules.filter(({ outcome, force }) => outcome === 'notMet' && force === 'binding') : [],
    openQuestions: closed ? [] : scheme.openQuestions,
    documentsMissing: closed ? 0 : documents.needed - documents.there,
    asksLater: scheme.outcome === 'unknown' && scheme.openQuestions.length === 0 && !pursued,
    lossesMissing: !closed && heads.length > 0 && !opened.claim.losses.some(({ head }) => heads.includes(head)),
    deadline: nextDeadline(scheme.deadlines),
    pursued,
    action: actionOf(pursued, scheme),
  };
}

/** Every route, the open ones first and the closed ones last, otherwise in the pack's order. */
export function describeRoutes(page: Compared): readonly RouteView[] {
  return page.opened.assessment.schemes
    .toSorted((a, b) => places[a.outcome] - places[b.outcome])
    .map(scheme => describeRoute(scheme, page));
}
