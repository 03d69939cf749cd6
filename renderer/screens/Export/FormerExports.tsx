import type { ExportRecord } from '../../../shared/bridge/contract.ts';
import { formatDate } from '../../../shared/fmt/formatDate.ts';
import { isIsoDate } from '../../../shared/domain/isoDate.ts';
import { failureOf } from '../../bridge/failureOf.ts';
import { useExports } from '../../bridge/useExports.ts';
import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { Details } from '../../components/Details.tsx';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { useWords } from '../../components/useWords.tsx';
import { HandOver } from './HandOver.tsx';
import { MadeFor } from './MadeFor.tsx';
import { Proof } from './Proof.tsx';

/** The day of an instant as the services write it. */
function dayOf(instant: string): string {
  const day = instant.slice(0, 10);
  return isIsoDate(day) ? formatDate(day) : day;
}

function kindOf({ draft, files, variant }: ExportRecord) {
  if (variant !== null) return draft ? 'export.formerVariantDraft' : 'export.formerVariant';
  if (files.some(({ kind }) => kind === 'sheet')) return 'export.formerSheet';
  return draft ? 'export.formerDraft' : 'export.formerPdf';
}

interface FormerExportsProps {
  readonly page: ClaimOnPage;
  /** The one that is shown above. */
  readonly except: string | undefined;
}

/** What was made of this claim before; each can be handed over again. */
export function FormerExports({ page, except }: FormerExportsProps) {
  const t = useWords();
  const { claim, revision } = page.opened;
  const query = useExports(claim.claimId);
  if (query.isError) return <FailureNotice failure={failureOf(query.error)} onRetry={() => void query.refetch()} />;
  const former = (query.data ?? []).filter(({ exportId }) => exportId !== except);
  if (former.length === 0) return null;
  return (
    <section aria-labelledby="former">
      <h2 id="former">{t('export.former')}</h2>
      {former.map(record => (
        <Details
          key={record.exportId}
          summary={t(kindOf(record), {
            day: dayOf(record.madeAt),
            time: record.madeAt.slice(11, 16),
          })}
        >
          {record.revision !== revision && <p>{t('export.changedSince')}</p>}
          <MadeFor record={record} />
          <HandOver record={record} papers={page.pack.papers} />
          {record.proof.length > 0 && <Proof record={record} pack={page.pack} />}
        </Details>
      ))}
    </section>
  );
}
