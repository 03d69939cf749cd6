import { useState } from 'react';
import { useLocation } from 'wouter';
import { evidenceIdSchema, type EvidenceId } from '../../../shared/domain/claim.ts';
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
import { claimPaths } from '../claimPaths.ts';
import { useIsHere } from '../useIsHere.ts';
import type { EntryKind } from './entry.ts';
import type { EntryBox } from './entryBoxes.ts';
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

type FieldOf = (box: EntryBox) => {
  readonly id: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (text: string) => void;
  readonly onBlur: () => void;
};

/** One loss, or money received from elsewhere: what, how much, when, and the files that prove it. What is half typed stays. */
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
  const back = claimPaths.losses(claimId);

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
      title={t(`losses.title.${kind}`)}
      caption={t('losses.title')}
      back={<BackLink href={back}>{t('losses.title')}</BackLink>}
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
        {kind === 'loss' ? (
          <HeadSelect page={page} field={field('what')} />
        ) : (
          <TextField {...field('what')} label={t('losses.source')} hint={t('losses.sourceHint')} />
        )}
        <MoneyField {...field('minor')} label={t('losses.sum')} currency={page.pack.manifest.currency} />
        <DateParts {...field('day')} label={t(`losses.day.${kind}`)} optional />
        {kind === 'loss' && (
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
