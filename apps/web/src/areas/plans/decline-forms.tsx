import { coordination } from '@cus/contracts';
import { RadioTiles, Select, useText, warsawDay } from '@cus/ui';
import { ActDay, ActNote } from '../../forms/act-fields';
import { FormField, type ContractForm } from '../../forms/use-contract-form';
import { useOptions } from '../../words/words';
import { PlanActForm } from './plan-act-form';
import type { PlanActProps } from './plan-act-panel';
import { plansCatalogue } from './plans-catalogue';
import { useLineWords } from './use-line-words';

const REASONS = coordination.declineReason.options;

/** The person does not want the plan, or its change, as prepared. */
export function DeclineForm(props: PlanActProps) {
  const t = useText(plansCatalogue);
  return (
    <PlanActForm
      {...props}
      act="decline"
      operation={coordination.declinePlan}
      values={{ reason: '', on: warsawDay(new Date()), note: '' }}
      labels={{ reason: t('why') }}
    >
      {(form) => <WhyDeclined of={form} />}
    </PlanActForm>
  );
}

/** The person does not want one of the services; on a plan in force this begins a change without it. */
export function DeclineLineForm(props: PlanActProps) {
  const t = useText(plansCatalogue);
  const words = useLineWords();
  const { open, current } = props.plan;
  const lines = ((open ?? current)?.content.lines ?? []).filter((line) => line.declined === undefined);
  const tiles = lines.map((line) => ({
    id: line.lineId,
    label: words.name(line),
    detail: words.quantity(line),
  }));
  return (
    <PlanActForm
      {...props}
      act="decline-line"
      operation={coordination.declinePlanLine}
      values={{ lineId: '', reason: '', on: warsawDay(new Date()), note: '' }}
      labels={{ lineId: t('service'), reason: t('why') }}
      say={(path) => (path === 'lineId' ? t('sayService') : undefined)}
    >
      {(form) => (
        <>
          <FormField of={form} name="lineId">
            {(field) => <RadioTiles {...field} tiles={tiles} />}
          </FormField>
          <WhyDeclined of={form} />
        </>
      )}
    </PlanActForm>
  );
}

interface Declined {
  readonly reason: string;
  readonly on: string;
  readonly note: string;
}

function WhyDeclined<Values extends Declined>({ of }: { readonly of: ContractForm<Values> }) {
  const options = useOptions();
  return (
    <>
      <FormField of={of as unknown as ContractForm<Declined>} name="reason">
        {(field) => <Select {...field} options={options('decline', REASONS)} />}
      </FormField>
      <ActDay of={of} />
      <ActNote of={of} />
    </>
  );
}
