import { coordination } from '@cus/contracts';
import { Select, showToast, TextArea, useText } from '@cus/ui';
import { ActForm } from '../../forms/act-form';
import { useActForm } from '../../forms/use-act-form';
import { FormField } from '../../forms/use-contract-form';
import { useOptions } from '../../words/words';
import type { RequestActProps } from './act-panel';
import { requestsCatalogue } from './requests-catalogue';

const WITHDRAWALS = coordination.withdrawRequest.input.shape.reason.options;
const CLOSINGS = coordination.closeRequest.input.shape.reason.options;

/** The person no longer asks for help. */
export function WithdrawForm(props: RequestActProps) {
  return (
    <EndingForm {...props} act="withdraw" operation={coordination.withdrawRequest} reasons={WITHDRAWALS} />
  );
}

/** Nothing more is needed. */
export function CloseForm(props: RequestActProps) {
  const isRefused = props.request.state === 'refused';
  const reasons = CLOSINGS.filter((reason) => (reason === 'refusal-final') === isRefused);
  return <EndingForm {...props} act="close" operation={coordination.closeRequest} reasons={reasons} />;
}

interface EndingFormProps extends RequestActProps {
  readonly act: 'withdraw' | 'close';
  readonly operation: typeof coordination.withdrawRequest | typeof coordination.closeRequest;
  readonly reasons: readonly string[];
}

function EndingForm({ request, onLeave, act, operation, reasons }: EndingFormProps) {
  const t = useText(requestsCatalogue);
  const options = useOptions();
  const form = useActForm({
    operation,
    fixed: { requestId: request.id, version: request.version },
    values: { reason: reasons.length === 1 ? (reasons[0] ?? '') : '', note: '' },
    labels: { reason: t('reason'), note: t('assessNote') },
    onDone: () => {
      showToast(t('saved'));
      onLeave();
    },
  });
  return (
    <ActForm
      of={form}
      title={t(`act.${act}`)}
      lead={t(`${act}Lead`)}
      action={t(`act.${act}`)}
      onCancel={onLeave}
    >
      <FormField of={form} name="reason">
        {(field) => <Select {...field} options={options(act, reasons)} />}
      </FormField>
      <FormField of={form} name="note">
        {(field) => <TextArea {...field} maxLength={2000} optional />}
      </FormField>
    </ActForm>
  );
}
