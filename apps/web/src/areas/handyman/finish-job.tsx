import { handyman } from '@cus/contracts';
import { Button, MoneyField, RadioTiles, Section, Select, showToast, TextField, useText } from '@cus/ui';
import { useFieldArray } from 'react-hook-form';
import { FormTop } from '../../forms/form-top';
import { useActForm } from '../../forms/use-act-form';
import { FormField, type ContractForm } from '../../forms/use-contract-form';
import { useCommissioningOptions } from '../../words/commissioning';
import { handymanCatalogue } from './handyman-catalogue';
import { useQuarterOptions } from './handyman-words';
import type { Job } from './job-screen';

interface FinishDraft {
  readonly quarters: string;
  readonly materials: { name: string; costGrosze: number | null; receipt: string }[];
  readonly proof: { readonly method: string; readonly reference: string };
}

const METHODS = handyman.finishJob.input.shape.proof.shape.method.options;

/** The end of a repair: time, material, proof. */
export function FinishJob({ job }: { readonly job: Job }) {
  const t = useText(handymanCatalogue);
  const options = useCommissioningOptions();
  const quarters = useQuarterOptions();
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
    toInput: (draft) => ({ ...draft, quarters: Number(draft.quarters) }),
    onDone: () => showToast(t('finishDone')),
  });
  return (
    <Section title={t('finishTitle')}>
      <form className="ok-form" onSubmit={form.onSubmit} noValidate>
        <FormTop of={form} />
        <FormField of={form} name="quarters">
          {(field) => <Select {...field} options={quarters} />}
        </FormField>
        <Materials of={form} />
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

function Materials({ of }: { readonly of: ContractForm<FinishDraft> }) {
  const t = useText(handymanCatalogue);
  const { fields, append, remove } = useFieldArray({ control: of.form.control, name: 'materials' });
  return (
    <>
      {fields.map((line, index) => (
        <fieldset key={line.id} className="handyman-material">
          <legend className="ok-label">{t('materialNumber', { number: index + 1 })}</legend>
          <FormField of={of} name={`materials.${index}.name`}>
            {(field) => <TextField {...field} label={t('materialName')} width="medium" />}
          </FormField>
          <FormField of={of} name={`materials.${index}.costGrosze`}>
            {(field) => <MoneyField {...field} label={t('materialCost')} min={0} />}
          </FormField>
          <FormField of={of} name={`materials.${index}.receipt`}>
            {(field) => <TextField {...field} label={t('receipt')} width="medium" />}
          </FormField>
          <Button variant="quiet" onPress={() => remove(index)}>
            {t('removeMaterial', { number: index + 1 })}
          </Button>
        </fieldset>
      ))}
      <div>
        <Button onPress={() => append({ name: '', costGrosze: null, receipt: '' })}>
          {t('addMaterial')}
        </Button>
      </div>
    </>
  );
}
