import { registry, type RawInput } from '@cus/contracts';
import { uuidv7 } from '@cus/kernel';
import type { Caller } from '@cus/platform/testing';

type Person = RawInput<typeof registry.registerResident>;

const WEIGHTS = [1, 3, 7, 9, 1, 3, 7, 9, 1, 3];
let serial = 0;

/** A valid PESEL of somebody born on 14 May 1944 (or the given day); another one at each call. */
export function somePesel(birthDate = '1944-05-14'): string {
  const digits = birthDate.slice(2).replaceAll('-', '') + String(serial++).padStart(4, '0');
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

/** A surname nobody else in the test bears, so that only what a test means to find is alike. */
export function someSurname(): string {
  return `Z${uuidv7()
    .slice(-12)
    .replaceAll(/\d/g, (digit) => 'ghijklmnop'[Number(digit)] as string)}`;
}

export function person(given: Partial<Person> = {}): Person {
  return { firstName: 'Halina', lastName: someSurname(), ...given };
}

export async function register(clerk: Caller, given: Partial<Person> = {}): Promise<string> {
  return (await clerk.call(registry.registerResident, person(given))).id;
}

export const address = { street: 'Krótka', house: '5', flat: '12', postcode: '27-200', city: 'Starachowice' };
