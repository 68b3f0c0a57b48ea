import type { registry } from '@cus/contracts';
import { normalizeName } from '@cus/kernel';

/** The name as it is searched: surname first, without Polish letters. */
export function searchName(person: { firstName: string; lastName: string }): string {
  return normalizeName(`${person.lastName} ${person.firstName}`);
}

/** The address as it is searched: "krotka 5 12 27 200 starachowice lazy". */
export function searchAddress(address: registry.Address): string {
  const { street, house, flat, postcode, city, estate } = address;
  return normalizeName([street, house, flat, postcode, city, estate].filter(Boolean).join(' '));
}

/** A name written "first last" as a list of staff is sorted and searched: surname first, without Polish letters. */
export function staffSearchName(name: string): string {
  const words = name.trim().split(/\s+/);
  return normalizeName([words.at(-1), ...words.slice(0, -1)].join(' '));
}
