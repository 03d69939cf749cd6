import { inLanguage } from '../../../shared/domain/language.ts';
import type { ExportPlan } from '../../../shared/export/exportPlan.ts';
import type { Audience } from '../../../shared/packs/draftedPaper.ts';
import type { Words } from '../../../shared/text/words.ts';
import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { PackText } from '../../components/PackText.tsx';
import { useLanguage, useWords } from '../../components/useWords.tsx';
import type { ExportChoices } from '../useExportPlan.ts';
import { filedIn } from './filedIn.ts';

type Planned = ExportPlan['papers'][number];

interface PlannedPapersProps {
  readonly plan: ExportPlan;
  readonly page: ClaimOnPage;
  readonly choices: ExportChoices;
}

/** For whom a paper is that stays out of the bundle. */
function apartAs(audience: Audience | undefined) {
  if (audience === 'courtOnly') return 'export.courtOnly';
  return audience === 'lawyer' ? 'export.own' : 'export.ownFile';
}

/** What is particular about a paper: its copies, that it stays out of the bundle, who alone reads it, another language. */
function remarksOn(
  { paper, copies, bundled }: Planned,
  { page: { pack }, choices: { language } }: PlannedPapersProps,
  t: Words,
): string[] {
  const definition = pack.papers.find(({ id }) => id === paper);
  const drafted = definition?.kind === 'drafted' ? definition : undefined;
  const other =
    drafted === undefined || drafted.languages.includes(language) ? undefined : filedIn(drafted.languages)[0];
  return [
    ...(copies === null ? [] : [t('export.copies', { count: copies })]),
    ...(other === undefined ? [] : [t(`export.language.${other}`)]),
    ...(bundled ? [] : [t(apartAs(drafted?.audience))]),
  ];
}

/** The documents that another recipient does not get: the papers say nothing of them, so that the lawyer is told here. */
function StayingOut({ page: { pack, opened }, choices: { variant = null } }: Omit<PlannedPapersProps, 'plan'>) {
  const t = useWords();
  const staying = opened.claim.evidence.filter(({ evidenceId }) => variant?.enclosures[evidenceId] === 'staysOut');
  if (staying.length === 0) return null;
  return (
    <>
      <p>{t('export.variant.stayOut')}</p>
      <ul>
        {staying.map(({ evidenceId, document, fileName }) => (
          <li key={evidenceId}>
            <PackText text={pack.documents[document]?.label ?? { ru: fileName }} /> · {fileName}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The papers that will be made, route by route, and what is bound behind them: each route has a bundle of its own. */
export function PlannedPapers(props: PlannedPapersProps) {
  const t = useWords();
  const language = useLanguage();
  const { plan, page, choices } = props;
  const { pack } = page;
  const schemes = pack.schemes.filter(({ id }) => plan.papers.some(({ scheme }) => scheme === id));
  if (schemes.length === 0) return null;
  return (
    <>
      <h2>{t('export.contents')}</h2>
      {schemes.map(({ id, label }) => {
        const enclosures = plan.enclosures.filter(({ scheme }) => scheme === id);
        return (
          <section key={id} aria-label={inLanguage(label, language).text}>
            <h3>
              <PackText text={label} />
            </h3>
            <ul>
              {plan.papers
                .filter(({ scheme }) => scheme === id)
                .map(planned => {
                  const remarks = remarksOn(planned, props, t);
                  return (
                    <li key={planned.paper}>
                      <PackText text={planned.title} />
                      {remarks.length > 0 && ` (${remarks.join('; ')})`}
                    </li>
                  );
                })}
            </ul>
            {enclosures.length > 0 && (
              <>
                <h4>{t('export.enclosures')}</h4>
                <ol>
                  {enclosures.map(enclosure => (
                    <li key={enclosure.number} value={enclosure.number}>
                      <PackText text={enclosure.label} />
                      {enclosure.suppliedBy === 'authority' && enclosure.evidenceId === null
                        ? ` (${t('export.byAuthority')})`
                        : enclosure.pageCount > 0 && ` (${t('export.pages', { count: enclosure.pageCount })})`}
                    </li>
                  ))}
                </ol>
              </>
            )}
          </section>
        );
      })}
      <StayingOut page={page} choices={choices} />
    </>
  );
}
