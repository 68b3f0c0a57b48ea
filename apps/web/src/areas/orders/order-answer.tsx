import { commissioning } from '@cus/contracts';
import { Button, daysBetween, formatDate, Notice, useLocale, useText, warsawDay } from '@cus/ui';
import { useRefresh } from '../../api/use-refresh';
import { ActRefusal, useAct } from '../../forms/use-act';
import type { Order } from './order';
import type { AskedOrderAct } from './order-dialogs';
import { ordersCatalogue } from './orders-catalogue';

interface OrderAnswerProps {
  readonly order: Order;
  readonly onAsk: (act: AskedOrderAct) => void;
}

/** The offer put to whoever would do the work: take it, take a part, or say why not. */
export function OrderAnswer({ order, onAsk }: OrderAnswerProps) {
  const t = useText(ordersCatalogue);
  const refresh = useRefresh();
  const accept = useAct(commissioning.acceptOrder, {
    done: t('acceptDone'),
    // Whoever accepts may now see the person.
    onDone: () => void refresh('registry'),
  });
  return (
    <div className="orders-answer">
      <Notice>
        <Countdown expiresOn={order.expiresOn} />
      </Notice>
      <ActRefusal of={accept} />
      <div className="orders-answer-buttons">
        <Button
          variant="primary"
          isPending={accept.isPending}
          onPress={() => accept.run({ orderId: order.id, version: order.version })}
        >
          {t('accept')}
        </Button>
        <Button onPress={() => onAsk('part')}>{t('acceptPart')}</Button>
        <Button onPress={() => onAsk('decline')}>{t('decline')}</Button>
      </div>
    </div>
  );
}

function Countdown({ expiresOn }: { readonly expiresOn: string | undefined }) {
  const t = useText(ordersCatalogue);
  const locale = useLocale();
  if (expiresOn === undefined) return t('acceptHeldOpen');
  const days = daysBetween(warsawDay(new Date()), expiresOn);
  return t('acceptHeld', {
    date: formatDate(expiresOn, locale),
    left: days < 0 ? t('daysOver') : t('daysLeft', { days }),
  });
}
