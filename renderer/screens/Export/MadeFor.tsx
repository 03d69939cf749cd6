import type { ExportRecord } from '../../../shared/bridge/contract.ts';
import { useWords } from '../../components/useWords.tsx';

/** That an export is not the whole one, and for whom it was made. */
export function MadeFor({ record: { variant } }: { readonly record: ExportRecord }) {
  const t = useWords();
  if (variant === null) return null;
  const recipient = variant.recipient === '' ? '' : ` (${variant.recipient})`;
  return <p>{t('export.variant.made', { recipient, count: variant.leaveOut.length })}</p>;
}
