import { pl } from './errors.pl';

export type ErrorCode = keyof typeof pl;

function isKnown(code: string): code is ErrorCode {
  return Object.hasOwn(pl, code);
}

/** The sentence of a refusal; a code nobody has words for falls back to what its HTTP status means. */
export function keyOfProblem(code: string, status: number): ErrorCode {
  return [code, `status.${status}`].find(isKnown) ?? 'status.other';
}

/** The sentence of a field's fault: `required`, or the code of the rule it breaks (`not-a-date`, `pesel-not-11-digits`). */
export function keyOfField(code: string): ErrorCode {
  return [code, `field.${code}`, `kernel.${code}`].find(isKnown) ?? 'field.invalid';
}
