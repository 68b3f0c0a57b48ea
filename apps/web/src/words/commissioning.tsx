import {
  defineCatalogue,
  formatMoney,
  StateBadge,
  useLocale,
  useText,
  type Option,
  type StateTone,
} from '@cus/ui';
import { en } from './commissioning.en';
import { pl } from './commissioning.pl';
import { uk } from './commissioning.uk';
import { useWordOf, useWords, type WordKey } from './words';

const catalogue = defineCatalogue({ pl, en, uk });
type Key = keyof typeof pl;

/** Says a code of commissioning: `c('dispute', 'quality')`; an unknown code is shown as it came. */
export function useCommissioningWord(): (group: string, code: string) => string {
  const t = useText(catalogue);
  return (group, code) => {
    const key = `${group}.${code}`;
    return Object.hasOwn(pl, key) ? t(key as Key) : code;
  };
}

/** Options of a choice from codes of one group of commissioning. */
export function useCommissioningOptions(): (group: string, codes: readonly string[]) => Option[] {
  const c = useCommissioningWord();
  return (group, codes) => codes.map((id) => ({ id, label: c(group, id) }));
}

/** Who does the work: the provider, or the centre's own staff. */
export function useProviderName(): (providerName: string | undefined) => string {
  const t = useText(catalogue);
  return (name) => name ?? t('ownStaff');
}

/** "40 godzin" of a quantity in thousandths. */
export function useQuantity(): (milli: number, unit: string) => string {
  const w = useWords();
  return (milli, unit) => w(`count.${unit}` as WordKey, { count: milli / 1000 });
}

/** "62,50 zł za godzinę". */
export function useUnitPrice(): (grosze: number, unit: string) => string {
  const c = useCommissioningWord();
  const locale = useLocale();
  return (grosze, unit) => `${formatMoney(grosze, locale)} ${c('per', unit)}`;
}

/** Way of commissioning as people say it. */
export function useMode(): (mode: string) => string {
  const word = useWordOf();
  return (mode) => word('mode', mode);
}

const TONES: Readonly<Record<string, StateTone>> = {
  'order.offered': 'waiting',
  'order.accepted': 'progress',
  'order.declined': 'danger',
  'order.re-offered': 'neutral',
  'order.withdrawn': 'neutral',
  'order.in-delivery': 'progress',
  'order.completed': 'done',
  'order.interrupted': 'warning',
  'order.expired': 'warning',
  'delivery.recorded': 'waiting',
  'delivery.disputed': 'danger',
  'delivery.answered': 'waiting',
  'delivery.accepted': 'done',
  'delivery.withdrawn': 'neutral',
  'settlement.settled': 'waiting',
  'settlement.invoiced': 'progress',
  'settlement.mismatch': 'danger',
  'settlement.paid': 'done',
};

interface CommissioningStateProps {
  readonly of: 'order' | 'delivery' | 'settlement';
  readonly state: string;
}

/** A state of an order, a delivery record or a settled month: shape, word and colour. */
export function CommissioningState({ of, state }: CommissioningStateProps) {
  const c = useCommissioningWord();
  return <StateBadge tone={TONES[`${of}.${state}`] ?? 'neutral'}>{c(of, state)}</StateBadge>;
}
