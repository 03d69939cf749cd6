import { formatDate } from '../../../shared/fmt/formatDate.ts';
import type { Words } from '../../../shared/text/words.ts';
import type { Tone } from '../../components/StatusTag.tsx';
import type { DocumentState } from './documentRows.ts';

const tones = {
  missing: 'warn',
  asked: 'info',
  mayBeNeeded: 'info',
  added: 'plain',
  answered: 'plain',
  madeByRedress: 'plain',
  notNeeded: 'muted',
} as const satisfies Record<DocumentState['is'], Tone>;

/** The state of a document in a word or two. */
export function documentStatus(state: DocumentState, t: Words): { readonly text: string; readonly tone: Tone } {
  const tone = tones[state.is];
  if (state.is === 'asked') return { text: t('documents.state.asked', { day: formatDate(state.on) }), tone };
  if (state.is === 'added') return { text: t('documents.state.added', { count: state.count }), tone };
  return { text: t(`documents.state.${state.is}`), tone };
}
