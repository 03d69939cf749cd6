import { useId } from 'react';
import { FieldGroup, type FieldFrame } from './Field.tsx';
import { Choice, type ChoiceOption } from './Choice.tsx';

interface RadiosProps<Value extends string> extends FieldFrame {
  readonly options: readonly ChoiceOption<Value>[];
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
}

/** One of a few. The first option has the field's id, so that an error links to it. */
export function Radios<Value extends string>({ id, options, value, onChange, ...frame }: RadiosProps<Value>) {
  const name = useId();
  return (
    <FieldGroup {...frame}>
      {({ invalid }) =>
        options.map((option, index) => (
          <Choice
            key={option.value}
            id={index === 0 ? id : `${id}-${option.value}`}
            type="radio"
            name={name}
            option={option}
            checked={option.value === value}
            invalid={invalid}
            onChange={() => onChange(option.value)}
          />
        ))
      }
    </FieldGroup>
  );
}
