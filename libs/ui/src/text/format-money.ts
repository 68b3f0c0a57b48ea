import { languageTag, type Locale } from '../i18n/locale';

/** CLDR's Ukrainian writes "PLN"; people who are paid in złoty write "zł". */
export function currencyDisplay(locale: Locale): 'symbol' | 'narrowSymbol' {
  return locale === 'uk' ? 'narrowSymbol' : 'symbol';
}

/** `4120000` grosze -> "41 200,00 zł". Whole złoty lose their ",00" only when `whole` is asked for. */
export function formatMoney(grosze: number, locale: Locale, whole = false): string {
  return new Intl.NumberFormat(languageTag(locale), {
    style: 'currency',
    currency: 'PLN',
    currencyDisplay: currencyDisplay(locale),
    // Polish leaves four digits ungrouped; in a column beside longer amounts that reads badly.
    useGrouping: 'always',
    trailingZeroDisplay: whole ? 'stripIfInteger' : 'auto',
  }).format(grosze / 100);
}

/**
 * `3620` hundredths of a percent -> "36,20%", `3500` -> "35%": two digits or none, so that shares in a column compare.
 * Never rounded up, so that a figure never shows more than was reached.
 */
export function formatBasisPoints(basisPoints: number, locale: Locale): string {
  return new Intl.NumberFormat(languageTag(locale), {
    style: 'percent',
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    trailingZeroDisplay: 'stripIfInteger',
  }).format(Math.floor(basisPoints) / 10_000);
}
