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
    serializers: { err: errorForLog },
    redact: { paths: PERSONAL.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[cut]' },
  });
}

interface DatabaseFault {
  readonly code?: string;
  readonly table?: string;
  readonly constraint?: string;
}

/**
 * An error without the values it was about: a database error carries the statement's parameters and the row's text,
 * and the sentences of data exceptions (class 22) quote the value itself.
 */
function errorForLog(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, table, constraint } = error as Error & DatabaseFault;
  const quotesValue = typeof code === 'string' && code.startsWith('22');
  const frames = error.stack?.split('\n').filter((line) => line.startsWith('    at ')) ?? [];
  return {
    type: error.name,
    message: quotesValue ? '[cut]' : error.message,
    code,
    table,
    constraint,
    stack: frames.join('\n'),
  };
}
