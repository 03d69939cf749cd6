import type { JurisdictionPack } from '../../shared/packs/pack.ts';

type Interview = JurisdictionPack['interview'];

/** Whether a step prepares the application or follows it. */
export function stageOf({ sections, steps }: Interview, stepId: string): Interview['sections'][number]['stage'] {
  const section = steps.find(({ id }) => id === stepId)?.section;
  return sections.find(({ id }) => id === section)?.stage ?? 'beforeFiling';
}
