import { randomUUID } from 'node:crypto';

const SYLLABLES = 'ba ce do fi gu ho ja ke lo mi nu po ra se to wi'.split(' ');

/** Unlike any other, so that the search before create finds nobody similar. */
export function inventedSurname(): string {
  const digits = randomUUID().replaceAll('-', '').slice(0, 5);
  const word = [...digits].map((digit) => SYLLABLES[parseInt(digit, 16)]).join('');
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}
