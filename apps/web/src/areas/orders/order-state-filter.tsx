import { FilterChips, useText } from '@cus/ui';
import { useCommissioningWord } from '../../words/commissioning';
import { ordersCatalogue } from './orders-catalogue';
import { ORDER_STATES } from './route';

type OrderFilter = (typeof ORDER_STATES)[number] | undefined;

interface OrderStateFilterProps {
  readonly state: OrderFilter;
  readonly onChange: (state: OrderFilter) => void;
}

/** Narrows a list of orders to one state; none chosen shows all. */
export function OrderStateFilter({ state, onChange }: OrderStateFilterProps) {
  const t = useText(ordersCatalogue);
  const c = useCommissioningWord();
  return (
    <FilterChips
      label={t('stateFilter')}
      chips={ORDER_STATES.map((id) => ({ id, label: c('order', id) }))}
      selected={state === undefined ? [] : [state]}
      onChange={(chosen) => onChange(ORDER_STATES.find((id) => id !== state && chosen.includes(id)))}
    />
  );
}
