import { useLocale } from '../i18n/catalogue';
import { formatMoney } from './format-money';
import './text.css';

export interface MoneyProps {
  readonly grosze: number;
  /** Drops ",00" of a round amount; for running text, not for columns. */
  readonly whole?: boolean;
}

export function Money({ grosze, whole = false }: MoneyProps) {
  return <span className="ok-figure">{formatMoney(grosze, useLocale(), whole)}</span>;
}
