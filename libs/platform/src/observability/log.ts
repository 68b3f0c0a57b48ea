import pino, { type Logger } from 'pino';

export type Log = Logger;

/** Logs carry ids, codes and durations; these paths are cut in case a person's data is passed by mistake. */
const PERSONAL = [
  'pesel',
  'name',
  'firstName',
  'lastName',
  'phone',
  'address',
  'email',
  'token',
  'authorization',
];

export function createLog(part: string, level: string): Log {
  return pino({
    level,
    base: { part },
    redact: { paths: PERSONAL.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[cut]' },
  });
}
