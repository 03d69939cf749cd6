import { useState } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import type { Response } from '../../../shared/bridge/contract.ts';
import type { FactValue } from '../../../shared/domain/fact.ts';
import { inLanguage } from '../../../shared/domain/language.ts';
import { formatDate } from '../../../shared/fmt/formatDate.ts';
import { cacheKeys } from '../../bridge/cacheKeys.ts';
import { failureOf } from '../../bridge/failureOf.ts';
import { Ready } from '../../bridge/Ready.tsx';
import { useBridge } from '../../bridge/useBridge.ts';
import { usePack, usePacks } from '../../bridge/usePack.ts';
import { BackLink } from '../../components/BackLink.tsx';
import { Button, ButtonRow } from '../../components/Button.tsx';
import { errorAt } from '../../components/errorAt.ts';
import type { FieldError } from '../../components/ErrorSummary.tsx';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { Form } from '../../components/Form.tsx';
import { Page } from '../../components/Page.tsx';
import { Radios } from '../../components/Radios.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useLanguage, useWords } from '../../components/useWords.tsx';
import { claimPaths } from '../claimPaths.ts';
import { askedAtStart } from './askedAtStart.ts';
import { suggestName } from './suggestName.ts';

type PackRows = Response<'packs.list'>;
type Choices = Readonly<Record<string, string>>;

function Countries({
  packs,
  value,
  error,
  onChange,
}: {
  readonly packs: PackRows;
  readonly value: string | undefined;
  readonly error: string | undefined;
  readonly onChange: (jurisdiction: string) => void;
}) {
  const t = useWords();
  const language = useLanguage();
  return (
    <Radios
      id="country"
      label={t('newClaim.country')}
      error={error}
      value={value}
      onChange={onChange}
      options={packs.map(pack => {
        const name = inLanguage(pack.name, language);
        return {
          value: pack.jurisdiction,
          label: name.text,
          lang: name.language,
          hint: <span lang={language}>{t('newClaim.readUpTo', { day: formatDate(pack.readUpTo) })}</span>,
        };
      })}
    />
  );
}

/** Who the claim is for and who acts: questions of the pack that are asked here once. */
function StartQuestions({
  jurisdiction,
  choices,
  errors,
  onChange,
}: {
  readonly jurisdiction: string;
  readonly choices: Choices;
  readonly errors: readonly FieldError[];
  readonly onChange: (fact: string, choice: string) => void;
}) {
  const language = useLanguage();
  const pack = usePack(jurisdiction);
  if (pack.isError) return <FailureNotice failure={failureOf(pack.error)} onRetry={() => void pack.refetch()} />;
  return askedAtStart(pack.data).map(({ fact, definition, options }) => {
    const label = inLanguage(definition.label, language);
    return (
      <Radios
        key={fact}
        id={fact}
        label={label.text}
        hint={definition.hint === undefined ? undefined : inLanguage(definition.hint, language).text}
        lang={label.language}
        error={errorAt(errors, fact)}
        value={choices[fact]}
        onChange={choice => onChange(fact, choice)}
        options={options.map(option => ({
          value: option.id,
          label: inLanguage(option.label, language).text,
          ...(option.hint !== undefined && { hint: inLanguage(option.hint, language).text }),
        }))}
      />
    );
  });
}

function NewClaimForm({ packs, taken }: { readonly packs: PackRows; readonly taken: readonly string[] }) {
  const t = useWords();
  const { call } = useBridge();
  const cache = useQueryClient();
  const [, navigate] = useLocation();
  const [jurisdiction, setJurisdiction] = useState(packs.length === 1 ? packs[0]?.jurisdiction : undefined);
  const [choices, setChoices] = useState<Choices>({});
  const [name, setName] = useState(() => suggestName(t('newClaim.names'), taken));
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const pack = cache.getQueryData<Response<'packs.get'>>(cacheKeys.pack(jurisdiction ?? ''));

  const create = useMutation({
    mutationFn: (chosen: string) => {
      const answers = Object.fromEntries(
        askedAtStart(pack).flatMap(({ fact }): [string, FactValue][] => {
          const choice = choices[fact];
          return choice === undefined ? [] : [[fact, { type: 'choice', choice }]];
        }),
      );
      return call('claims.create', { jurisdiction: chosen, title: name.trim(), answers });
    },
    onSuccess: opened => {
      cache.setQueryData(cacheKeys.claim(opened.claim.claimId), opened);
      void cache.invalidateQueries({ queryKey: cacheKeys.claims });
      navigate(claimPaths.tasks(opened.claim.claimId).slice(1));
    },
  });

  const send = (): void => {
    const found: FieldError[] = [
      ...(jurisdiction === undefined ? [{ fieldId: 'country', text: t('newClaim.chooseCountry') }] : []),
      ...askedAtStart(pack)
        .filter(({ fact }) => choices[fact] === undefined)
        .map(({ fact }) => ({ fieldId: fact, text: t('newClaim.chooseOne') })),
      ...(name.trim() === '' ? [{ fieldId: 'name', text: t('newClaim.nameMissing') }] : []),
      ...(name.trim().length > 80
        ? [{ fieldId: 'name', text: t('newClaim.nameTooLong', { over: name.trim().length - 80 }) }]
        : []),
    ];
    setErrors(found);
    if (found.length === 0 && jurisdiction !== undefined && !create.isPending) create.mutate(jurisdiction);
  };

  return (
    <Page
      title={t('newClaim.title')}
      back={<BackLink href="#/claims">{t('frame.claims')}</BackLink>}
      failed={errors.length > 0}
    >
      <Form errors={errors} onSend={send}>
        <Countries
          packs={packs}
          value={jurisdiction}
          error={errorAt(errors, 'country')}
          onChange={chosen => {
            setJurisdiction(chosen);
            setChoices({});
          }}
        />
        {jurisdiction !== undefined && (
          <StartQuestions
            jurisdiction={jurisdiction}
            choices={choices}
            errors={errors}
            onChange={(fact, choice) => setChoices({ ...choices, [fact]: choice })}
          />
        )}
        <TextField
          id="name"
          width="medium"
          label={t('newClaim.name')}
          hint={t('newClaim.nameHint')}
          error={errorAt(errors, 'name')}
          value={name}
          onChange={setName}
        />
        {create.isError && <FailureNotice failure={failureOf(create.error)} />}
        <ButtonRow>
          <Button kind="primary" type="submit" busy={create.isPending}>
            {t('newClaim.action')}
          </Button>
        </ButtonRow>
      </Form>
    </Page>
  );
}

/** Country, who it is for, and a working name: then the claim exists. */
export function NewClaim() {
  const t = useWords();
  const { call } = useBridge();
  const packs = usePacks();
  const claims = useQuery({ queryKey: cacheKeys.claims, queryFn: () => call('claims.list', {}) });
  return (
    <Ready query={packs}>
      {rows =>
        rows.length === 0 ? (
          <Page title={t('newClaim.title')} back={<BackLink href="#/claims">{t('frame.claims')}</BackLink>}>
            <p>{t('newClaim.noPacks')}</p>
          </Page>
        ) : (
          <Ready query={claims}>{list => <NewClaimForm packs={rows} taken={list.map(({ title }) => title)} />}</Ready>
        )
      }
    </Ready>
  );
}
