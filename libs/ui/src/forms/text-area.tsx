import { TextArea as AriaTextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { FieldHead, fieldFrame, type FieldProps, type InputRef } from './field-parts';

export interface TextAreaProps extends FieldProps, InputRef<HTMLTextAreaElement> {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows?: number;
  readonly maxLength?: number;
}

/** Several lines: a note, what was agreed. Grows with its text. */
export function TextArea({
  label,
  hint,
  error,
  optional,
  width = 'full',
  inputRef,
  rows = 4,
  ...rest
}: TextAreaProps) {
  return (
    <AriaTextField {...rest} {...fieldFrame({ width, error, optional })}>
      <FieldHead label={label} hint={hint} error={error} optional={optional} />
      <AriaTextArea className="ok-input" ref={inputRef} rows={rows} />
    </AriaTextField>
  );
}
