import type { Assessment } from '../../shared/assessment/assessment.ts';
import { formatDate } from '../../shared/fmt/formatDate.ts';
import { describeNotice, describeScheme } from './describeScheme.ts';
import type { Voice } from './voice.ts';

/** An assessment as text for a terminal: scheme by scheme, with reasons and citations. */
export function describeAssessment(assessment: Assessment, voice: Voice): string {
  const { t, local, pack } = voice;
  const head = t('cli.assess.head', {
    pack: local(pack.manifest.name),
    version: assessment.packVersion,
    day: formatDate(assessment.assessedOn),
  });
  const notices = assessment.notices.flatMap(notice => describeNotice(notice, voice));
  const schemes = assessment.schemes.flatMap(scheme => ['', ...describeScheme(scheme, voice)]);
  return [head, ...notices, ...schemes].join('\n');
}
