import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'wouter';
import type { OwnForm } from '../../../shared/bridge/ownForm.ts';
import { inLanguage } from '../../../shared/domain/language.ts';
import type { FormMapping } from '../../../shared/export/formMapping.ts';
import type { JurisdictionPack } from '../../../shared/packs/pack.ts';
import { cacheKeys } from '../../bridge/cacheKeys.ts';
import { failureOf } from '../../bridge/failureOf.ts';
import { Ready } from '../../bridge/Ready.tsx';
import { useBridge } from '../../bridge/useBridge.ts';
import { usePack } from '../../bridge/usePack.ts';
import { BackLink } from '../../components/BackLink.tsx';
import { Button, ButtonRow } from '../../components/Button.tsx';
import { Choice } from '../../components/Choice.tsx';
import { errorAt } from '../../components/errorAt.ts';
import type { FieldError } from '../../components/ErrorSummary.tsx';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { FieldGroup } from '../../components/Field.tsx';
import { Form } from '../../components/Form.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Page } from '../../components/Page.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useLanguage, useWords } from '../../components/useWords.tsx';
import { FieldRows } from './FieldRows.tsx';
import { FormEdition } from './FormEdition.tsx';
import { formPaths } from './formPaths.ts';
import { formState } from './formState.ts';
import { HandOverForm } from './HandOverForm.tsx';
import { fieldId } from './boxName.ts';
import { issueErrors, signatoriesId, titleId } from './issueText.ts';
import { RemoveForm } from './RemoveForm.tsx';
import { SheetRows } from './SheetRows.tsx';
import { ShownForm } from './ShownForm.tsx';
import { useBench, type Bench } from './useBench.ts';
import type { Shown } from './useFormPreview.ts';
import styles from './Forms.module.css';

interface WhoSignsProps {
  readonly own: OwnForm;
  readonly mapping: FormMapping;
  readonly error: string | undefined;
  readonly onChange: (signatories: FormMapping['signatories']) => void;
}

/** Who may sign, of those whom the pack lets sign papers of this route. */
function WhoSigns({ own, mapping: { signatories }, error, onChange }: WhoSignsProps) {
  const t = useWords();
  const language = useLanguage();
  return (
    <FieldGroup label={t('forms.signatories')} error={error}>
      {({ invalid }) =>
        own.signatories.map(({ name, roles }, index) => (
          <Choice
            key={name}
            id={index === 0 ? signatoriesId : `${signatoriesId}-${index}`}
            type="checkbox"
            name={signatoriesId}
            option={{
              value: name,
              label: roles.map(role => inLanguage(role, language).text).join(', '),
              lang: roles[0] === undefined ? undefined : inLanguage(roles[0], language).language,
            }}
            checked={signatories.includes(name)}
            invalid={invalid}
            onChange={signs => onChange(signs ? [...signatories, name] : signatories.filter(one => one !== name))}
          />
        ))
      }
    </FieldGroup>
  );
}

/** Uses the form for claims, or no more; what stands in the way is said beside the button. */
function UseForm({ own, bench }: { readonly own: OwnForm; readonly bench: Bench }) {
  const t = useWords();
  const { use, isChanged } = bench;
  const inTheWay = isChanged ? t('forms.unsaved') : own.issues.length > 0 ? t('forms.unfinished') : undefined;
  return (
    <>
      {use.isError && <FailureNotice failure={failureOf(use.error)} />}
      {use.isSuccess && own.inUse && (
        <Notice tone="done" announced>
          <p>{t('forms.used')}</p>
        </Notice>
      )}
      <ButtonRow>
        {own.inUse ? (
          <Button busy={use.isPending} onClick={() => use.mutate(false)}>
            {t('forms.stopUse')}
          </Button>
        ) : (
          <Button
            busy={use.isPending}
            {...(inTheWay !== undefined && { blockedBecause: inTheWay })}
            onClick={() => use.mutate(true)}
          >
            {t('forms.use')}
          </Button>
        )}
      </ButtonRow>
    </>
  );
}

function Mapping({ own, pack }: { readonly own: OwnForm; readonly pack: JurisdictionPack }) {
  const t = useWords();
  const bench = useBench(own);
  const isSheet = own.kind === 'answerSheet';
  const [page, setPage] = useState(0);
  const [shown, setShown] = useState<Shown>(own.form.pageCount > 0 ? 'blank' : 'example');
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const { mapping, change, save } = bench;

  const send = (): void => {
    save.mutate(undefined, {
      onSuccess: kept => {
        const left = issueErrors(kept, t);
        setErrors(left);
        const first = kept.fields.find(field => fieldId(field) === left[0]?.fieldId);
        if (first !== undefined) setPage(first.boxes[0]?.page ?? 0);
      },
    });
  };

  return (
    <Page
      title={own.title}
      caption={isSheet ? `${t('forms.answerSheet')} · ${formState(own, t)}` : formState(own, t)}
      wide
      back={<BackLink href={formPaths.list}>{t('forms.title')}</BackLink>}
    >
      <div className={styles.bench}>
        <Form errors={errors} onSend={send}>
          <TextField
            id={titleId}
            label={t('forms.formName')}
            hint={t('forms.formNameHint')}
            error={errorAt(errors, titleId)}
            value={mapping.title}
            onChange={title => change({ title })}
          />
          <WhoSigns
            own={own}
            mapping={mapping}
            error={errorAt(errors, signatoriesId)}
            onChange={signatories => change({ signatories })}
          />
          {isSheet ? (
            <SheetRows rows={mapping.rows} pack={pack} errors={errors} onChange={rows => change({ rows })} />
          ) : (
            <FieldRows own={own} pack={pack} bench={bench} errors={errors} page={page} onPage={setPage} />
          )}
          {save.isError && <FailureNotice failure={failureOf(save.error)} />}
          {save.isSuccess && !bench.isChanged && (
            <Notice tone={own.issues.length === 0 ? 'done' : 'info'} announced>
              <p>{t(own.issues.length === 0 ? 'forms.savedReady' : 'forms.savedOpen')}</p>
            </Notice>
          )}
          <ButtonRow>
            <Button kind="primary" type="submit" busy={save.isPending}>
              {t('forms.save')}
            </Button>
          </ButtonRow>
        </Form>
        <ShownForm own={own} mapping={mapping} page={page} shown={shown} onShow={setShown} />
      </div>
      <UseForm own={own} bench={bench} />
      <FormEdition
        own={own}
        onRenewed={renewed => {
          bench.keep(renewed);
          setErrors([]);
          setPage(0);
          setShown(renewed.form.pageCount > 0 ? 'blank' : 'example');
        }}
      />
      <HandOverForm own={own} />
      <RemoveForm formId={own.formId} jurisdiction={own.jurisdiction} />
    </Page>
  );
}

/** One form of the office: its boxes, what goes into each, and whether it is used for claims. */
export function FormBench() {
  const { formId } = useParams<{ formId: string }>();
  const { call } = useBridge();
  const form = useQuery({ queryKey: cacheKeys.form(formId), queryFn: () => call('forms.open', { formId }) });
  const pack = usePack(form.data?.jurisdiction);
  return (
    <Ready query={form}>{own => <Ready query={pack}>{loaded => <Mapping own={own} pack={loaded} />}</Ready>}</Ready>
  );
}
