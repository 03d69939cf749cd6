import { shortestFilePassword } from '../../../shared/bridge/filePassword.ts';
import { Details } from '../../components/Details.tsx';
import { PassphraseField } from '../../components/PassphraseField.tsx';
import { Radios } from '../../components/Radios.tsx';
import { Select } from '../../components/Select.tsx';
import { useWords } from '../../components/useWords.tsx';
import type { ExportChoices } from '../useExportPlan.ts';
import { nothingTyped, type TypedTwice } from '../NewPassphraseFields.tsx';

interface MoreChoicesProps {
  readonly choices: ExportChoices;
  /** A password as it is typed, which stays in this page alone; undefined where none is wanted. */
  readonly password: TypedTwice | undefined;
  readonly onChange: (choices: ExportChoices) => void;
  readonly onPassword: (password: TypedTwice | undefined) => void;
}

/** What courts, portals and mail boxes take, in megabytes. */
const limits = ['none', '3', '5', '10', '15', '20', '25', '30', '50', '100'] as const;

/** What few exports need: a limit of the addressee's, and files for an archive or with a password. */
export function MoreChoices({ choices, password, onChange, onPassword }: MoreChoicesProps) {
  const t = useWords();
  const sealed = password === undefined ? undefined : 'password';
  const seal = sealed ?? (choices.archival === true ? 'archival' : 'open');
  const limit = limits.find(one => one === String(choices.limit?.megabytes)) ?? 'none';
  return (
    <Details summary={t('export.more')}>
      <Select
        id="export-limit"
        label={t('export.limit')}
        hint={t('export.limitHint')}
        options={limits.map(value => ({
          value,
          label: value === 'none' ? t('export.limit.none') : t('export.limit.megabytes', { megabytes: Number(value) }),
        }))}
        value={limit}
        onChange={value => onChange({ ...choices, limit: value === 'none' ? null : { megabytes: Number(value) } })}
      />
      <Radios
        id="export-seal"
        label={t('export.seal')}
        options={[
          { value: 'open', label: t('export.seal.open') },
          { value: 'archival', label: t('export.seal.archival'), hint: t('export.seal.archivalHint') },
          { value: 'password', label: t('export.seal.password'), hint: t('export.seal.passwordHint') },
        ]}
        value={seal}
        onChange={chosen => {
          onPassword(chosen === 'password' ? (password ?? nothingTyped) : undefined);
          onChange({ ...choices, archival: chosen === 'archival' });
        }}
      />
      {password !== undefined && (
        <>
          <PassphraseField
            id="export-password"
            label={t('export.password')}
            hint={t('export.passwordHint', { shortest: shortestFilePassword })}
            value={password.passphrase}
            onChange={passphrase => onPassword({ ...password, passphrase })}
          />
          <PassphraseField
            id="export-password-again"
            label={t('export.passwordAgain')}
            value={password.again}
            onChange={again => onPassword({ ...password, again })}
          />
        </>
      )}
    </Details>
  );
}
