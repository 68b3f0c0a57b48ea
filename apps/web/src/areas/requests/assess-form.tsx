import { coordination } from '@cus/contracts';
import { DateField, RadioTiles, showToast, TextArea, useText, warsawDay } from '@cus/ui';
import { ServicePicker } from '../../fields/service-picker';
import { ActForm } from '../../forms/act-form';
import { withoutBlanks } from '../../forms/blank-as-absent';
import { useActForm } from '../../forms/use-act-form';
import { FormField } from '../../forms/use-contract-form';
import { useWords } from '../../words/words';
import type { RequestActProps } from './act-panel';
import { requestsCatalogue } from './requests-catalogue';
import { ScoreRow } from './score-row';

const AREAS = coordination.needArea.options;

interface Values {
  kind: string;
  doneOn: string;
  /** Score by area, '' while not talked about. */
  areas: Record<string, string>;
  suggestedServices: string[];
  note: string;
}

function scored(areas: Values['areas']) {
  return AREAS.filter((area) => (areas[area] ?? '') !== '').map((area) => ({
    area,
    score: Number(areas[area]),
  }));
}

/** Recognition of needs: areas of life, each with how great the need is. */
export function AssessForm({ request, onLeave }: RequestActProps) {
  const t = useText(requestsCatalogue);
  const w = useWords();
  const isFirst = request.assessments.length === 0;
  const form = useActForm({
    operation: coordination.recordAssessment,
    fixed: { requestId: request.id, version: request.version },
    values: {
      kind: request.pillar === 'services' ? 'conversation' : isFirst ? 'interview' : 'interview-update',
      doneOn: warsawDay(new Date()),
      areas: Object.fromEntries(AREAS.map((area) => [area, ''])),
      suggestedServices: [...request.wishedServices] as string[],
      note: '',
    } as Values,
    labels: {
      kind: t('assessKind'),
      doneOn: t('doneOn'),
      areas: t('areas'),
      suggestedServices: t('suggested'),
      note: t('assessNote'),
    },
    say: (path) => (path === 'areas' ? t('sayAreas') : undefined),
    toInput: (values) => withoutBlanks({ ...values, areas: scored(values.areas) }),
    onDone: () => {
      showToast(t('saved'));
      onLeave();
    },
  });
  return (
    <ActForm
      of={form}
      title={t('act.assess')}
      lead={t('assessLead')}
      action={t('act.assess')}
      onCancel={onLeave}
    >
      <FormField of={form} name="kind">
        {(field) => (
          <RadioTiles
            {...field}
            tiles={(['interview', 'interview-update', 'conversation'] as const).map((id) => ({
              id,
              label: w(`assessment.${id}`),
            }))}
          />
        )}
      </FormField>
      <FormField of={form} name="doneOn">
        {(field) => <DateField {...field} max={warsawDay(new Date())} />}
      </FormField>
      <div id="field-areas" role="group" aria-label={t('areas')}>
        {AREAS.map((area) => (
          <FormField key={area} of={form} name={`areas.${area}`}>
            {(field) => <ScoreRow area={area} value={field.value} onChange={field.onChange} />}
          </FormField>
        ))}
      </div>
      <FormField of={form} name="suggestedServices">
        {(field) => <ServicePicker {...field} optional />}
      </FormField>
      <FormField of={form} name="note">
        {(field) => <TextArea {...field} maxLength={2000} optional />}
      </FormField>
    </ActForm>
  );
}
