import { commissioning } from '@cus/contracts';
import { showToast, useText } from '@cus/ui';
import { AskOnce } from '../../forms/ask-once';
import { FormDialog } from '../../forms/form-dialog';
import { ReasonDialog } from '../../forms/reason-dialog';
import { UnitsField } from '../../forms/units-field';
import { useAct } from '../../forms/use-act';
import { useActForm } from '../../forms/use-act-form';
import { FormField } from '../../forms/use-contract-form';
import type { Stand } from '../../forms/use-meanwhile';
import { useCommissioningOptions, useCommissioningWord, useQuantity } from '../../words/commissioning';
import { AssignOrder } from './assign-order';
import type { Order } from './order';
import { ordersCatalogue } from './orders-catalogue';

/** Acts on an order that ask something first. */
export type AskedOrderAct = 'part' | 'decline' | 'assign' | 'withdraw' | 'interrupt' | 'complete';

interface OrderDialogProps {
  readonly act: AskedOrderAct | undefined;
  readonly order: Order;
  readonly onClose: () => void;
}

/** The question of the act that was pressed. It stays while it is answered, also when the act is no longer offered. */
export function OrderDialog({ act, ...props }: OrderDialogProps) {
  switch (act) {
    case undefined:
      return null;
    case 'part':
      return <AcceptPart {...props} />;
    case 'decline':
      return <Decline {...props} />;
    case 'assign':
      return <AssignOrder {...props} />;
    case 'complete':
      return <CompleteOrder {...props} />;
    default:
      return <EndOrder act={act} {...props} />;
  }
}

type AskProps = Omit<OrderDialogProps, 'act'>;

/** Where an order stands, for saying what changed meanwhile. */
export function useOrderStands(order: Order): Stand[] {
  const t = useText(ordersCatalogue);
  const c = useCommissioningWord();
  const quantity = useQuantity();
  return [
    { term: t('stateIs'), words: c('order', order.expired ? 'expired' : order.state) },
    { term: t('stands'), words: quantity(order.quantityMilli, order.unit) },
    { term: t('delivered'), words: quantity(order.deliveredMilli, order.unit) },
  ];
}

function AcceptPart({ order, onClose }: AskProps) {
  const t = useText(ordersCatalogue);
  const quantity = useQuantity();
  const form = useActForm({
    operation: commissioning.acceptOrder,
    fixed: { orderId: order.id, version: order.version },
    stands: useOrderStands(order),
    values: { quantityMilli: null as number | null },
    labels: { quantityMilli: t('acceptPartLabel') },
    // Left empty it would mean the whole.
    toInput: (values) => values,
    onDone: () => {
      onClose();
      showToast(t('acceptDone'));
    },
  });
  return (
    <FormDialog of={form} title={t('acceptPartTitle')} submitLabel={t('acceptPart')} onClose={onClose}>
      <FormField of={form} name="quantityMilli">
        {(field) => (
          <UnitsField
            {...field}
            max={order.offeredMilli}
            hint={t('acceptPartHint', { offered: quantity(order.offeredMilli, order.unit) })}
          />
        )}
      </FormField>
    </FormDialog>
  );
}

function Decline({ order, onClose }: AskProps) {
  const t = useText(ordersCatalogue);
  const options = useCommissioningOptions();
  const { declineOrder } = commissioning;
  return (
    <ReasonDialog
      operation={declineOrder}
      fixed={{ orderId: order.id, version: order.version }}
      stands={useOrderStands(order)}
      title={t('declineTitle')}
      submitLabel={t('declineSubmit')}
      reasonLabel={t('reason')}
      reasons={options('decline', declineOrder.input.shape.reason.options)}
      commentLabel={t('declineComment')}
      done={t('declineDone')}
      onClose={onClose}
    />
  );
}

function EndOrder({ act, order, onClose }: AskProps & { readonly act: 'withdraw' | 'interrupt' }) {
  const t = useText(ordersCatalogue);
  const options = useCommissioningOptions();
  const operation = act === 'withdraw' ? commissioning.withdrawOrder : commissioning.interruptOrder;
  return (
    <ReasonDialog
      operation={operation}
      fixed={{ orderId: order.id, version: order.version }}
      stands={useOrderStands(order)}
      title={t(`${act}Title`)}
      submitLabel={t(act)}
      variant="danger"
      reasonLabel={t('reason')}
      reasons={options('close', operation.input.shape.reason.options)}
      done={t(`${act}Done`)}
      onClose={onClose}
    />
  );
}

function CompleteOrder({ order, onClose }: AskProps) {
  const t = useText(ordersCatalogue);
  const quantity = useQuantity();
  const complete = useAct(commissioning.completeOrder, { done: t('completeDone'), onDone: onClose });
  return (
    <AskOnce
      act={complete}
      input={{ orderId: order.id, version: order.version }}
      title={t('completeTitle')}
      submitLabel={t('complete')}
      onClose={onClose}
    >
      <p>
        {t('completeBody', {
          delivered: quantity(order.deliveredMilli, order.unit),
          whole: quantity(order.quantityMilli, order.unit),
        })}
      </p>
    </AskOnce>
  );
}
