import type { Assessment } from '../../shared/assessment/assessment.ts';
import { formatDate } from '../../shared/fmt/formatDate.ts';
import { describeRoutes } from './describeRoutes.ts';
import { describeNotice, describeScheme } from './describeScheme.ts';
import type { Voice } from './voice.ts';

/** An assessment as text for a terminal: what holds across the routes, then scheme by scheme, with reasons and citations. */
export function describeAssessment(assessment: Assessment, voice: Voice): string {
  const { t, local, pack } = voice;
  const head = t('cli.assess.head', {
    pack: local(pack.manifest.name),
    version: assessment.packVersion,
    day: formatDate(assessment.assessedOn),
  });
  const notices = assessment.notices.flatMap(notice => describeNotice(notice, voice));
  const schemes = assessment.schemes.flatMap(scheme => ['', ...describeScheme(scheme, voice)]);
  const routes = describeRoutes(assessment, voice);
  const across = routes.length === 0 ? [] : ['', ...routes];
  return [head, ...notices, ...across, ...schemes].join('\n');
}
