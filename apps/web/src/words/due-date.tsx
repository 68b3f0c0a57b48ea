import type { coordination } from '@cus/contracts';
import { DateText, defineCatalogue, StateBadge, useText } from '@cus/ui';
import type { z } from 'zod';
import { en } from './deadline.en';
import { pl } from './deadline.pl';
import { uk } from './deadline.uk';
import { nextDeadline } from './next-deadline';
import { useWords } from './words';

const catalogue = defineCatalogue({ pl, en, uk });

interface DueDateProps {
  readonly deadlines: readonly z.output<typeof coordination.deadline>[];
}

/** The nearest of the dates that count, and whether it has passed or what it is. */
export function DueDate({ deadlines }: DueDateProps) {
  const t = useText(catalogue);
  const w = useWords();
  const next = nextDeadline(deadlines);
  if (next === undefined) return '–';
  return (
    <span className="next-due">
      <DateText value={next.dueOn} />
      {next.overdue ? (
        <StateBadge tone="warning">{t('overdue')}</StateBadge>
      ) : (
        <small className="app-quiet">{w(`clock.${next.clock}`)}</small>
      )}
    </span>
  );
}
