import { coordination } from '@cus/contracts';
import { DateField, RadioTiles, useText, warsawDay } from '@cus/ui';
import { ServicePicker } from '../../fields/service-picker';
import { ActNote } from '../../forms/act-fields';
import { withoutBlanks } from '../../forms/without-blanks';
import { FormField } from '../../forms/use-contract-form';
import { useWords } from '../../words/words';
import type { RequestActProps } from './act-panel';
import { RequestActForm } from './request-act-form';
import { requestsCatalogue } from './requests-catalogue';
import { ScoreRow } from './score-row';

const AREAS = coordination.needArea.options;

type Values = {
  kind: string;
  doneOn: string;
  /** Score by area, '' while not talked about. */
  areas: Record<string, string>;
  suggestedServices: string[];
  note: string;
};

function scored(areas: Values['areas']) {
  return AREAS.filter((area) => (areas[area] ?? '') !== '').map((area) => ({
    area,
    score: Number(areas[area]),
  }));
}

/** Recognition of needs: areas of life, each with how great the need is. */
export function AssessForm(props: RequestActProps) {
  const t = useText(requestsCatalogue);
  const w = useWords();
  const { assessments, pillar, wishedServices } = props.request;
  const values: Values = {
    kind:
      pillar === 'services' ? 'conversation' : assessments.length === 0 ? 'interview' : 'interview-update',
    doneOn: warsawDay(new Date()),
    areas: Object.fromEntries(AREAS.map((area) => [area, ''])),
    suggestedServices: [...wishedServices],
    note: '',
  };
  return (
    <RequestActForm
      {...props}
      act="assess"
      lead={t('assessLead')}
      operation={coordination.recordAssessment}
      values={values}
      labels={{
        kind: t('assessKind'),
        doneOn: t('doneOn'),
        areas: t('areas'),
        suggestedServices: t('suggested'),
        note: t('assessNote'),
      }}
      say={(path) => (path === 'areas' ? t('sayAreas') : undefined)}
      toInput={(typed) => withoutBlanks({ ...typed, areas: scored(typed.areas) })}
    >
      {(form) => (
        <>
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
          <ActNote of={form} />
        </>
      )}
    </RequestActForm>
  );
}
