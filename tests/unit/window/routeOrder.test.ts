import { describe, expect, it } from 'vitest';
import { describeRoutes } from '../../../renderer/screens/Routes/describeRoute.ts';
import { describeOrder, liveRelations } from '../../../renderer/screens/Routes/describeOrder.ts';
import { groupRoutes } from '../../../renderer/screens/Routes/groupRoutes.ts';
import { assessClaim } from '../../../shared/assessment/assessClaim.ts';
import type { Claim } from '../../../shared/domain/claim.ts';
import type { Condition } from '../../../shared/packs/condition.ts';
import type { Relation } from '../../../shared/packs/relation.ts';
import type { Purpose } from '../../../shared/packs/scheme.ts';
import { claimWith, day, inventedPack } from '../inventedPack.ts';

const died: Condition = { op: 'isTrue', fact: 'victim.died' };
const lives: Condition = { op: 'not', of: died };

const relation = (kind: Relation['kind'], first: string, then: string, when?: Condition): Relation => ({
  id: `${kind} ${first} ${then}`,
  kind,
  first,
  then,
  text: { ru: 'почему' },
  cites: [],
  ...(when !== undefined && { when }),
});

interface RouteMade {
  readonly id: string;
  readonly purpose?: Purpose;
  /** Open where it is met. */
  readonly when: Condition;
}

/** Routes that are open for a victim who lives, or closed; nothing else decides them. */
function pageWith(routes: readonly RouteMade[], relations: readonly Relation[], more: Partial<Claim> = {}) {
  const pack = inventedPack();
  const [fund] = pack.schemes;
  const [rule] = fund?.rules ?? [];
  if (fund === undefined || rule === undefined) throw new Error('the invented pack has a scheme with a rule');
  const schemes = routes.map(({ id, purpose = 'money', when }) => ({
    ...fund,
    id,
    purpose,
    rules: [{ ...rule, condition: when }],
  }));
  const changed = { ...pack, schemes, relations: [...relations] };
  const claim = claimWith({ 'victim.died': false }, more, pack);
  return { opened: { claim, assessment: assessClaim(changed, claim, day('2026-03-12')) }, pack: changed };
}

const open = (id: string, purpose?: Purpose): RouteMade => ({ id, when: lives, ...(purpose && { purpose }) });
const closed = (id: string): RouteMade => ({ id, when: died });

const orderOf = (page: ReturnType<typeof pageWith>) =>
  describeOrder(page.opened).map(({ schemeId, after }) => [schemeId, ...after.map(({ first }) => first)]);

describe('describeOrder', () => {
  it('names what each route waits for', () => {
    const relations = [relation('before', 'aid', 'suit'), relation('before', 'claim', 'suit')];
    expect(orderOf(pageWith([open('suit'), open('claim'), open('aid')], relations))).toEqual([
      ['claim'],
      ['aid'],
      ['suit', 'aid', 'claim'],
    ]);
  });

  it('waits for no route that is closed', () => {
    const page = pageWith([open('suit'), closed('claim')], [relation('before', 'claim', 'suit')]);
    expect(orderOf(page)).toEqual([['suit']]);
  });

  it('does not wait where the law says so only for others', () => {
    const page = pageWith([open('suit'), open('claim')], [relation('before', 'claim', 'suit', died)]);
    expect(orderOf(page)).toEqual([['suit'], ['claim']]);
  });
});

describe('liveRelations', () => {
  const routes = [open('suit'), open('claim'), closed('budget')];
  const idsOf = (relations: readonly Relation[], more: Partial<Claim> = {}) =>
    liveRelations(pageWith(routes, relations, more).opened).map(({ relationId }) => relationId);

  it('tells how two open routes bear on each other', () => {
    expect(idsOf([relation('excludes', 'claim', 'suit')])).toEqual(['excludes claim suit']);
  });

  it('says nothing of a route that is closed, unless it is taken all the same', () => {
    const relations = [relation('reduces', 'budget', 'suit')];
    expect([idsOf(relations), idsOf(relations, { pursued: ['budget'] })]).toEqual([[], ['reduces budget suit']]);
  });

  it('tells what an open route opens, though that is closed until then', () => {
    expect(idsOf([relation('opens', 'claim', 'budget')])).toEqual(['opens claim budget']);
  });

  it('says nothing of what does not hold here', () => {
    expect(idsOf([relation('excludes', 'claim', 'suit', died)])).toEqual([]);
  });
});

describe('groupRoutes', () => {
  const page = pageWith([open('aid', 'help'), closed('budget'), open('fund')], []);
  const groupsOf = (takenBefore: readonly string[]) =>
    groupRoutes(describeRoutes(page), takenBefore).map(group => ({
      purpose: group.purpose,
      open: group.open.map(({ scheme }) => scheme.schemeId),
      closed: group.closed.map(({ scheme }) => scheme.schemeId),
    }));
  const help = { purpose: 'help', open: ['aid'], closed: [] };

  it('puts money first, and closed routes apart', () => {
    expect(groupsOf([])).toEqual([{ purpose: 'money', open: ['fund'], closed: ['budget'] }, help]);
  });

  it('leaves a closed route that was taken among the open ones', () => {
    expect(groupsOf(['budget'])).toEqual([{ purpose: 'money', open: ['fund', 'budget'], closed: [] }, help]);
  });
});
