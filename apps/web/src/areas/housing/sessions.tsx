import { housing } from '@cus/contracts';
import {
  Button,
  DateField,
  DateText,
  formatDate,
  NumberField,
  RadioTiles,
  StateBadge,
  useLocale,
  useText,
  warsawDay,
  type StateTone,
} from '@cus/ui';
import { useState } from 'react';
import { FormDialog } from '../../forms/form-dialog';
import { FormField } from '../../forms/use-contract-form';
import { useDialogForm } from '../../forms/use-dialog-form';
import { useMay } from '../../session/use-may';
import { ListSection } from '../../shell/list-section';
import { housingCatalogue, useHousingWord } from './housing-catalogue';
import type { StayDialogProps } from './stay-actions';
import type { StayDetail } from './stay-screen';

type Session = StayDetail['sessions'][number];

const TONES: Readonly<Record<Session['state'], StateTone>> = {
  planned: 'waiting',
  done: 'done',
  missed: 'warning',
  cancelled: 'neutral',
};

/** Support hours: whom the person meets during the stay, and whether the meeting took place. */
export function Sessions({ stay }: { readonly stay: StayDetail }) {
  const t = useText(housingCatalogue);
  const say = useHousingWord();
  const may = useMay();
  const [asks, setAsks] = useState<'plan' | Session>();
  const onClose = () => setAsks(undefined);
  const mayRecord = may(housing.recordSession) && (stay.state === 'living' || stay.state === 'ended');
  return (
    <ListSection
      title={t('sessions')}
      rows={stay.sessions}
      rowId={(row) => row.id}
      empty={t('sessionsEmpty')}
      columns={[
        { id: 'who', title: t('profession'), cell: (row) => say('profession', row.profession) },
        { id: 'planned', title: t('plannedOn'), cell: (row) => <DateText value={row.plannedOn} /> },
        {
          id: 'state',
          title: t('state'),
          cell: (row) => <StateBadge tone={TONES[row.state]}>{say('session', row.state)}</StateBadge>,
        },
        { id: 'took', title: t('sessionTook'), cell: (row) => <Took session={row} /> },
        {
          id: 'acts',
          title: t('acts'),
          cell: (row) => (mayRecord ? <RecordButton session={row} onPress={() => setAsks(row)} /> : null),
        },
      ]}
    >
      {stay.state === 'living' && may(housing.planSession) ? (
        <div>
          <Button onPress={() => setAsks('plan')}>{t('planSession')}</Button>
        </div>
      ) : null}
      {asks === 'plan' ? <PlanSession stay={stay} onClose={onClose} /> : null}
      {asks === undefined || asks === 'plan' ? null : (
        <RecordSession stay={stay} session={asks} onClose={onClose} />
      )}
    </ListSection>
  );
}

function Took({ session }: { readonly session: Session }) {
  const t = useText(housingCatalogue);
  const { doneOn, minutes } = session;
  if (doneOn === undefined || minutes === undefined) return '–';
  return (
    <>
      <DateText value={doneOn} />, {t('minutesOf', { minutes })}
    </>
  );
}

interface RecordButtonProps {
  readonly session: Session;
  readonly onPress: () => void;
}

function RecordButton({ session, onPress }: RecordButtonProps) {
  const t = useText(housingCatalogue);
  const say = useHousingWord();
  const what = {
    who: say('profession', session.profession),
    date: formatDate(session.plannedOn, useLocale()),
  };
  return (
    <Button variant="quiet" onPress={onPress}>
      {t(session.state === 'planned' ? 'recordSessionOf' : 'correctSessionOf', what)}
    </Button>
  );
}

function PlanSession({ stay, onClose }: StayDialogProps) {
  const t = useText(housingCatalogue);
  const say = useHousingWord();
  const { planSession } = housing;
  const form = useDialogForm({
    operation: planSession,
    fixed: { stayId: stay.id },
    values: { profession: '', plannedOn: warsawDay(new Date()) },
    labels: { profession: t('profession'), plannedOn: t('plannedOn') },
    done: t('planSessionDone'),
    onClose,
  });
  return (
    <FormDialog of={form} title={t('planSession')} submitLabel={t('planSession')} onClose={onClose}>
      <FormField of={form} name="profession">
        {(field) => (
          <RadioTiles
            {...field}
            tiles={planSession.input.shape.profession.options.map((id) => ({
              id,
              label: say('profession', id),
            }))}
          />
        )}
      </FormField>
      <FormField of={form} name="plannedOn">
        {(field) => <DateField {...field} width="short" />}
      </FormField>
    </FormDialog>
  );
}

function RecordSession({ stay, session, onClose }: StayDialogProps & { readonly session: Session }) {
  const t = useText(housingCatalogue);
  const say = useHousingWord();
  const { recordSession } = housing;
  const form = useDialogForm({
    operation: recordSession,
    fixed: { stayId: stay.id, sessionId: session.id },
    values: {
      outcome: (session.state === 'planned' ? 'done' : session.state) as string,
      doneOn: (session.doneOn ?? session.plannedOn) as string,
      minutes: (session.minutes ?? 60) as number | null,
    },
    labels: { outcome: t('sessionOutcome'), doneOn: t('sessionDay'), minutes: t('minutes') },
    // Day and length say something only of a meeting that took place.
    toInput: ({ outcome, doneOn, minutes }) =>
      outcome === 'done' ? { outcome, doneOn, minutes } : { outcome },
    done: t('recordSessionDone'),
    onClose,
  });
  const isDone = form.form.watch('outcome') === 'done';
  return (
    <FormDialog of={form} title={t('recordSession')} submitLabel={t('recordSessionSubmit')} onClose={onClose}>
      <FormField of={form} name="outcome">
        {(field) => (
          <RadioTiles
            {...field}
            tiles={recordSession.input.shape.outcome.options.map((id) => ({ id, label: say('session', id) }))}
          />
        )}
      </FormField>
      {isDone ? (
        <>
          <FormField of={form} name="doneOn">
            {(field) => <DateField {...field} width="short" />}
          </FormField>
          <FormField of={form} name="minutes">
            {(field) => <NumberField {...field} hint={t('minutesHint')} min={5} max={720} />}
          </FormField>
        </>
      ) : null}
    </FormDialog>
  );
}
