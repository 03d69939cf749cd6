import type { FollowingStep, GaugeFinding, OpenComplaint, Progress } from '../../shared/assessment/progress.ts';
import { formatDate } from '../../shared/fmt/formatDate.ts';
import { describeSum } from './describeEstimate.ts';
import { indent, section, type Voice } from './voice.ts';

const basisPoints = 100;

function titleOf(paper: string, { pack, local }: Voice): string {
  const title = pack.papers.find(({ id }) => id === paper)?.title;
  return title === undefined ? paper : local(title);
}

function describeStep({ label, doneOn, expectedDay, state, late, latePaper }: FollowingStep, voice: Voice) {
  const { t, local } = voice;
  const day =
    doneOn !== null
      ? t('after.doneOn', { day: formatDate(doneOn) })
      : expectedDay === null
        ? t('deadline.noDay')
        : t('after.expectedBy', { day: formatDate(expectedDay) });
  if (state !== 'late') return [`${local(label)}: ${day}`];
  const paper = latePaper === null ? [] : [t('after.draft', { paper: titleOf(latePaper, voice) })];
  return [`! ${local(label)}: ${day}, ${t('after.state.late')}`, ...indent([local(late), ...paper])];
}

function describeComplaint({ paper, day, isPast, isDone, to, outcome, unsettled }: OpenComplaint, voice: Voice) {
  if (outcome !== 'met') return [];
  const { t, local, pack } = voice;
  const until = day === null ? t('deadline.noDay') : t('after.until', { day: formatDate(day) });
  const question = unsettled === null ? undefined : pack.law.unsettled[unsettled]?.question;
  return [
    `${titleOf(paper, voice)}: ${until}${isDone ? `, ${t('deadline.state.done')}` : isPast ? `, ${t('deadline.passed')}` : ''}`,
    ...indent([local(to), ...(question === undefined ? [] : [local(question)])]),
  ];
}

function describeGauge(
  { label, state, of, paid, percentReached, atLeastPercent, toReach }: GaugeFinding,
  voice: Voice,
) {
  const { t, local, money } = voice;
  if (state === 'notApplicable') return [];
  const reached =
    percentReached === null
      ? []
      : [t('after.gaugeReached', { percent: Math.floor(percentReached / basisPoints), mark: atLeastPercent })];
  const lacks = toReach === null || toReach === 0 ? [] : [t('after.gaugeLacks', { sum: money(toReach) })];
  const sums = t('after.gaugePaid', { paid: describeSum(paid, voice), of: describeSum(of, voice) });
  return [`${local(label)}: ${sums}`, ...indent([...reached, ...lacks])];
}

/** What came of an application since it was filed; nothing while there is nothing to tell. */
export function describeProgress(progress: Progress | null, voice: Voice): readonly string[] {
  if (progress === null) return [];
  const { t, money } = voice;
  const { filedOn, number, determination, restoration, awarded, paid, outstanding } = progress;
  const gauges = progress.gauges.flatMap(gauge => describeGauge(gauge, voice));
  const isFiled = filedOn !== null || determination !== null || restoration !== null || paid > 0;
  const filed = filedOn === null ? [] : [`${t('after.filed')}: ${formatDate(filedOn)}`];
  const followed = [
    ...(number === null ? filed : filed.map(line => `${line}, ${number}`)),
    ...progress.steps.flatMap(step => describeStep(step, voice)),
    ...(determination === null ? [] : [`${t('after.decision')}: ${t(`after.outcome.${determination.outcome}`)}`]),
    ...progress.complaints.flatMap(complaint => describeComplaint(complaint, voice)),
    ...(restoration === null ? [] : [`${t('after.restoration')}: ${titleOf(restoration, voice)}`]),
    ...(awarded === null ? [] : [`${t('after.awarded')}: ${describeSum(awarded, voice)}`]),
    ...(awarded === null && paid === 0 ? [] : [`${t('after.paid')}: ${money(paid)}`]),
    ...(outstanding === null ? [] : [`${t('after.outstanding')}: ${describeSum(outstanding, voice)}`]),
  ];
  return section(t('after.title'), [...(isFiled ? followed : []), ...gauges]);
}
