import type { ComponentProps } from 'react';
import type { ExportRecord } from '../../../shared/bridge/contract.ts';
import { inLanguage, type Language } from '../../../shared/domain/language.ts';
import type { ExportPlan } from '../../../shared/export/exportPlan.ts';
import type { Words } from '../../../shared/text/words.ts';
import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';
import type { Task, TaskListView } from '../../components/TaskListView.tsx';
import { useExports } from '../../bridge/useExports.ts';
import { useLanguage, useWords } from '../../components/useWords.tsx';
import { claimPaths } from '../claimPaths.ts';
import { concernedSchemes } from '../concernedSchemes.ts';
import { entryKindsRead } from '../Losses/entryKindsRead.ts';
import { halfTyped } from '../Losses/entryBoxes.ts';
import { isHalfWritten, writtenPapers } from '../Written/lawyerBlocks.ts';
import { stageOf } from '../stageOf.ts';
import { useExportPlan } from '../useExportPlan.ts';
import { continueAt, type PlannedStep } from './continueAt.ts';
import { followTasks } from './followTasks.ts';
import { countDocuments, type DocumentCount } from '../countDocuments.ts';
import { countNotKnown, statuses, stepStatus } from './taskStatus.ts';
import { watchTasks } from './watchTasks.ts';

type Groups = ComponentProps<typeof TaskListView>['groups'];

function documentsTask({ opened }: ClaimOnPage, { there, needed }: DocumentCount, t: Words): Task {
  const { claimId, evidence } = opened.claim;
  const started = evidence.length > 0 || there > 0;
  return {
    id: 'documents',
    label: t('task.documents'),
    href: claimPaths.documents(claimId),
    hint: t('task.documentsHint'),
    status:
      there === needed && needed > 0
        ? statuses.completed(t)
        : started
          ? statuses.inProgress(t, t('task.documentsCount', { there, count: needed }))
          : statuses.notStarted(t),
  };
}

/** None where no route of the pack reads losses or payments. */
function lossesTask({ opened }: ClaimOnPage, t: Words): readonly Task[] {
  const { claim, assessment } = opened;
  if (entryKindsRead(assessment.schemes).length === 0) return [];
  const count = claim.losses.length + claim.payments.length;
  const begun = halfTyped(claim, 'loss').size + halfTyped(claim, 'payment').size;
  const isRead = entryKindsRead(concernedSchemes(opened)).length > 0;
  const status =
    begun > 0
      ? statuses.inProgress(t, t('task.lossesCount', { count: count + begun }))
      : count > 0
        ? statuses.completed(t)
        : isRead
          ? statuses.notStarted(t)
          : statuses.optional(t);
  return [
    {
      id: 'losses',
      label: t('task.losses'),
      href: claimPaths.losses(claim.claimId),
      hint: t('task.lossesHint'),
      status,
    },
  ];
}

/** A task for each paper that will be made in which the lawyer writes something from the record. */
function writtenTasks(
  { opened, pack }: ClaimOnPage,
  plan: ExportPlan | undefined,
  language: Language,
  t: Words,
): readonly Task[] {
  const { claim } = opened;
  const planned = new Set(plan?.papers.map(({ paper }) => paper));
  const written = writtenPapers(pack, opened, claim.pursued).filter(({ paper }) => planned.has(paper.id));
  return written.map(({ paper, blocks }) => {
    const done = blocks.filter(({ id }) => Object.hasOwn(claim.blocks, id)).length;
    const begun = blocks.some(({ id }) => isHalfWritten(claim, id));
    return {
      id: `written ${paper.id}`,
      label: t('task.written', { paper: inLanguage(paper.title, language).text }),
      href: claimPaths.written(claim.claimId, paper.id),
      hint: t('task.writtenHint'),
      status:
        done === blocks.length && !begun
          ? statuses.completed(t)
          : done > 0 || begun
            ? statuses.inProgress(t, t('task.writtenCount', { done, count: blocks.length }))
            : statuses.notStarted(t),
    };
  });
}

function routesTask({ opened }: ClaimOnPage, t: Words): Task {
  const { claim } = opened;
  const open = concernedSchemes(opened);
  const settled = open.every(({ estimate }) => estimate.sum.kind === 'exact' || estimate.sum.kind === 'noCap');
  const questions = new Set(open.flatMap(({ openQuestions }) => openQuestions)).size;
  return {
    id: 'routes',
    label: t('task.routes'),
    href: claimPaths.routes(claim.claimId),
    hint: t('task.routesHint'),
    status:
      claim.pursued.length > 0 && settled
        ? statuses.completed(t)
        : claim.pursued.length > 0 && questions > 0
          ? statuses.inProgress(t, t('task.questionsOpen', { count: questions }))
          : statuses.notStarted(t),
  };
}

/** Names the first question that a step waits for. */
function waitsFor({ scope }: PlannedStep, { pack }: ClaimOnPage, language: Language, t: Words): string | undefined {
  const label = pack.facts[scope?.missing[0] ?? '']?.label;
  return label === undefined ? undefined : t('taskList.answerFirst', { question: inLanguage(label, language).text });
}

/** Application papers have a bundle; a family's sheet has none, nor has a paper that is made alone. */
function isApplication({ draft, files }: ExportRecord): boolean {
  return !draft && files.some(({ kind }) => kind === 'bundle');
}

/** The tasks of a claim in their groups: the pack's steps, then what every claim needs. */
export function useTaskGroups(page: ClaimOnPage): Groups {
  const t = useWords();
  const language = useLanguage();
  const { opened, pack } = page;
  const { claim, plan } = opened;
  const { claimId } = claim;
  const exportPlan = useExportPlan(opened).data;
  const filed = useExports(claimId).data?.filter(isApplication) ?? [];
  const isMade = filed.some(({ revision }) => revision === opened.revision);
  const documents = countDocuments(concernedSchemes(opened));
  const goOn = continueAt(opened, pack, documents.there < documents.needed);
  const mark = t('taskList.continueHere');
  const marked = (task: Task): Task => (task.id === goOn && !isMade ? { ...task, mark } : task);
  const otherLanguage = (wording: { readonly language: string }) =>
    wording.language === language ? undefined : wording.language;

  const steps = (section: string): readonly Task[] =>
    pack.interview.steps
      .filter(step => step.section === section)
      .flatMap(step => {
        const planned = plan.steps.find(({ stepId }) => stepId === step.id);
        if (planned === undefined || planned.status === 'notNeeded') return [];
        const title = inLanguage(step.title, language);
        const notKnown = countNotKnown(planned, claim);
        const closed = planned.status === 'cannotStartYet';
        if (closed && stageOf(pack.interview, step.id) === 'afterFiling') return [];
        const hint =
          planned.status === 'cannotStartYet'
            ? waitsFor(planned, page, language, t)
            : notKnown > 0
              ? t('taskList.notKnown', { count: notKnown })
              : undefined;
        return [
          {
            id: step.id,
            label: title.text,
            lang: otherLanguage(title),
            href: closed ? undefined : claimPaths.step(claimId, step.id),
            ...(hint !== undefined && { hint }),
            status: stepStatus(planned, claim, pack, t),
            ...(typeof goOn === 'object' && goOn.step === step.id && { mark }),
          },
        ];
      });

  const blockers = exportPlan?.blockers.length ?? 0;
  const finish: readonly Task[] = [
    ...lossesTask(page, t),
    routesTask(page, t),
    documentsTask(page, documents, t),
    ...writtenTasks(page, exportPlan, language, t),
    ...watchTasks(opened, t),
    {
      id: 'review',
      label: t('task.review'),
      href: claimPaths.review(claimId),
      hint: exportPlan === undefined ? undefined : t('task.reviewHint', { count: blockers }),
      status: isMade ? statuses.completed(t) : statuses.notStarted(t),
    },
    {
      id: 'export',
      label: t('task.export'),
      href: claim.pursued.length === 0 ? undefined : claimPaths.export(claimId),
      hint: t(claim.pursued.length === 0 ? 'task.exportNeedsScheme' : 'task.exportHint'),
      status:
        claim.pursued.length === 0
          ? statuses.cannotStartYet(t)
          : isMade
            ? statuses.completed(t)
            : filed.length > 0
              ? statuses.changedSince(t)
              : statuses.notStarted(t),
    },
  ];

  const sectionsOf = (stage: 'beforeFiling' | 'afterFiling') =>
    pack.interview.sections.filter(section => section.stage === stage);
  const followed = followTasks(opened, filed, language, t);
  const later = followed.length === 0 ? [] : sectionsOf('afterFiling').flatMap(({ id }) => steps(id));
  const nextMark = (task: Task, index: number): Task => (isMade && index === 0 ? { ...task, mark } : task);

  const asked = sectionsOf('beforeFiling').map(({ id, title }) => {
    const wording = inLanguage(title, language);
    return { id, title: wording.text, lang: otherLanguage(wording), tasks: steps(id) };
  });

  return [
    ...asked.filter(({ tasks }) => tasks.length > 0),
    { id: 'finish', title: t('taskList.finish'), tasks: finish.map(marked) },
    ...(followed.length === 0
      ? []
      : [{ id: 'after', title: t('after.title'), tasks: [...followed.map(nextMark), ...later] }]),
  ];
}
