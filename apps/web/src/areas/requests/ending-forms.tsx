import { coordination } from '@cus/contracts';
import { Select, useText } from '@cus/ui';
import { ActNote } from '../../forms/act-fields';
import { FormField } from '../../forms/use-contract-form';
import { useOptions } from '../../words/words';
import type { RequestActProps } from './act-panel';
import { RequestActForm } from './request-act-form';
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

function EndingForm({ act, operation, reasons, ...props }: EndingFormProps) {
  const t = useText(requestsCatalogue);
  const options = useOptions();
  return (
    <RequestActForm
      {...props}
      act={act}
      lead={t(`${act}Lead`)}
      operation={operation}
      values={{ reason: reasons.length === 1 ? (reasons[0] ?? '') : '', note: '' }}
      labels={{ reason: t('reason'), note: t('assessNote') }}
    >
      {(form) => (
        <>
          <FormField of={form} name="reason">
            {(field) => <Select {...field} options={options(act, reasons)} />}
          </FormField>
          <ActNote of={form} />
        </>
      )}
    </RequestActForm>
  );
}
