import { DataTable, RadioTiles, useText } from '@cus/ui';
import { useEffect, useId, useRef } from 'react';
import { formsCatalogue } from './forms-catalogue';
import './forms.css';
import { LastChange } from './last-change';
import type { Contest, Difference, Meanwhile } from './use-meanwhile';

/** Somebody else saved first: what changed, what was taken over, and what only the person can decide. */
export function MeanwhileView({ of }: { readonly of: Meanwhile }) {
  const t = useText(formsCatalogue);
  const heading = useId();
  const box = useRef<HTMLElement>(null);
  const { refusal, stands, taken, contests, isPressed } = of;
  useEffect(() => box.current?.focus(), [isPressed]);
  const isSilent = stands.length + taken.length + contests.length === 0;
  return (
    <section ref={box} className="forms-meanwhile" tabIndex={-1} role="alert" aria-labelledby={heading}>
      <h2 id={heading}>{t('title')}</h2>
      <p>{t('lead')}</p>
      <LastChange problem={refusal} />
      {isSilent ? <p>{t('nothingShown')}</p> : null}
      <Differences caption={t('standsCaption')} rows={stands} />
      <Differences caption={t('takenCaption')} rows={taken} />
      {contests.length === 0 ? null : <p>{t('contestedLead')}</p>}
      {contests.map((contest) => (
        <Choice key={contest.id} contest={contest} isPressed={isPressed} />
      ))}
    </section>
  );
}

interface DifferencesProps {
  readonly caption: string;
  readonly rows: readonly Difference[];
}

function Differences({ caption, rows }: DifferencesProps) {
  const t = useText(formsCatalogue);
  if (rows.length === 0) return null;
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowId={(row) => row.what}
      columns={[
        { id: 'what', title: t('what'), cell: (row) => row.what },
        { id: 'before', title: t('before'), cell: (row) => row.before },
        { id: 'now', title: t('now'), cell: (row) => row.now },
      ]}
    />
  );
}

function Choice({ contest, isPressed }: { readonly contest: Contest; readonly isPressed: boolean }) {
  const t = useText(formsCatalogue);
  return (
    <RadioTiles
      id={contest.id}
      label={contest.label}
      hint={t('beforeWas', { value: contest.before })}
      {...(isPressed && contest.chosen === '' ? { error: t('choose') } : {})}
      value={contest.chosen}
      onChange={(whose) => contest.choose(whose === 'mine' ? 'mine' : 'theirs')}
      tiles={[
        { id: 'mine', label: t('mine'), detail: contest.mine },
        { id: 'theirs', label: t('theirs'), detail: contest.theirs },
      ]}
    />
  );
}
