import type { coordination } from '@cus/contracts';
import { DateText, defineCatalogue, StateBadge, useText } from '@cus/ui';
import type { z } from 'zod';
import { en } from './deadline.en';
import { pl } from './deadline.pl';
import { uk } from './deadline.uk';
import { useWords } from './words';

const catalogue = defineCatalogue({ pl, en, uk });

export type Deadline = z.output<typeof coordination.deadline>;

interface DeadlineLineProps {
  readonly deadline: Deadline;
  /** What the date is, where the clock's own name does not say it. */
  readonly label?: string;
}

/** A date that counts, what it is, whether it was kept, and the clause it comes from. */
export function DeadlineLine({ deadline, label }: DeadlineLineProps) {
  const t = useText(catalogue);
  const w = useWords();
  const { clock, dueOn, doneOn, overdue, rule } = deadline;
  return (
    <div className="deadline">
      <span>
        {label ?? w(`clock.${clock}`)}: <DateText value={dueOn} />{' '}
        {doneOn === undefined && !overdue ? (
          <span className="app-quiet">
            (<DateText value={dueOn} style="distance" />)
          </span>
        ) : null}
        {doneOn === undefined ? null : (
          <StateBadge tone={overdue ? 'warning' : 'done'}>{t(overdue ? 'doneLate' : 'done')}</StateBadge>
        )}
        {doneOn === undefined && overdue ? <StateBadge tone="warning">{t('late')}</StateBadge> : null}
      </span>
      {rule === undefined ? null : (
        <details>
          <summary>{t('whence')}</summary>
          <p>
            {rule.act}
            {rule.article === undefined ? '' : `, ${rule.article}`}
            {rule.note === undefined ? '' : `: „${rule.note}”`}
            {rule.verified ? '' : ` ${t('unverified')}`}
          </p>
        </details>
      )}
    </div>
  );
}
