import { formatDate, Section, Timeline, useLocale, useText, warsawDay } from '@cus/ui';
import { useStaffNames } from '../../names/use-staff-names';
import { useCommissioningWord } from '../../words/commissioning';
import type { Order } from './order';
import { ordersCatalogue } from './orders-catalogue';

type Key = keyof typeof ordersCatalogue.pl;

/** What happened to the order, newest first. */
export function OrderHistory({ history }: { readonly history: Order['history'] }) {
  const t = useText(ordersCatalogue);
  const c = useCommissioningWord();
  const locale = useLocale();
  const staffName = useStaffNames(history.map((entry) => entry.by));
  if (history.length === 0) return null;
  return (
    <Section title={t('history')}>
      <Timeline
        label={t('history')}
        entries={[...history].reverse().map((entry, index) => ({
          id: String(history.length - index),
          at: entry.at,
          title: t(`action.${entry.action}` as Key),
          by: [
            staffName(entry.by),
            // The day stands beside the time already, unless it was entered later.
            ...(entry.on === warsawDay(new Date(entry.at)) ? [] : [formatDate(entry.on, locale)]),
            ...(entry.reason === undefined ? [] : [c(groupOf(entry.action), entry.reason)]),
          ].join(', '),
          ...(entry.comment === undefined ? {} : { body: entry.comment }),
        }))}
      />
    </Section>
  );
}

function groupOf(action: string): string {
  return action === 'decline' ? 'decline' : 'close';
}
