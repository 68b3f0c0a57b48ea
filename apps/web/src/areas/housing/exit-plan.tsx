import { housing } from '@cus/contracts';
import { Button, DateField, DateText, RadioTiles, TextField, useText } from '@cus/ui';
import { useState } from 'react';
import { useFieldArray } from 'react-hook-form';
import { FormDialog } from '../../forms/form-dialog';
import { FormField } from '../../forms/use-contract-form';
import { useDialogForm } from '../../forms/use-dialog-form';
import { useMay } from '../../session/use-may';
import { ListSection } from '../../shell/list-section';
import { housingCatalogue, useHousingWord } from './housing-catalogue';
import type { StayDialogProps } from './stay-actions';
import type { StayDetail } from './stay-screen';

/** The steps of both sides that lead out of the flat. */
export function ExitPlan({ stay }: { readonly stay: StayDetail }) {
  const t = useText(housingCatalogue);
  const say = useHousingWord();
  const may = useMay();
  const [asks, setAsks] = useState(false);
  const isLive = stay.state === 'granted' || stay.state === 'living';
  return (
    <ListSection
      title={t('exitPlan')}
      rows={stay.exitPlan}
      rowId={(row) => `${row.dueOn} ${row.text}`}
      empty={t('exitEmpty')}
      columns={[
        { id: 'text', title: t('stepText'), cell: (row) => row.text },
        { id: 'by', title: t('by'), cell: (row) => say('by', row.by) },
        { id: 'due', title: t('due'), cell: (row) => <DateText value={row.dueOn} /> },
        {
          id: 'done',
          title: t('doneOn'),
          cell: (row) => (row.doneOn === undefined ? '–' : <DateText value={row.doneOn} />),
        },
      ]}
    >
      {isLive && may(housing.writeExitPlan) ? (
        <div>
          <Button onPress={() => setAsks(true)}>{t('exitEdit')}</Button>
        </div>
      ) : null}
      {asks ? <WriteExitPlan stay={stay} onClose={() => setAsks(false)} /> : null}
    </ListSection>
  );
}

const EMPTY_STEP = { text: '', by: 'resident', dueOn: '', doneOn: '' };

function WriteExitPlan({ stay, onClose }: StayDialogProps) {
  const t = useText(housingCatalogue);
  const say = useHousingWord();
  const form = useDialogForm({
    operation: housing.writeExitPlan,
    fixed: { stayId: stay.id, version: stay.version },
    values: {
      steps: stay.exitPlan.map((step) => ({
        text: step.text,
        by: step.by as string,
        dueOn: step.dueOn as string,
        doneOn: (step.doneOn ?? '') as string,
      })),
    },
    labels: {},
    done: t('exitDone'),
    onClose,
  });
  const { fields, append, remove } = useFieldArray({ control: form.form.control, name: 'steps' });
  return (
    <FormDialog of={form} title={t('exitPlan')} submitLabel={t('exitSubmit')} onClose={onClose}>
      {fields.map((step, index) => (
        <fieldset key={step.id} className="housing-step">
          <legend className="ok-label">{t('step', { number: index + 1 })}</legend>
          <FormField of={form} name={`steps.${index}.text`}>
            {(field) => <TextField {...field} label={t('stepText')} />}
          </FormField>
          <FormField of={form} name={`steps.${index}.by`}>
            {(field) => (
              <RadioTiles
                {...field}
                label={t('by')}
                tiles={(['resident', 'centre'] as const).map((id) => ({ id, label: say('by', id) }))}
              />
            )}
          </FormField>
          <FormField of={form} name={`steps.${index}.dueOn`}>
            {(field) => <DateField {...field} label={t('due')} width="short" />}
          </FormField>
          <FormField of={form} name={`steps.${index}.doneOn`}>
            {(field) => <DateField {...field} label={t('doneOn')} width="short" optional />}
          </FormField>
          <Button variant="quiet" onPress={() => remove(index)}>
            {t('removeStep', { number: index + 1 })}
          </Button>
        </fieldset>
      ))}
      <div>
        <Button onPress={() => append(EMPTY_STEP)}>{t('addStep')}</Button>
      </div>
    </FormDialog>
  );
}
