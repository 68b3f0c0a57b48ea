import { commissioning } from '@cus/contracts';
import { showToast, TextField, useText } from '@cus/ui';
import { StaffSelect } from '../../fields/staff-select';
import { FormDialog } from '../../forms/form-dialog';
import { useActForm } from '../../forms/use-act-form';
import { FormField } from '../../forms/use-contract-form';
import type { Order } from './order';
import { useOrderStands } from './order-dialogs';
import { ordersCatalogue } from './orders-catalogue';

interface AssignOrderProps {
  readonly order: Order;
  readonly onClose: () => void;
}

/** Who carries the order out: of own staff chosen from the directory, of a provider written down by the provider. */
export function AssignOrder({ order, onClose }: AssignOrderProps) {
  const t = useText(ordersCatalogue);
  const isOwn = order.mode === 'own-staff';
  const form = useActForm({
    operation: commissioning.assignOrder,
    fixed: { orderId: order.id, version: order.version },
    stands: useOrderStands(order),
    values: { performedBy: order.performedBy ?? '', performerName: order.performerName ?? '' },
    labels: { performedBy: t('performer'), performerName: t('performer') },
    onDone: () => {
      onClose();
      showToast(t('assignDone'));
    },
  });
  return (
    <FormDialog of={form} title={t('assign')} submitLabel={t('assignSubmit')} onClose={onClose}>
      {isOwn ? (
        <FormField of={form} name="performedBy">
          {(field) => <StaffSelect {...field} serviceCode={order.serviceCode} optional />}
        </FormField>
      ) : (
        <FormField of={form} name="performerName">
          {(field) => <TextField {...field} hint={t('performerNameHint')} optional />}
        </FormField>
      )}
    </FormDialog>
  );
}
