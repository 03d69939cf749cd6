import { useState, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { useCombobox } from 'downshift';
import { foldLetters } from '../../shared/fmt/foldLetters.ts';
import { Field, type FieldFrame } from './Field.tsx';
import { useWords } from './useWords.tsx';
import field from './Field.module.css';
import styles from './Combobox.module.css';

interface ComboboxItem {
  readonly id: string;
  readonly label: string;
  readonly lang?: string;
}

interface ComboboxProps extends FieldFrame {
  readonly items: readonly ComboboxItem[];
  readonly value: string | undefined;
  readonly onChange: (id: string | undefined) => void;
  /** An item made of what is typed, for what the list does not have. */
  readonly offer?: (typed: string) => ComboboxItem | undefined;
  /** Choosing empties the box, so that another can be chosen. */
  readonly empties?: boolean;
}

const shownAtMost = 50;

/** A list that is searched by typing any part of an item. */
export function Combobox({ items, value, onChange, offer, empties = false, ...frame }: ComboboxProps) {
  const t = useWords();
  const selected = items.find(item => item.id === value) ?? null;
  const [typed, setTyped] = useState(selected?.label ?? '');
  const searching = typed !== selected?.label;
  const wanted = foldLetters(typed);
  const offered = searching ? offer?.(typed) : undefined;
  const found = items.filter(item => !searching || foldLetters(item.label).includes(wanted)).slice(0, shownAtMost);
  const shown = offered === undefined ? found : [offered, ...found];
  const combobox = useCombobox({
    items: [...shown],
    inputId: frame.id,
    selectedItem: selected,
    inputValue: typed,
    itemToString: item => item?.label ?? '',
    itemToKey: item => item?.id,
    stateReducer: (_state, { changes }) =>
      empties && changes.selectedItem != null ? { ...changes, inputValue: '', isOpen: false } : changes,
    onInputValueChange: change => setTyped(change.inputValue),
    // Downshift tells of it after the page was drawn: before the next key the page must be as the choice makes it, or Tab may go to
    // a field that the choice takes away.
    onSelectedItemChange: ({ selectedItem }) => queueMicrotask(() => flushSync(() => onChange(selectedItem?.id))),
  });
  const { isOpen, getMenuProps, getInputProps, getItemProps, getToggleButtonProps, highlightedIndex } = combobox;
  /** Enter takes the first item found, instead of sending the form with what was not chosen. */
  const takeFirst = (event: KeyboardEvent<HTMLInputElement>): void => {
    const [first] = shown;
    if (event.key !== 'Enter' || !isOpen || highlightedIndex >= 0 || typed.trim() === '' || first === undefined) return;
    event.preventDefault();
    // A second step of its own would take back the first before anybody hears of it.
    Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
    combobox.selectItem(first);
  };
  return (
    <Field {...frame}>
      {({ describedBy, invalid }) => (
        <div className={styles.combobox}>
          <div className={styles.box}>
            <input
              {...getInputProps({
                'aria-describedby': describedBy,
                'aria-invalid': invalid,
                'aria-labelledby': undefined,
                spellCheck: false,
                onKeyDown: takeFirst,
                className: field.control,
              })}
            />
            <button
              type="button"
              className={styles.open}
              {...getToggleButtonProps({ 'aria-label': t('combobox.open') })}
            >
              <span aria-hidden="true">▾</span>
            </button>
          </div>
          <ul
            className={styles.list}
            data-open={isOpen}
            {...getMenuProps({ 'aria-labelledby': undefined, 'aria-label': t('combobox.list') })}
          >
            {isOpen &&
              shown.map((item, index) => (
                <li
                  key={item.id}
                  lang={item.lang}
                  className={styles.item}
                  data-highlighted={index === highlightedIndex}
                  {...getItemProps({ item, index })}
                >
                  {item.label}
                </li>
              ))}
          </ul>
          <output className={styles.empty}>{isOpen && shown.length === 0 && t('combobox.empty')}</output>
        </div>
      )}
    </Field>
  );
}
