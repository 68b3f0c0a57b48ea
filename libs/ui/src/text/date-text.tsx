import { useLocale } from '../i18n/catalogue';
import { useUiText } from '../i18n/ui-text';
import { languageTag } from '../i18n/locale';
import { daysBetween, formatDate, formatTime, warsawDay } from './format-date';
import './text.css';

export interface DateTextProps {
  /** ISO local date or ISO instant. */
  readonly value: string;
  /**
   * `short` 23.11.2026 · `long` poniedziałek, 23 listopada 2026 · `day` 23 lis · `time` 14:05 ·
   * `moment` dzisiaj, 14:05, else 23.11.2026, 14:05 · `distance` 3 dni temu. Default `short`.
   */
  readonly style?: 'short' | 'long' | 'day' | 'time' | 'moment' | 'distance';
  /** Instant that counts as now; the present unless a test says otherwise. */
  readonly now?: Date;
}

/** A date people read; machines and the tooltip get the exact one. */
export function DateText({ value, style = 'short', now }: DateTextProps) {
  const locale = useLocale();
  const t = useUiText();
  const day = value.length > 10 ? warsawDay(new Date(value)) : value;
  const away = daysBetween(warsawDay(now ?? new Date()), day);

  function words(): string {
    if (style === 'time') return formatTime(value, locale);
    if (style === 'distance') {
      return new Intl.RelativeTimeFormat(languageTag(locale), { numeric: 'auto' }).format(away, 'day');
    }
    if (style !== 'moment') return formatDate(value, locale, style);
    const time = formatTime(value, locale);
    if (away === 0) return t('today', { time });
    if (away === -1) return t('yesterday', { time });
    if (away === 1) return t('tomorrow', { time });
    return `${formatDate(value, locale)}, ${time}`;
  }

  return (
    <time dateTime={value} title={formatDate(value, locale, 'long')} className="ok-figure">
      {words()}
    </time>
  );
}
