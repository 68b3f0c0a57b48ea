import { coordination } from '@cus/contracts';
import { DateField, RadioTiles, Section, Select, showToast, TextArea, useText, warsawDay } from '@cus/ui';
import { ActDay } from '../../forms/act-fields';
import { FormField } from '../../forms/use-contract-form';
import { useOptions } from '../../words/words';
import { PlanActForm } from './plan-act-form';
import type { PlanActProps } from './plan-act-panel';
import { plansCatalogue } from './plans-catalogue';
import { useLineWords } from './use-line-words';

const REASONS = coordination.closePlan.input.shape.reason.options;
const RESULTS = ['reached', 'partly-reached', 'not-reached', 'not-carried-out'] as const;

/** Ends the plan with a talk and a written account of every service, as the act asks. */
export function CloseForm(props: PlanActProps) {
  const t = useText(plansCatalogue);
  const options = useOptions();
  const words = useLineWords();
  const lines = (props.plan.current?.content.lines ?? []).filter((line) => line.declined === undefined);
  return (
    <PlanActForm
      {...props}
      act="close"
      operation={coordination.closePlan}
      values={{
        reason: '',
        talk: { heldOn: '', summary: '' },
        results: lines.map(({ lineId }) => ({ lineId: lineId as string, result: '', account: '' })),
        on: warsawDay(new Date()),
      }}
      labels={{
        reason: t('why'),
        on: t('closedOn'),
        'talk.heldOn': t('talkOn'),
        'talk.summary': t('talkSummary'),
        ...Object.fromEntries(
          lines.flatMap((_, index) => [
            [`results.${index}.result`, t('result')],
            [`results.${index}.account`, t('account')],
          ]),
        ),
      }}
      onDone={() => {
        showToast(t('done.close'));
        props.onLeave();
      }}
    >
      {(form) => (
        <>
          <FormField of={form} name="reason">
            {(field) => <Select {...field} options={options('planClose', REASONS)} />}
          </FormField>
          <FormField of={form} name="talk.heldOn">
            {(field) => <DateField {...field} hint={t('talkHint')} optional />}
          </FormField>
          <FormField of={form} name="talk.summary">
            {(field) => <TextArea {...field} maxLength={4000} />}
          </FormField>
          {lines.map((line, index) => (
            <Section key={line.lineId} title={words.name(line)}>
              <FormField of={form} name={`results.${index}.result`}>
                {(field) => <RadioTiles {...field} tiles={options('result', RESULTS)} />}
              </FormField>
              <FormField of={form} name={`results.${index}.account`}>
                {(field) => <TextArea {...field} maxLength={2000} />}
              </FormField>
            </Section>
          ))}
          <ActDay of={form} />
        </>
      )}
    </PlanActForm>
  );
}
