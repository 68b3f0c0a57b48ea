import { coordination } from '@cus/contracts';
import { Button, DateField, IconButton, Section, Select, TextArea, TextField, useText } from '@cus/ui';
import { Plus, Trash2 } from 'lucide-react';
import { useFieldArray } from 'react-hook-form';
import { FormField, type ContractForm } from '../../forms/use-contract-form';
import { useOptions } from '../../words/words';
import { freshGoalKey } from './plan-draft';
import type { PlanFormValues } from './plan-form';
import { plansCatalogue } from './plans-catalogue';

interface PartProps {
  readonly of: ContractForm<PlanFormValues>;
}

const plus = <Plus aria-hidden className="ok-icon" />;
const bin = <Trash2 aria-hidden className="ok-icon" />;
const MONITORS = ['coordinator', 'organiser', 'social-worker', 'caregiver', 'other'] as const;

/** From when to when, and what the person needs. */
export function BasicsPart({ of }: PartProps) {
  const t = useText(plansCatalogue);
  return (
    <Section title={t('basics')}>
      <div className="plan-row">
        <FormField of={of} name="content.validFrom">
          {(field) => <DateField {...field} />}
        </FormField>
        <FormField of={of} name="content.validTo">
          {(field) => <DateField {...field} hint={t('validToHint')} />}
        </FormField>
      </div>
      <FormField of={of} name="content.needs">
        {(field) => <TextArea {...field} hint={t('needsHint')} maxLength={4000} optional />}
      </FormField>
    </Section>
  );
}

/** What is to be reached; services point at these goals. */
export function GoalsPart({ of }: PartProps) {
  const t = useText(plansCatalogue);
  const options = useOptions();
  const goals = useFieldArray({ control: of.form.control, name: 'content.goals' });
  const add = () =>
    goals.append({ key: freshGoalKey(of.form.getValues('content.goals')), text: '', area: '' });
  return (
    <Section title={t('goals')}>
      <p className="app-quiet">{t('goalsLead')}</p>
      {goals.fields.map((goal, index) => (
        <div key={goal.id} className="plan-row plan-goal">
          <FormField of={of} name={`content.goals.${index}.text`}>
            {(field) => <TextField {...field} maxLength={500} optional />}
          </FormField>
          <FormField of={of} name={`content.goals.${index}.area`}>
            {(field) => (
              <Select {...field} options={options('need', coordination.needArea.options)} optional />
            )}
          </FormField>
          <IconButton
            label={t('removeGoal', { number: index + 1 })}
            icon={bin}
            onPress={() => goals.remove(index)}
          />
        </div>
      ))}
      <div>
        <Button icon={plus} onPress={add}>
          {t('addGoal')}
        </Button>
      </div>
    </Section>
  );
}

/** What the neighbourhood adds, who watches over it, and when it is looked at again. */
export function FollowUpPart({ of }: PartProps) {
  const t = useText(plansCatalogue);
  return (
    <Section title={t('followUp')}>
      <CommunityActions of={of} />
      <Monitors of={of} />
      <ReviewDays of={of} />
      <p className="app-quiet">{t('reviewRemark')}</p>
    </Section>
  );
}

function CommunityActions({ of }: PartProps) {
  const t = useText(plansCatalogue);
  const actions = useFieldArray({ control: of.form.control, name: 'content.communityActions' });
  return (
    <>
      {actions.fields.map((action, index) => (
        <div key={action.id} className="plan-row plan-item">
          <FormField of={of} name={`content.communityActions.${index}.text`}>
            {(field) => <TextField {...field} maxLength={500} />}
          </FormField>
          <IconButton label={t('remove')} icon={bin} onPress={() => actions.remove(index)} />
        </div>
      ))}
      <div>
        <Button icon={plus} onPress={() => actions.append({ text: '', from: '', to: '' })}>
          {t('addAction')}
        </Button>
      </div>
    </>
  );
}

function Monitors({ of }: PartProps) {
  const t = useText(plansCatalogue);
  const options = useOptions();
  const monitors = useFieldArray({ control: of.form.control, name: 'content.monitors' });
  return (
    <>
      {monitors.fields.map((monitor, index) => (
        <div key={monitor.id} className="plan-row plan-goal">
          <FormField of={of} name={`content.monitors.${index}.text`}>
            {(field) => <TextField {...field} maxLength={300} optional />}
          </FormField>
          <FormField of={of} name={`content.monitors.${index}.role`}>
            {(field) => <Select {...field} options={options('monitor', MONITORS)} />}
          </FormField>
          <IconButton label={t('remove')} icon={bin} onPress={() => monitors.remove(index)} />
        </div>
      ))}
      <div>
        <Button icon={plus} onPress={() => monitors.append({ role: '', text: '' })}>
          {t('addMonitor')}
        </Button>
      </div>
    </>
  );
}

function ReviewDays({ of }: PartProps) {
  const t = useText(plansCatalogue);
  const reviews = useFieldArray({ control: of.form.control, name: 'content.reviewOn' });
  return (
    <>
      {reviews.fields.map((review, index) => (
        <div key={review.id} className="plan-row plan-item">
          <FormField of={of} name={`content.reviewOn.${index}.day`}>
            {(field) => <DateField {...field} />}
          </FormField>
          <IconButton label={t('remove')} icon={bin} onPress={() => reviews.remove(index)} />
        </div>
      ))}
      <div>
        <Button icon={plus} onPress={() => reviews.append({ day: '' })}>
          {t('addReview')}
        </Button>
      </div>
    </>
  );
}
