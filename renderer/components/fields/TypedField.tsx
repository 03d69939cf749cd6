import type { Currency } from '../../../shared/domain/money.ts';
import type { FactKind } from '../../../shared/packs/interview.ts';

import { DigitsField } from '../DigitsField.tsx';
import type { FieldFrame } from '../Field.tsx';
import { MoneyField } from '../MoneyField.tsx';
import { RoughDate } from '../RoughDate.tsx';
import { TextArea } from '../TextArea.tsx';
import { TextField } from '../TextField.tsx';

/** Answers are at most this long, in characters. */
const longest = 10_000;

interface TypedFieldProps {
  readonly frame: FieldFrame;
  readonly kind: Exclude<FactKind, 'boolean' | 'choice' | 'choices' | 'offences'>;
  readonly currency: Currency;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onLeave: () => void;
}

/** The box for an answer that is typed, by the kind of its question. */
export function TypedField({ frame, kind, currency, text, onText, onLeave }: TypedFieldProps) {
  const box = { ...frame, value: text, onChange: onText, onBlur: onLeave };
  switch (kind) {
    case 'longText':
      return <TextArea {...box} limit={longest} />;
    case 'address':
      return <TextArea {...box} rows={2} />;
    case 'name':
    case 'text':
      return <TextField {...box} />;
    case 'phone':
      return <TextField {...box} width="medium" type="tel" />;
    case 'email':
      return <TextField {...box} width="medium" inputMode="email" />;
    case 'iban':
    case 'bic':
      return <TextField {...box} width="medium" />;
    case 'iin':
    case 'pin':
      return <DigitsField {...box} />;
    case 'count':
      return <DigitsField {...box} width="short" />;
    case 'money':
      return <MoneyField {...box} currency={currency} />;
    case 'date':
      return <RoughDate {...box} />;
    default:
      return kind satisfies never;
  }
}
