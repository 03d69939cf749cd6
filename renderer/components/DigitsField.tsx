import { TextField, type TextFieldProps } from './TextField.tsx';
import { typeDigit } from './typeDigit.ts';

/** A number or code: digits come out on every keyboard layout. */
export function DigitsField({ width = 'medium', ...props }: Omit<TextFieldProps, 'type' | 'inputMode' | 'onKeyDown'>) {
  return (
    <TextField {...props} width={width} inputMode="numeric" onKeyDown={event => typeDigit(event, props.onChange)} />
  );
}
