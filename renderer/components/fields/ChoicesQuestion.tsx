import type { FactDefinition } from '../../../shared/packs/interview.ts';
import { Choice } from '../Choice.tsx';
import { FieldGroup, type FieldFrame } from '../Field.tsx';
import { readChoices, writeChoices } from './choicesText.ts';
import { useOptions } from './useOptions.ts';

interface ChoicesQuestionProps {
  readonly frame: FieldFrame;
  readonly definition: FactDefinition;
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** A question that takes several of the pack's options. The first box has the field's id, so that an error links to it. */
export function ChoicesQuestion({ frame: { id, ...frame }, definition, text, onText }: ChoicesQuestionProps) {
  const options = useOptions(definition);
  const chosen = readChoices(text);
  const put = (option: string, isChosen: boolean) => {
    const wanted = options.map(({ value }) => value).filter(value => value !== option && chosen.includes(value));
    onText(writeChoices(isChosen ? [...wanted, option] : wanted));
  };
  return (
    <FieldGroup {...frame}>
      {({ invalid }) =>
        options.map((option, index) => (
          <Choice
            key={option.value}
            id={index === 0 ? id : `${id}-${option.value}`}
            type="checkbox"
            name={id}
            option={option}
            checked={chosen.includes(option.value)}
            invalid={invalid}
            onChange={isChosen => put(option.value, isChosen)}
          />
        ))
      }
    </FieldGroup>
  );
}
