import { housing } from '@cus/contracts';
import { Button, DateText, formatDate, StateBadge, useLocale, useText, type StateTone } from '@cus/ui';
import { useState } from 'react';
import { usePerformer } from '../../names/use-performer';
import { useMay } from '../../session/use-may';
import { ListSection } from '../../shell/list-section';
import { housingCatalogue, useHousingWord } from './housing-catalogue';
import { ChangeSession, PlanSession, RecordSession } from './session-dialogs';
import type { StayDetail } from './stay-screen';

type Session = StayDetail['sessions'][number];

const TONES: Readonly<Record<Session['state'], StateTone>> = {
  planned: 'waiting',
  done: 'done',
  missed: 'warning',
  cancelled: 'neutral',
};

export function SessionState({ state }: Pick<Session, 'state'>) {
  return <StateBadge tone={TONES[state]}>{useHousingWord()('session', state)}</StateBadge>;
}

/** Support hours: whom the person meets during the stay and when, and whether the meeting took place. */
export function Sessions({ stay }: { readonly stay: StayDetail }) {
  const t = useText(housingCatalogue);
  const say = useHousingWord();
  const may = useMay();
  const performerOf = usePerformer(stay.sessions);
  const [asks, setAsks] = useState<
    'plan' | { readonly to: 'change' | 'record'; readonly session: Session }
  >();
  const onClose = () => setAsks(undefined);
  const isLiving = stay.state === 'living';
  const mayRecord = may(housing.recordSession) && (isLiving || stay.state === 'ended');
  const mayPlan = may(housing.planSession) && isLiving;
  return (
    <ListSection
      title={t('sessions')}
      rows={stay.sessions}
      rowId={(row) => row.id}
      empty={t('sessionsEmpty')}
      columns={[
        { id: 'what', title: t('profession'), cell: (row) => say('profession', row.profession) },
        { id: 'who', title: t('performer'), cell: (row) => performerOf(row) ?? t('performerUnknown') },
        { id: 'planned', title: t('plannedOn'), cell: (row) => <Planned session={row} /> },
        { id: 'state', title: t('state'), cell: (row) => <SessionState state={row.state} /> },
        { id: 'took', title: t('sessionTook'), cell: (row) => <Took session={row} /> },
        {
          id: 'acts',
          title: t('acts'),
          cell: (row) => (
            <>
              {mayRecord ? (
                <RecordButton session={row} onPress={() => setAsks({ to: 'record', session: row })} />
              ) : null}
              {mayPlan && row.state === 'planned' ? (
                <ChangeButton session={row} onPress={() => setAsks({ to: 'change', session: row })} />
              ) : null}
            </>
          ),
        },
      ]}
    >
      {mayPlan ? (
        <div>
          <Button onPress={() => setAsks('plan')}>{t('planSession')}</Button>
        </div>
      ) : null}
      {asks === 'plan' ? <PlanSession stay={stay} onClose={onClose} /> : null}
      {typeof asks === 'object' && asks.to === 'change' ? (
        <ChangeSession stay={stay} session={asks.session} onClose={onClose} />
      ) : null}
      {typeof asks === 'object' && asks.to === 'record' ? (
        <RecordSession stayId={stay.id} session={asks.session} onClose={onClose} />
      ) : null}
    </ListSection>
  );
}

function Planned({ session: { plannedOn, startsAt } }: { readonly session: Session }) {
  return (
    <>
      <DateText value={plannedOn} />
      {startsAt === undefined ? null : `, ${startsAt}`}
    </>
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

interface SessionButtonProps {
  readonly session: Pick<Session, 'profession' | 'plannedOn' | 'state'>;
  /** Whom the meeting is told by, where it is not the profession. */
  readonly who?: string;
  readonly onPress: () => void;
}

export function RecordButton({ session, who, onPress }: SessionButtonProps) {
  const t = useText(housingCatalogue);
  return (
    <Button variant="quiet" onPress={onPress}>
      {t(session.state === 'planned' ? 'recordSessionOf' : 'correctSessionOf', useWhat(session, who))}
    </Button>
  );
}

function ChangeButton({ session, onPress }: SessionButtonProps) {
  const t = useText(housingCatalogue);
  return (
    <Button variant="quiet" onPress={onPress}>
      {t('changeSessionOf', useWhat(session))}
    </Button>
  );
}

function useWhat({ profession, plannedOn }: SessionButtonProps['session'], who?: string) {
  const say = useHousingWord();
  return { who: who ?? say('profession', profession), date: formatDate(plannedOn, useLocale()) };
}
