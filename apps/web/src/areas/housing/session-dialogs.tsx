import { housing } from '@cus/contracts';
import { DateField, NumberField, RadioTiles, TextField, useText, warsawDay } from '@cus/ui';
import { StaffSelect } from '../../fields/staff-select';
import { FormDialog } from '../../forms/form-dialog';
import { FormField, type ContractForm } from '../../forms/use-contract-form';
import { useDialogForm } from '../../forms/use-dialog-form';
import { useProfile } from '../../session/use-session';
import { housingCatalogue, useHousingWord } from './housing-catalogue';
import type { StayDialogProps } from './stay-actions';
import type { StayDetail } from './stay-screen';

type Session = StayDetail['sessions'][number];

export function PlanSession({ stay, onClose }: StayDialogProps) {
  const t = useText(housingCatalogue);
  const say = useHousingWord();
  const { planSession } = housing;
  const form = useDialogForm({
    operation: planSession,
    fixed: { stayId: stay.id },
    values: { profession: '', ...appointmentOf() },
    labels: { profession: t('profession'), ...useAppointmentLabels() },
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
      <AppointmentFields of={form} stay={stay} />
    </FormDialog>
  );
}

/** When a planned meeting is and who holds it; what is emptied is not known any more. */
export function ChangeSession({ stay, session, onClose }: StayDialogProps & { readonly session: Session }) {
  const t = useText(housingCatalogue);
  const form = useDialogForm({
    operation: housing.changeSession,
    fixed: { stayId: stay.id, sessionId: session.id },
    values: appointmentOf(session),
    labels: useAppointmentLabels(),
    done: t('changeSessionDone'),
    onClose,
  });
  return (
    <FormDialog of={form} title={t('changeSession')} submitLabel={t('changeSessionSubmit')} onClose={onClose}>
      <AppointmentFields of={form} stay={stay} />
    </FormDialog>
  );
}

interface Appointment {
  plannedOn: string;
  startsAt: string;
  performedBy: string;
  performerName: string;
}

function appointmentOf(session?: Session): Appointment {
  return {
    plannedOn: session?.plannedOn ?? warsawDay(new Date()),
    startsAt: session?.startsAt ?? '',
    performedBy: session?.performedBy ?? '',
    performerName: session?.performerName ?? '',
  };
}

function useAppointmentLabels(): Record<keyof Appointment, string> {
  const t = useText(housingCatalogue);
  return {
    plannedOn: t('plannedOn'),
    startsAt: t('startsAt'),
    performedBy: t('performer'),
    performerName: t('performerName'),
  };
}

interface AppointmentFieldsProps<Values extends Appointment> {
  readonly of: ContractForm<Values>;
  readonly stay: StayDetail;
}

/** The centre chooses of its own people; a provider, and the centre in a provider's flat, may write a name down. */
function AppointmentFields<Values extends Appointment>({ of, stay }: AppointmentFieldsProps<Values>) {
  const t = useText(housingCatalogue);
  const isProvider = useProfile()?.roles.includes('provider') ?? false;
  const form = of as unknown as ContractForm<Appointment>;
  return (
    <>
      <FormField of={form} name="plannedOn">
        {(field) => <DateField {...field} width="short" />}
      </FormField>
      <FormField of={form} name="startsAt">
        {(field) => (
          <TextField {...field} width="short" hint={t('startsAtHint')} inputMode="numeric" optional />
        )}
      </FormField>
      {isProvider ? null : (
        <FormField of={form} name="performedBy">
          {(field) => <StaffSelect {...field} optional />}
        </FormField>
      )}
      {isProvider || stay.providerId !== undefined ? (
        <FormField of={form} name="performerName">
          {(field) => <TextField {...field} optional />}
        </FormField>
      ) : null}
    </>
  );
}

interface RecordSessionProps {
  readonly stayId: string;
  readonly session: Pick<Session, 'id' | 'state' | 'plannedOn' | 'doneOn' | 'minutes'>;
  readonly onClose: () => void;
}

/** Whether a meeting took place, and how long it was. */
export function RecordSession({ stayId, session, onClose }: RecordSessionProps) {
  const t = useText(housingCatalogue);
  const say = useHousingWord();
  const { recordSession } = housing;
  const form = useDialogForm({
    operation: recordSession,
    fixed: { stayId, sessionId: session.id },
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
