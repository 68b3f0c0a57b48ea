import { useEffect, useState } from 'react';
import { useLocale } from '../i18n/catalogue';
import { useUiText } from '../i18n/ui-text';
import { formatDate, warsawDay } from '../text/format-date';
import type { FieldProps, InputRef } from './field-parts';
import { parseDate } from './parse-date';
import { TextField } from './text-field';

export interface DateFieldProps extends FieldProps, InputRef {
  /** ISO local date; '' while empty; the raw text while it cannot be understood, so that the form can refuse it. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Earliest and latest day allowed, ISO local dates. */
  readonly min?: string;
  readonly max?: string;
  /** The day "jutro" counts from; today in Warsaw unless a test says otherwise. */
  readonly today?: string;
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

function shown(value: string): string {
  return ISO_DATE.test(value) ? formatDate(value, 'pl') : value;
}

/** A typed date: 23.11.2026, 23.11, "jutro", "pn", "za 2 tygodnie". The day understood is said in words below. */
export function DateField({
  value,
  onChange,
  hint,
  error,
  min,
  max,
  today,
  onBlur,
  ...rest
}: DateFieldProps) {
  const t = useUiText();
  const locale = useLocale();
  const [text, setText] = useState(() => shown(value));
  const [left, setLeft] = useState(false);
  const day = today ?? warsawDay(new Date());
  const understood = parseDate(text, day);

  // The form may set the value from outside (a draft restored); what is being typed is never rewritten.
  useEffect(() => {
    setText((typed) => ((parseDate(typed, day) ?? typed) === value ? typed : shown(value)));
  }, [value, day]);

  function problem(): string | undefined {
    if (error !== undefined || !left || text.trim() === '') return error;
    if (understood === undefined) return t('dateInvalid');
    if (min !== undefined && understood < min) return t('dateBefore', { date: formatDate(min, locale) });
    if (max !== undefined && understood > max) return t('dateAfter', { date: formatDate(max, locale) });
    return undefined;
  }

  return (
    <TextField
      width="short"
      {...rest}
      value={text}
      onChange={(typed) => {
        setText(typed);
        setLeft(false);
        onChange(parseDate(typed, day) ?? typed.trim());
      }}
      onBlur={() => {
        setLeft(true);
        if (understood !== undefined) setText(formatDate(understood, 'pl'));
        onBlur?.();
      }}
      hint={
        <>
          {hint ?? (understood === undefined ? t('datePattern') : null)}
          {understood === undefined ? null : (
            <>
              {hint === undefined ? null : ' '}
              <b>{formatDate(understood, locale, 'long')}</b>
            </>
          )}
        </>
      }
      error={problem()}
      autoComplete="off"
      spellCheck={false}
    />
  );
}
