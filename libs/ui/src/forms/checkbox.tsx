import { useId, type ReactNode } from 'react';
import { ErrorText } from './field-parts';
import './field.css';

export interface CheckboxProps {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly value: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly id?: string;
  readonly name?: string;
  readonly isDisabled?: boolean;
  readonly onBlur?: () => void;
}

/** A yes or no that takes effect with the form. The whole line is the target. */
export function Checkbox({
  label,
  hint,
  error,
  value,
  onChange,
  id,
  name,
  isDisabled,
  onBlur,
}: CheckboxProps) {
  const own = useId();
  const described = [hint === undefined ? '' : `${own}-hint`, error === undefined ? '' : `${own}-error`]
    .filter(Boolean)
    .join(' ');
  return (
    <div className="ok-field">
      {error === undefined ? null : (
        <span className="ok-error" id={`${own}-error`}>
          <ErrorText>{error}</ErrorText>
        </span>
      )}
      <label className="ok-check">
        <input
          type="checkbox"
          id={id ?? own}
          name={name}
          checked={value}
          disabled={isDisabled}
          onChange={(event) => onChange(event.target.checked)}
          onBlur={onBlur}
          aria-invalid={error !== undefined || undefined}
          aria-describedby={described || undefined}
        />
        <span>{label}</span>
        {hint === undefined ? null : (
          <span className="ok-hint" id={`${own}-hint`}>
            {hint}
          </span>
        )}
      </label>
    </div>
  );
}
