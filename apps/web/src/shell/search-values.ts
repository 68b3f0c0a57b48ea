/** Readers of what stands in an address after "?": whatever was typed there, a screen gets something it knows. */

/** The value when it is one of `allowed`; absent otherwise. */
export function maybeOneOf<T extends string>(allowed: readonly T[], value: unknown): T | undefined {
  return allowed.find((each) => each === value);
}

/** A text of at most 100 characters; absent when empty. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value.slice(0, 100) : undefined;
}

/** A month `YYYY-MM`; absent otherwise. */
export function maybeMonth(value: unknown): string | undefined {
  return typeof value === 'string' && /^(19|20|21)\d\d-(0[1-9]|1[0-2])$/.test(value) ? value : undefined;
}

/** A day `YYYY-MM-DD`; absent otherwise. */
export function maybeDay(value: unknown): string | undefined {
  const isDay =
    typeof value === 'string' && /^(19|20|21)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(value);
  return isDay ? value : undefined;
}
