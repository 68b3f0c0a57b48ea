import { DomainError, type LocalDate } from '@cus/kernel';
import { handymanCaps, ruleOn } from '@cus/rules';
import { clauseText } from './repair-categories';

const MINUTES_PER_QUARTER = 15;

/** Time in quarters of an hour and material in grosze. */
export interface Use {
  readonly quarters: number;
  readonly materialGrosze: number;
}

export interface Caps {
  readonly perJob: Use;
  readonly perYear: Use;
  readonly clause: string;
}

export function capsOn(date: LocalDate): Caps {
  const { value, clause } = ruleOn(handymanCaps, date);
  return {
    perJob: {
      quarters: Math.floor(value.minutesPerJob / MINUTES_PER_QUARTER),
      materialGrosze: value.materialPerJob,
    },
    perYear: {
      quarters: Math.floor(value.minutesPerPersonYearly / MINUTES_PER_QUARTER),
      materialGrosze: value.materialPerPersonYearly,
    },
    clause: clauseText(clause),
  };
}

/**
 * Lets a job pass only if neither it nor the person's whole year comes above a cap; on a cap is still within.
 * @param usedElsewhere all other jobs of the person in the calendar year of `date`, planned ones included
 * @throws DomainError rule-broken `handyman.cap-passed` naming cap, limit, what would be reached, and clause
 */
export function assertWithinCaps(wanted: Use, usedElsewhere: Use, date: LocalDate): void {
  const { perJob, perYear, clause } = capsOn(date);
  const year: Use = {
    quarters: usedElsewhere.quarters + wanted.quarters,
    materialGrosze: usedElsewhere.materialGrosze + wanted.materialGrosze,
  };
  const checks: readonly [cap: string, reached: number, limit: number][] = [
    ['quarters-per-job', wanted.quarters, perJob.quarters],
    ['material-per-job', wanted.materialGrosze, perJob.materialGrosze],
    ['quarters-per-year', year.quarters, perYear.quarters],
    ['material-per-year', year.materialGrosze, perYear.materialGrosze],
  ];
  const passed = checks.find(([, reached, limit]) => reached > limit);
  if (!passed) return;
  const [cap, reached, limit] = passed;
  throw new DomainError('rule-broken', 'handyman.cap-passed', { cap, reached, limit, clause });
}
