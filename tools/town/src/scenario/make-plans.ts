import {
  monthEndUpTo,
  addDays,
  addMonths,
  daysOf,
  earlier,
  isWorkingDay,
  later,
  workingDay,
  type Day,
} from '../calendar.ts';
import type { ContractSpec, ServiceSpec, TownSpec } from '../programme/types.ts';
import { Random } from '../random.ts';
import { makeChange } from './make-happenings.ts';
import { makeJobs, makeVisits, type Used } from './make-visits.ts';
import type { Line, Plan, PlanSteps, Visit } from './types.ts';

/** Working days from the request to each step of the first plan. */
const LEAD = { drafted: 9, agreed: 10, approved: 12, published: 13, ordered: 14, answered: 15 };
/** Working days from the request to the first day of services. */
export const LEAD_DAYS = 16;
/** A plan shorter than that is not begun. */
const SHORTEST_DAYS = 14;
const MILLI = 1_000;

export interface PlanWish {
  readonly seed: number;
  readonly town: TownSpec;
  readonly caseKey: string;
  readonly services: readonly ServiceSpec[];
  readonly received: Day;
  /** First and last day the person takes part. */
  readonly from: Day;
  readonly to: Day;
  /** Provider of the flat somebody lives in; `own` for the centre's own. */
  readonly host?: string;
  /** Contract to take where it runs. */
  readonly prefer?: string;
}

/** Plans follow each other without a gap; each ends with a month, within a year and the contracts it rests on. */
export function makePlans(wish: PlanWish): Plan[] {
  const plans: Plan[] = [];
  const used: Used = new Map();
  const last = monthEndUpTo(earlier(wish.to, wish.town.to));
  for (let from = wish.from; addDays(from, SHORTEST_DAYS) <= last;) {
    const plan = makePlan(wish, from, last, plans.length, used);
    if (!plan) return plans;
    plans.push(plan);
    from = addDays(plan.to, 1);
  }
  return plans;
}

function makePlan(wish: PlanWish, from: Day, last: Day, index: number, used: Used): Plan | undefined {
  const random = new Random(wish.seed, `plan/${wish.town.key}/${wish.caseKey}/${index}`);
  const ordered = wish.services.flatMap((service) => {
    const contract = chooseContract(random, wish, service, from);
    return contract ? [{ service, contract }] : [];
  });
  if (ordered.length === 0) return undefined;
  const ends = ordered.map(({ contract }) => contract.validTo);
  const to = monthEndUpTo([last, addDays(addMonths(from, 12), -1), ...ends].reduce(earlier));
  if (to < from) return undefined;
  const key = `${wish.caseKey}/plan-${index + 1}`;
  const lines = ordered.map(({ service, contract }) => {
    const declinedBy = otherContract(random, wish, service, contract, from, to);
    return makeLine(wish, used, `${key}/${service.code}`, service, {
      from,
      to,
      contract,
      ...(declinedBy ? { declinedBy } : {}),
    });
  });
  const steps = index === 0 ? firstSteps(wish.received, to) : followUpSteps(from, to);
  const changedOn = makeChange(wish.seed, `${wish.town.key}/${key}`, later(steps.answered, from), to);
  return { key, from, to, steps, lines, followUp: index > 0, ...(changedOn ? { changedOn } : {}) };
}

function chooseContract(
  random: Random,
  wish: PlanWish,
  service: ServiceSpec,
  from: Day,
): ContractSpec | undefined {
  const running = runningContracts(wish, service).filter(
    (contract) => contract.validFrom <= from && addDays(from, SHORTEST_DAYS) <= contract.validTo,
  );
  if (running.length === 0) return undefined;
  const preferred = running.find(({ key }) => key === wish.prefer);
  if (preferred) return preferred;
  const weights = Object.fromEntries(running.map(({ key }) => [key, service.contracts[key] ?? 1]));
  const key = random.weighted(weights);
  return running.find((contract) => contract.key === key);
}

function runningContracts({ town, host }: PlanWish, service: ServiceSpec): ContractSpec[] {
  const stays = service.rhythm.kind === 'stay';
  return town.contracts.filter(
    (contract) => contract.key in service.contracts && (!stays || (contract.provider ?? 'own') === host),
  );
}

/** Now and then an order goes to somebody else first, who has no room. */
function otherContract(
  random: Random,
  wish: PlanWish,
  service: ServiceSpec,
  taken: ContractSpec,
  from: Day,
  to: Day,
): ContractSpec | undefined {
  if (service.rhythm.kind === 'stay' || !random.chance(0.12)) return undefined;
  return runningContracts(wish, service).find(
    (contract) => contract.key !== taken.key && contract.validFrom <= from && to <= contract.validTo,
  );
}

function makeLine(
  { seed, town, received }: PlanWish,
  used: Used,
  key: string,
  service: ServiceSpec,
  terms: Pick<Line, 'from' | 'to' | 'contract' | 'declinedBy'>,
): Line {
  const random = new Random(seed, `line/${town.key}/${key}`);
  const visits = makeVisits(random, service, key, terms, used).map((visit) => inTime(visit, terms.to));
  const jobs = service.rhythm.kind === 'jobs' ? makeJobs(random, service.rhythm, key, terms) : [];
  const nights = service.rhythm.kind === 'stay' ? daysOf(later(terms.from, received), terms.to).length : 0;
  const asked = visits.reduce((sum, visit) => sum + visit.quantityMilli, 0);
  const quantityMilli = Math.max(asked, (jobs.length + nights) * MILLI, MILLI);
  return { key, service, ...terms, quantityMilli, visits, jobs };
}

/** Once an order has ended nobody writes anything more down on it. */
function inTime(visit: Visit, lastDay: Day): Visit {
  const late = visit.fate === 'late' && visit.on.slice(0, 7) === lastDay.slice(0, 7);
  return late ? { ...visit, fate: 'plain' } : visit;
}

function firstSteps(received: Day, to: Day): PlanSteps {
  const after = (count: number) => workingDay(received, count);
  return {
    drafted: after(LEAD.drafted),
    agreed: after(LEAD.agreed),
    approved: after(LEAD.approved),
    published: after(LEAD.published),
    ordered: after(LEAD.ordered),
    answered: after(LEAD.answered),
    closed: closingDay(to),
  };
}

/** The next plan is ready before the one in force ends, and takes its place on the day it is closed. */
function followUpSteps(from: Day, to: Day): PlanSteps {
  const start = closingDay(addDays(from, -1));
  const before = (days: number) => workingDay(addDays(from, -days), 0);
  return {
    drafted: before(14),
    agreed: before(12),
    approved: before(9),
    published: start,
    ordered: start,
    answered: start,
    closed: closingDay(to),
  };
}

function closingDay(lastDay: Day): Day {
  const next = addDays(lastDay, 1);
  return isWorkingDay(next) ? next : workingDay(next, 0);
}
