import { uuidFrom } from '../built.ts';
import { addDays, workingDay, type Day } from '../calendar.ts';
import type { Person } from '../people/make-person.ts';
import type { TownSpec } from '../programme/types.ts';
import { Random } from '../random.ts';
import type { EarlierRecord, Request, Wait } from './types.ts';

/*
 * What happens beside the way from need to payment and moves no money: streams of their own, so that nothing of the rest
 * changes by it.
 */

/** Of these every name is used once in a town: nobody else is taken for the same person. */
const MAIDEN_NAMES = [
  'Dawniejsza',
  'Wprzódska',
  'Rodowita',
  'Uprzednia',
  'Niegdysiejska',
  'Pierwotna',
  'Zawczasna',
  'Onegdajska',
];
const EACH = 12;

/** Now and then a woman has a record from years ago, under the name she was born with, which turns up later. */
export function makeEarlierRecord(
  town: TownSpec,
  namespace: string,
  person: Person,
  { number, received }: { readonly number: number; readonly received: Day },
): EarlierRecord | undefined {
  const lastName = number % EACH === 0 ? MAIDEN_NAMES[number / EACH - 1] : undefined;
  if (!person.female || lastName === undefined) return undefined;
  const recordedOn = received < town.from ? received : addDays(received, -2);
  return {
    id: uuidFrom(namespace, `earlier-record/${person.key}`),
    lastName,
    recordedOn: workingDay(recordedOn, 0),
    mergedOn: workingDay(received, 15),
  };
}

/** Day on which a plan in force is changed: somebody else is to be thought of, and it is agreed and approved anew. */
export function makeChange(seed: number, planKey: string, answered: Day, to: Day): Day | undefined {
  const random = new Random(seed, `change/${planKey}`);
  if (!random.chance(0.15)) return undefined;
  const on = workingDay(addDays(answered, random.int(30, 75)), 0);
  return addDays(on, 14) < to ? on : undefined;
}

/** Who is about to lose the home waits for a flat, and finds one elsewhere. */
export function makeWait(seed: number, { key, reasons, assessed, ending }: Request): Wait | undefined {
  const random = new Random(seed, `wait/${key}`);
  if (ending !== 'advice' || !reasons.includes('rent-arrears')) return undefined;
  return {
    joinedOn: assessed,
    leftOn: workingDay(assessed, random.int(20, 60)),
    children: random.int(0, 3),
  };
}
