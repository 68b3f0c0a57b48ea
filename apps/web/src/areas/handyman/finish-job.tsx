import { handyman } from '@cus/contracts';
import { Button, RadioTiles, Section, Select, TextField, useText } from '@cus/ui';
import { withoutBlanks } from '../../forms/without-blanks';
import { FormTop } from '../../forms/form-top';
import { useActForm } from '../../forms/use-act-form';
import { FormField } from '../../forms/use-contract-form';
import { useKeptSubmit } from '../../outbox/use-outbox';
import { useCommissioningOptions } from '../../words/commissioning';
import { handymanCatalogue } from './handyman-catalogue';
import { useQuarterOptions } from './handyman-words';
import type { Job } from './job-screen';
import { MaterialFields, type MaterialsDraft } from './materials';

interface FinishDraft extends MaterialsDraft {
  readonly quarters: string;
  readonly proof: { readonly method: string; readonly reference: string };
}

/** Ways the recipient takes part in; a note of the office is no proof of a visit. */
const METHODS = ['signature', 'recipient-tap', 'code'] as const;

/** The end of a repair: time, material, proof. Without a network it waits on the phone. */
export function FinishJob({ job }: { readonly job: Job }) {
  const t = useText(handymanCatalogue);
  const options = useCommissioningOptions();
  const quarters = useQuarterOptions();
  const submit = useKeptSubmit(handyman.finishJob, job.id, t('finishDone'));
  const values: FinishDraft = {
    quarters: String(job.schedule?.plannedQuarters ?? 4),
    materials: [],
    proof: { method: '', reference: '' },
  };
  const form = useActForm({
    operation: handyman.finishJob,
    fixed: { jobId: job.id },
    values,
    labels: { quarters: t('worked'), 'proof.method': t('proof'), 'proof.reference': t('proofReference') },
    toInput: ({ proof, ...draft }) =>
      withoutBlanks({
        ...draft,
        quarters: Number(draft.quarters),
        proof: { ...proof, deviceAt: new Date().toISOString() },
      }),
    submit,
    onDone: () => undefined,
  });
  return (
    <Section title={t('finishTitle')}>
      <form className="ok-form" onSubmit={form.onSubmit} noValidate>
        <FormTop of={form} />
        <FormField of={form} name="quarters">
          {(field) => <Select {...field} options={quarters} />}
        </FormField>
        <MaterialFields of={form} />
        <FormField of={form} name="proof.method">
          {(field) => <RadioTiles {...field} tiles={options('proof', METHODS)} />}
        </FormField>
        <FormField of={form} name="proof.reference">
          {(field) => <TextField {...field} width="medium" optional />}
        </FormField>
        <div className="handyman-step">
          <Button type="submit" variant="primary" isPending={form.isPending}>
            {t('finish')}
          </Button>
        </div>
      </form>
    </Section>
  );
}
