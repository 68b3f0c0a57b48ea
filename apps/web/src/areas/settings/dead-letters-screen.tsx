import { DataTable, DateText, EmptyState, Notice, PageHeader, Section, Skeleton, useText } from '@cus/ui';
import { useDeadLetters, type DeadLetter } from '../../names/use-dead-letters';
import { useStaffNames } from '../../names/use-staff-names';
import { DeadLetterItem } from './dead-letter-item';
import { deadLettersCatalogue } from './dead-letters-catalogue';
import './settings.css';
import { useDeadLetterWords } from './use-dead-letter-words';

/** A message given back is taken up within five seconds. */
const LOOK_AGAIN_MS = 5_000;

/** What one part of Okienko told another and did not get through: since when, and what to do about it. */
export function DeadLettersScreen() {
  const t = useText(deadLettersCatalogue);
  const words = useDeadLetterWords();
  const { open, settled, silent, isPending } = useDeadLetters(LOOK_AGAIN_MS);
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className="app-stack">
        {silent.length === 0 ? null : (
          <Notice tone="warning">{t('silent', { parts: silent.map(words.part).join(', ') })}</Notice>
        )}
        {isPending ? <Skeleton lines={3} /> : <Waiting letters={open} isWhole={silent.length === 0} />}
        {settled.length === 0 ? null : <Settled letters={settled} />}
      </div>
    </>
  );
}

interface WaitingProps {
  readonly letters: readonly DeadLetter[];
  /** Every part answered. */
  readonly isWhole: boolean;
}

function Waiting({ letters, isWhole }: WaitingProps) {
  const t = useText(deadLettersCatalogue);
  if (letters.length === 0)
    return isWhole ? <EmptyState title={t('noneTitle')}>{t('none')}</EmptyState> : null;
  return (
    <Section title={t('waiting')}>
      <p>{t('how')}</p>
      <ul className="settings-letters">
        {letters.map((each) => (
          <DeadLetterItem key={each.letter.id} of={each} />
        ))}
      </ul>
    </Section>
  );
}

function Settled({ letters }: { readonly letters: readonly DeadLetter[] }) {
  const t = useText(deadLettersCatalogue);
  const words = useDeadLetterWords();
  const nameOf = useStaffNames(letters.map(({ letter }) => letter.dismissed?.by));
  return (
    <Section title={t('settled')}>
      <DataTable
        caption={t('settled')}
        hideCaption
        rows={letters}
        rowId={({ letter }) => letter.id}
        columns={[
          { id: 'what', title: t('what'), cell: words.effect },
          { id: 'part', title: t('part'), cell: ({ part }) => words.part(part) },
          {
            id: 'when',
            title: t('when'),
            cell: ({ letter }) => (
              <DateText value={letter.dismissed?.at ?? letter.replayedAt ?? letter.buriedAt} style="moment" />
            ),
          },
          {
            id: 'outcome',
            title: t('outcome'),
            cell: ({ letter: { dismissed } }) =>
              dismissed === undefined
                ? t('outcomeReplayed')
                : t('outcomeDismissed', { reason: dismissed.reason, name: nameOf(dismissed.by) }),
          },
        ]}
      />
    </Section>
  );
}
