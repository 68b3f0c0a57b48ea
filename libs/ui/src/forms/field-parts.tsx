import { CircleAlert } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { useUiText } from '../i18n/ui-text';
import './field.css';

/** What every field shares. `id` is where the error summary's links lead. */
export interface FieldProps {
  readonly label: string;
  /** What to enter and why it is asked; stays visible while typing. */
  readonly hint?: ReactNode;
  /** What is wrong and what to do about it, ready to read. */
  readonly error?: string | undefined;
  /** Fields are required unless marked; the word "nieobowiązkowe" is shown. `unmarked` for filters, where all are. */
  readonly optional?: boolean | 'unmarked';
  readonly id?: string;
  readonly name?: string;
  readonly isDisabled?: boolean;
  readonly isReadOnly?: boolean;
  readonly onBlur?: () => void;
  /** A field as wide as its answer: `short` a date, `medium` a name, `full` the default. */
  readonly width?: 'short' | 'medium' | 'full';
}

export interface InputRef<E extends HTMLElement = HTMLInputElement> {
  readonly inputRef?: Ref<E>;
}

/** What every field with a box to fill in tells the library beneath it. */
export function fieldFrame({ width, error, optional }: Pick<FieldProps, 'width' | 'error' | 'optional'>) {
  return {
    className: 'ok-field',
    'data-width': width,
    isInvalid: error !== undefined,
    isRequired: !optional,
    validationBehavior: 'aria',
  } as const;
}

/** "(nieobowiązkowe)" after a label. */
export function OptionalMark({ optional }: Pick<FieldProps, 'optional'>) {
  const t = useUiText();
  return optional === true ? <small> ({t('optional')})</small> : null;
}

/** Label, hint and error in the order they are read; the input follows. */
export function FieldHead({
  label,
  hint,
  error,
  optional,
}: Pick<FieldProps, 'label' | 'hint' | 'error' | 'optional'>) {
  return (
    <>
      <Label className="ok-label">
        {label}
        <OptionalMark optional={optional} />
      </Label>
      {hint === undefined ? null : (
        <Text slot="description" className="ok-hint">
          {hint}
        </Text>
      )}
      <FieldError className="ok-error">
        <ErrorText>{error}</ErrorText>
      </FieldError>
    </>
  );
}

/** An error is a sign, a word for screen readers, and the sentence; never colour alone. */
export function ErrorText({ children }: { readonly children: ReactNode }) {
  const t = useUiText();
  return (
    <>
      <CircleAlert aria-hidden className="ok-icon" />
      <span>
        <span className="ok-visually-hidden">{t('errorPrefix')} </span>
        {children}
      </span>
    </>
  );
}
