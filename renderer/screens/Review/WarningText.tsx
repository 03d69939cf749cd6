import type { ExportWarning } from '../../../shared/export/exportPlan.ts';
import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { PackText } from '../../components/PackText.tsx';
import { useLanguage, useWords } from '../../components/useWords.tsx';
import { warningText } from '../../../shared/text/blockerText.ts';
import { remedyName } from '../../../shared/text/remedyName.ts';
import type { CameFrom } from '../comeBack.ts';
import { remedyPath } from './remedyPath.ts';

interface WarningTextProps {
  readonly page: ClaimOnPage;
  readonly warning: ExportWarning;
  /** Where what is mended leads back to; the review where nothing is said. */
  readonly from?: CameFrom | undefined;
}

/** One thing to look at: a link to its place, and the pack's own words. */
export function WarningText({ page, warning, from }: WarningTextProps) {
  const t = useWords();
  const language = useLanguage();
  const href = remedyPath(page, warning, from);
  const partly =
    warning.code === 'openQuestion' &&
    'fact' in warning.at &&
    Object.hasOwn(page.opened.claim.answers, warning.at.fact);
  const text = warningText(warning, remedyName(warning, page.pack, language), t);
  return (
    <>
      {warning.code !== 'pack' && (href === undefined ? text : <a href={href}>{text}</a>)}
      {partly && `. ${t('question.partly')}`}
      {warning.text !== null && (
        <>
          {warning.code !== 'pack' && '. '}
          <PackText text={warning.text} />
        </>
      )}
    </>
  );
}
