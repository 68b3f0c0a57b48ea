/** Drops what a person left empty, so that an optional field of a contract is absent instead of ''. */
export function withoutBlanks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutBlanks);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== '' && each !== null && each !== undefined)
      .map(([key, each]) => [key, withoutBlanks(each)]),
  );
}
