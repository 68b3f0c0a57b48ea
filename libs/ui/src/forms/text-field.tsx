import type { HTMLInputTypeAttribute } from 'react';
import { Input } from 'react-aria-components/Input';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { FieldHead, fieldFrame, type FieldProps, type InputRef } from './field-parts';

export interface TextFieldProps extends FieldProps, InputRef {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: Extract<HTMLInputTypeAttribute, 'text' | 'tel' | 'email' | 'url' | 'password'>;
  readonly autoComplete?: string;
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email';
  readonly maxLength?: number;
  readonly autoFocus?: boolean;
  readonly spellCheck?: boolean;
}

/** One line of text: a name, a phone number, an address. */
export function TextField({
  label,
  hint,
  error,
  optional,
  width = 'full',
  inputRef,
  spellCheck,
  ...rest
}: TextFieldProps) {
  return (
    <AriaTextField
      {...rest}
      {...(spellCheck === undefined ? {} : { spellCheck: spellCheck ? 'true' : 'false' })}
      {...fieldFrame({ width, error, optional })}
    >
      <FieldHead label={label} hint={hint} error={error} optional={optional} />
      <Input className="ok-input" ref={inputRef} />
    </AriaTextField>
  );
}
