/** What of a person's facts a record may lack and another record of the same person may know. */
interface Facts {
  readonly phone: string | null;
  readonly address: object | null;
  readonly concealed: boolean;
  readonly alerts: readonly { readonly code: string }[];
  readonly birthDate: string | null;
  readonly peselCipher: Buffer | null;
  readonly email: string | null;
  readonly preferences: object | null;
}

/**
 * One person out of the record that stands and the records merged into it. Nothing is copied between records: what
 * the standing one lacks is read from the others, so taking a merge back loses nothing and leaves nothing behind.
 * A person with one concealed record is concealed. `peselOf` is the record whose PESEL counts.
 */
export function composeResident<R extends Facts>(
  standing: R,
  merged: readonly R[],
): R & { readonly peselOf: R | undefined } {
  const records = [standing, ...merged];
  const first = <K extends keyof Facts>(key: K): R[K] =>
    (records.find((record) => record[key] !== null) ?? standing)[key];
  const concealed = records.some((record) => record.concealed);
  const alerts = records.flatMap((record) => record.alerts);
  const peselOf = records.find((record) => record.peselCipher !== null);
  return {
    ...standing,
    phone: first('phone'),
    address: concealed ? null : first('address'),
    concealed,
    alerts: alerts.filter(({ code }, at) => alerts.findIndex((other) => other.code === code) === at),
    birthDate: first('birthDate'),
    peselCipher: peselOf?.peselCipher ?? null,
    email: first('email'),
    preferences: first('preferences'),
    peselOf,
  };
}
