import { useState } from 'react';
import type { EvidenceDocument } from '../../../shared/domain/claim.ts';
import type { FactId } from '../../../shared/domain/fact.ts';
import { inLanguage } from '../../../shared/domain/language.ts';
import { formatList } from '../../../shared/fmt/formatList.ts';
import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { Button, ButtonRow } from '../../components/Button.tsx';
import { Choice } from '../../components/Choice.tsx';
import { Details } from '../../components/Details.tsx';
import { FieldGroup } from '../../components/Field.tsx';
import { PackText } from '../../components/PackText.tsx';
import { Radios } from '../../components/Radios.tsx';
import { TextField } from '../../components/TextField.tsx';
import { Tick } from '../../components/Tick.tsx';
import { useLanguage, useWords } from '../../components/useWords.tsx';
import type { ExportChoices } from '../useExportPlan.ts';
import { suggestedFacts } from './suggestedFacts.ts';

type Redacted = NonNullable<ExportChoices['variant']>;

interface PartProps {
  readonly page: ClaimOnPage;
  readonly variant: Redacted;
  readonly onChange: (variant: Redacted) => void;
}

const begun: Redacted = { recipient: '', leaveOut: [], enclosures: {} };

/** The answers given, by the pages of the questions. */
function LeftOutFacts({ page, variant, onChange }: PartProps) {
  const t = useWords();
  const { pack, opened } = page;
  const { answers } = opened.claim;
  const suggested = suggestedFacts(pack);
  const put = (facts: readonly FactId[], isLeftOut: boolean) => {
    const others = variant.leaveOut.filter(fact => !facts.includes(fact));
    onChange({ ...variant, leaveOut: isLeftOut ? [...others, ...facts] : others });
  };
  const asked = new Map(pack.interview.steps.toReversed().flatMap(({ id, asks }) => asks.map(fact => [fact, id])));
  // By the page that asks: several people have the same questions.
  const sections = pack.interview.steps
    .map(({ id, title, asks }) => {
      const given = asks.filter(fact => {
        const answer = answers[fact];
        return asked.get(fact) === id && answer !== undefined && answer.type !== 'boolean';
      });
      return { id, title, given };
    })
    .filter(({ given }) => given.length > 0);
  const usual = sections.flatMap(({ given }) => given).filter(fact => suggested.has(fact));
  return (
    <>
      <h3>{t('export.variant.facts')}</h3>
      {usual.length > 0 && (
        <ButtonRow>
          <Button onClick={() => put(usual, true)}>{t('export.variant.suggest')}</Button>
        </ButtonRow>
      )}
      {sections.map(({ id, title, given }) => (
        <FieldGroup key={id} label={<PackText text={title} />}>
          {() =>
            given.map(fact => (
              <Choice
                key={fact}
                id={`leave-out-${fact}`}
                type="checkbox"
                name={fact}
                option={{
                  value: fact,
                  label: (
                    <>
                      <PackText text={pack.facts[fact]?.label ?? { ru: fact }} />
                      {suggested.has(fact) && ` (${t('export.variant.suggested')})`}
                    </>
                  ),
                }}
                checked={variant.leaveOut.includes(fact)}
                invalid={undefined}
                onChange={isLeftOut => put([fact], isLeftOut)}
              />
            ))
          }
        </FieldGroup>
      ))}
    </>
  );
}

/** Each document, to be looked through or to stay out: what a scan shows cannot be searched. */
function GoingDocuments({ page, variant, onChange }: PartProps) {
  const t = useWords();
  const language = useLanguage();
  const { pack, opened } = page;
  const { evidence } = opened.claim;
  if (evidence.length === 0) return null;
  const shown = ({ document }: EvidenceDocument) =>
    (pack.documents[document]?.shows ?? [])
      .filter(fact => variant.leaveOut.includes(fact))
      .map(fact => inLanguage(pack.facts[fact]?.label ?? { ru: fact }, language).text);
  return (
    <>
      <h3>{t('export.variant.documents')}</h3>
      <p>{t('export.variant.documentsHint')}</p>
      {evidence.map(held => {
        const facts = shown(held);
        return (
          <Radios
            key={held.evidenceId}
            id={`goes-${held.evidenceId}`}
            label={
              <>
                <PackText text={pack.documents[held.document]?.label ?? { ru: held.fileName }} /> · {held.fileName}
              </>
            }
            {...(facts.length > 0 && { hint: t('export.variant.shows', { facts: formatList(facts, language) }) })}
            options={[
              { value: 'goes', label: t('export.variant.goes') },
              { value: 'staysOut', label: t('export.variant.staysOut') },
            ]}
            value={variant.enclosures[held.evidenceId]}
            onChange={way => onChange({ ...variant, enclosures: { ...variant.enclosures, [held.evidenceId]: way } })}
          />
        );
      })}
    </>
  );
}

interface VariantProps {
  readonly page: ClaimOnPage;
  readonly choices: ExportChoices;
  readonly onChange: (choices: ExportChoices) => void;
}

/** The same papers for somebody who may not read all of them. */
export function Variant({ page, choices, onChange }: VariantProps) {
  const t = useWords();
  const variant = choices.variant ?? null;
  const [recipient, setRecipient] = useState(variant?.recipient ?? '');
  const put = (changed: Redacted | null) => onChange({ ...choices, variant: changed });
  return (
    <Details summary={t('export.variant')}>
      <p>{t('export.variant.intro')}</p>
      <Tick
        id="variant"
        label={t('export.variant.make')}
        checked={variant !== null}
        onChange={isVariant => put(isVariant ? { ...begun, recipient: recipient.trim() } : null)}
      />
      {variant !== null && (
        <>
          <TextField
            id="variant-recipient"
            label={t('export.variant.recipient')}
            hint={t('export.variant.recipientHint')}
            value={recipient}
            onChange={typed => setRecipient(typed.slice(0, 80))}
            onBlur={() => put({ ...variant, recipient: recipient.trim() })}
          />
          <LeftOutFacts page={page} variant={variant} onChange={put} />
          <GoingDocuments page={page} variant={variant} onChange={put} />
        </>
      )}
    </Details>
  );
}
