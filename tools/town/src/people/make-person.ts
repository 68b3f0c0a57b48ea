import { uuidFrom } from '../built.ts';
import { addDays } from '../calendar.ts';
import { Random } from '../random.ts';
import { makeName } from './names.ts';
import { makePesel } from './pesel.ts';

export interface Address {
  readonly street?: string;
  readonly house: string;
  readonly flat?: string;
  readonly postcode: string;
  readonly city: string;
  readonly estate: string;
}

/** A made-up resident. */
export interface Person {
  readonly key: string;
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly female: boolean;
  readonly birthDate: string;
  readonly pesel: string;
  readonly phone: string;
  readonly address: Address;
  readonly alerts: readonly {
    readonly code: 'dog' | 'stairs' | 'wheelchair' | 'hard-of-hearing' | 'poor-sight';
  }[];
}

export interface Neighbourhood {
  readonly estate: string;
  readonly streets: readonly string[];
  readonly weight: number;
}

export interface PersonWish {
  /** Unique in the town; numbers people, so that no two share a PESEL or a phone. */
  readonly number: number;
  readonly key: string;
  readonly ages: readonly [from: number, to: number];
  /** Day the age is counted on. */
  readonly on: string;
  readonly city: string;
  readonly postcode: string;
  readonly neighbourhoods: readonly Neighbourhood[];
}

const ALERTS = ['dog', 'stairs', 'wheelchair', 'hard-of-hearing', 'poor-sight'] as const;

export function makePerson(seed: number, namespace: string, wish: PersonWish): Person {
  const random = new Random(seed, `person/${wish.city}/${wish.key}`);
  const female = random.chance(0.62);
  const age = random.int(...wish.ages);
  const birthDate = addDays(`${Number(wish.on.slice(0, 4)) - age}-01-01`, -random.int(1, 360));
  const alerts = random.chance(0.25) ? [{ code: random.pick(ALERTS) }] : [];
  return {
    key: wish.key,
    id: uuidFrom(namespace, `resident/${wish.key}`),
    ...makeName(random, female),
    female,
    birthDate,
    pesel: makePesel(birthDate, female, wish.number % 500),
    // Nobody answers: these numbers are made up in a range of their own.
    phone: `+48500${String(100_000 + wish.number).slice(-6)}`,
    address: makeAddress(random, wish),
    alerts,
  };
}

function makeAddress(random: Random, { neighbourhoods, city, postcode }: PersonWish): Address {
  const weights = Object.fromEntries(neighbourhoods.map(({ estate, weight }) => [estate, weight]));
  const estate = random.weighted(weights);
  const streets = neighbourhoods.find((each) => each.estate === estate)?.streets ?? [];
  return {
    street: random.pick(streets),
    house: String(random.int(1, 60)),
    ...(random.chance(0.75) ? { flat: String(random.int(1, 48)) } : {}),
    postcode,
    city,
    estate,
  };
}
