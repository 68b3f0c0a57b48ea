import { formatBasisPoints, formatDate, formatMoney, languageTag, useLocale, useText } from '@cus/ui';
import { formsCatalogue } from './forms-catalogue';
import type { Speech } from './say-value';

/** Plain values as the reader's language says them. */
export function useSpeech(): Speech {
  const t = useText(formsCatalogue);
  const locale = useLocale();
  const number = new Intl.NumberFormat(languageTag(locale), { maximumFractionDigits: 3 });
  return {
    day: (day) => formatDate(day, locale),
    money: (grosze) => formatMoney(grosze, locale),
    part: (basisPoints) => formatBasisPoints(basisPoints, locale),
    number: (value) => number.format(value),
    truth: (value) => t(value ? 'yes' : 'no'),
    empty: t('empty'),
  };
}
