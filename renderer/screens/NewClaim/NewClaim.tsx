import { useState } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation, useParams } from 'wouter';
import type { Claim, ClaimId } from '../../../shared/domain/claim.ts';
import type { FactId, FactValue } from '../../../shared/domain/fact.ts';
import { inLanguage } from '../../../shared/domain/language.ts';
import type { JurisdictionPack } from '../../../shared/packs/pack.ts';
import type { Words } from '../../../shared/text/words.ts';
import { cacheKeys } from '../../bridge/cacheKeys.ts';
import { failureOf } from '../../bridge/failureOf.ts';
import { Ready } from '../../bridge/Ready.tsx';
import { useBridge } from '../../bridge/useBridge.ts';
import { useClaim } from '../../bridge/useClaim.ts';
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
import { Countries, type PackRows } from '../Countries.tsx';
import { askedAtStart } from './askedAtStart.ts';
import { TakenOver } from './TakenOver.tsx';

type Choices = Readonly<Record<FactId, string>>;

/** As the contract takes it. */
const longestName = 80;

function findNameErrors(name: string, t: Words): readonly FieldError[] {
  if (name === '') return [{ fieldId: 'name', text: t('newClaim.nameMissing') }];
  const over = name.length - longestName;
  return over > 0 ? [{ fieldId: 'name', text: t('newClaim.nameTooLong', { over }) }] : [];
}

/** Who the claim is for and who acts: asked here once. */
function StartQuestions({
  pack,
  choices,
  errors,
  onChange,
}: {
  readonly pack: JurisdictionPack;
  readonly choices: Choices;
  readonly errors: readonly FieldError[];
  readonly onChange: (fact: FactId, choice: string) => void;
}) {
  const language = useLanguage();
  return askedAtStart(pack).map(({ fact, definition, options }) => {
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

function answersOf(choices: Choices): Record<FactId, FactValue> {
  return Object.fromEntries(Object.entries(choices).map(([fact, choice]) => [fact, { type: 'choice', choice }]));
}

interface NewClaimFormProps {
  readonly packs: PackRows;
  /** A working name that is free. */
  readonly freeTitle: string;
  /** A claim from the same event. */
  readonly source: Claim | undefined;
}

function NewClaimForm({ packs, freeTitle, source }: NewClaimFormProps) {
  const t = useWords();
  const { call } = useBridge();
  const cache = useQueryClient();
  const language = useLanguage();
  const [, navigate] = useLocation();
  const [jurisdiction, setJurisdiction] = useState(
    source?.jurisdiction ?? (packs.length === 1 ? packs[0]?.jurisdiction : undefined),
  );
  const [choices, setChoices] = useState<Choices>({});
  const [name, setName] = useState(freeTitle);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const pack = usePack(jurisdiction);

  const create = useMutation({
    mutationFn: (chosen: JurisdictionPack) =>
      call('claims.create', {
        jurisdiction: chosen.manifest.jurisdiction,
        title: name.trim(),
        answers: answersOf(choices),
        ...(source !== undefined && { from: source.claimId }),
      }),
    onSuccess: opened => {
      cache.setQueryData(cacheKeys.claim(opened.claim.claimId), opened);
      void cache.invalidateQueries({ queryKey: cacheKeys.claims });
      navigate(claimPaths.tasks(opened.claim.claimId).slice(1));
    },
  });

  const send = (): void => {
    // Questions that are still being read cannot be answered: the button waits with them.
    if (pack.isFetching || create.isPending) return;
    const found = [
      ...(jurisdiction === undefined ? [{ fieldId: 'country', text: t('newClaim.chooseCountry') }] : []),
      ...(pack.data === undefined ? [] : askedAtStart(pack.data))
        .filter(({ fact }) => choices[fact] === undefined)
        .map(({ fact, definition }) => {
          const question = inLanguage(definition.label, language).text;
          return { fieldId: fact, text: t('newClaim.chooseOne', { question }) };
        }),
      ...findNameErrors(name.trim(), t),
    ];
    setErrors(found);
    if (found.length === 0 && pack.data !== undefined) create.mutate(pack.data);
  };

  return (
    <Page
      title={t(source === undefined ? 'newClaim.title' : 'newClaim.fromTitle')}
      back={
        source === undefined ? (
          <BackLink href="#/claims">{t('frame.claims')}</BackLink>
        ) : (
          <BackLink href={claimPaths.tasks(source.claimId)}>{t('claim.tasks')}</BackLink>
        )
      }
      failed={errors.length > 0}
    >
      <Form errors={errors} onSend={send}>
        {source === undefined ? (
          <Countries
            packs={packs}
            value={jurisdiction}
            error={errorAt(errors, 'country')}
            onChange={chosen => {
              setJurisdiction(chosen);
              setChoices({});
            }}
          />
        ) : (
          pack.data !== undefined && <TakenOver pack={pack.data} source={source} />
        )}
        {pack.isError && <FailureNotice failure={failureOf(pack.error)} onRetry={() => void pack.refetch()} />}
        {pack.data !== undefined && (
          <StartQuestions
            pack={pack.data}
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
          <Button kind="primary" type="submit" busy={create.isPending || pack.isFetching}>
            {t('newClaim.action')}
          </Button>
        </ButtonRow>
      </Form>
    </Page>
  );
}

/** The same for another person of an event that is already in a claim: its country, and what is no person's. */
function NewClaimFrom({ from, ...rest }: Omit<NewClaimFormProps, 'source'> & { readonly from: ClaimId }) {
  const { query } = useClaim(from);
  return <Ready query={query}>{({ claim }) => <NewClaimForm {...rest} source={claim} />}</Ready>;
}

/** Country, who it is for, and a working name: then the claim exists. */
export function NewClaim() {
  const t = useWords();
  const { call } = useBridge();
  const { from } = useParams<{ from?: string }>();
  const packs = usePacks();
  // Of the language at the start: another one must not empty the form.
  const [names] = useState(() => t('newClaim.names').split(' '));
  const free = useQuery({
    queryKey: cacheKeys.freeTitle(names),
    queryFn: () => call('claims.freeTitle', { names }),
    // What was free before may be taken now.
    gcTime: 0,
  });
  return (
    <Ready query={packs}>
      {rows =>
        rows.length === 0 ? (
          <Page title={t('newClaim.title')} back={<BackLink href="#/claims">{t('frame.claims')}</BackLink>}>
            <p>{t('newClaim.noPacks')}</p>
          </Page>
        ) : (
          <Ready query={free}>
            {({ title: freeTitle }) => {
              const rest = { packs: rows, freeTitle };
              // An address is typed text: the services refuse what is no id of a claim.
              return from === undefined ? (
                <NewClaimForm {...rest} source={undefined} />
              ) : (
                <NewClaimFrom {...rest} from={from as ClaimId} />
              );
            }}
          </Ready>
        )
      }
    </Ready>
  );
}
