import { useState } from 'react';
import { useLocation } from 'wouter';
import { awardPaymentForSchema, evidenceIdSchema, type EvidenceId } from '../../../shared/domain/claim.ts';
import { inLanguage } from '../../../shared/domain/language.ts';
import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { BackLink } from '../../components/BackLink.tsx';
import { Button, ButtonRow } from '../../components/Button.tsx';
import { DateParts } from '../../components/DateParts.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { MoneyField } from '../../components/MoneyField.tsx';
import { Page } from '../../components/Page.tsx';
import { Select } from '../../components/Select.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useLanguage, useWords } from '../../components/useWords.tsx';
import { useIsHere } from '../useIsHere.ts';
import { wordOf, type EntryKind } from './entry.ts';
import type { EntryBox } from './entryBoxes.ts';
import { entriesPath } from './entryPaths.ts';
import { entryIssueText } from './entryIssueText.ts';
import { HeadWhy } from './HeadWhy.tsx';
import { Receipts } from './Receipts.tsx';
import { useEntry } from './useEntry.ts';

interface EntryFormProps {
  readonly page: ClaimOnPage;
  readonly kind: EntryKind;
  readonly id: string;
}

/** What a loss is, among the heads of the pack. */
function HeadSelect({ page, field }: { readonly page: ClaimOnPage; readonly field: ReturnType<FieldOf> }) {
  const t = useWords();
  const language = useLanguage();
  const { onBlur: _, ...rest } = field;
  return (
    <Select
      {...rest}
      label={t('losses.head')}
      options={[
        { value: '', label: t('losses.chooseHead') },
        ...Object.entries(page.pack.law.heads).map(([head, { label }]) => {
          const wording = inLanguage(label, language);
          return {
            value: head,
            label: wording.text,
            ...(wording.language !== language && { lang: wording.language }),
          };
        }),
      ]}
    />
  );
}

/** Which harm a payment on an award makes good, where the award tells them apart. */
function HarmSelect({ field }: { readonly field: ReturnType<FieldOf> }) {
  const t = useWords();
  const { onBlur: _, ...rest } = field;
  return (
    <Select
      {...rest}
      label={t('award.for')}
      options={[
        { value: '', label: t('award.for.either') },
        ...awardPaymentForSchema.options.map(value => ({ value, label: t(`award.for.${value}`) })),
      ]}
    />
  );
}

type FieldOf = (box: EntryBox) => {
  readonly id: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (text: string) => void;
  readonly onBlur: () => void;
};

/** One loss, or money received: what, how much, when, and the files that prove it. What is half typed stays. */
export function EntryForm({ page, kind, id }: EntryFormProps) {
  const t = useWords();
  const [, navigate] = useLocation();
  const { claimId } = page.opened.claim;
  const { saved, issues, textOf, type, leave, discard, save } = useEntry(page, kind, id);
  const [sendings, setSendings] = useState(0);
  const isHere = useIsHere();
  const head = kind === 'loss' ? page.pack.law.heads[textOf('what')] : undefined;
  const chosen = new Set(
    textOf('evidence')
      .split(' ')
      .flatMap(held => evidenceIdSchema.safeParse(held).data ?? []),
  );
  const back = entriesPath(kind, claimId);
  const word = wordOf(kind);
  const listTitle = t(word === 'award' ? 'after.title' : 'losses.title');

  const errorOf = (box: EntryBox): string | undefined => {
    const found = issues.find(issue => issue.box === box);
    return found && entryIssueText(found, kind, t);
  };
  const field: FieldOf = box => ({
    id: box,
    value: textOf(box),
    error: errorOf(box),
    onChange: text => type(box, text),
    onBlur: leave,
  });
  const goBack = (kept: boolean): void => {
    if (kept && isHere()) navigate(back);
  };
  const send = async (): Promise<void> => {
    setSendings(before => before + 1);
    goBack(await save());
  };
  return (
    <Page
      title={t(`losses.title.${word}`)}
      caption={listTitle}
      back={<BackLink href={back}>{listTitle}</BackLink>}
      {...(head !== undefined && { aside: <HeadWhy head={head} documents={page.pack.documents} /> })}
      failed={issues.length > 0}
    >
      <form
        noValidate
        onSubmit={event => {
          event.preventDefault();
          // The top bar says why nothing was kept; what was typed stays here.
          send().catch(() => undefined);
        }}
      >
        <ErrorSummary
          key={sendings}
          errors={issues.map(issue => ({ fieldId: issue.box, text: entryIssueText(issue, kind, t) }))}
        />
        {word === 'loss' && <HeadSelect page={page} field={field('what')} />}
        {word === 'payment' && (
          <TextField {...field('what')} label={t('losses.source')} hint={t('losses.sourceHint')} />
        )}
        {word === 'award' && <HarmSelect field={field('what')} />}
        <MoneyField {...field('minor')} label={t('losses.sum')} currency={page.pack.manifest.currency} />
        <DateParts {...field('day')} label={t(`losses.day.${word}`)} optional={word !== 'award'} />
        {word === 'loss' && (
          <TextField {...field('note')} label={t('losses.note')} hint={t('losses.noteHint')} optional />
        )}
        <Receipts
          page={page}
          entryId={id}
          documents={head?.documents ?? []}
          chosen={chosen}
          onChange={(files: ReadonlySet<EvidenceId>) => type('evidence', [...files].join(' '))}
        />
        <ButtonRow>
          <Button kind="primary" type="submit">
            {t('losses.save')}
          </Button>
          <Button
            onClick={() =>
              void discard().then(
                () => goBack(true),
                () => undefined,
              )
            }
          >
            {t(saved === undefined ? 'losses.discard' : 'losses.discardChanges')}
          </Button>
        </ButtonRow>
      </form>
    </Page>
  );
}
