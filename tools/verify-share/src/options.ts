import { parseArgs } from 'node:util';

export interface VerifyOptions {
  /** Data of an earlier start: the product is started on it for the while. */
  readonly dataDir: string;
  /** A running product and its database, instead. */
  readonly running?: { readonly url: string; readonly databaseUrl: string };
  readonly digest: boolean;
  readonly help: boolean;
}

export const HELP = `npm run verify:share -- [options]
  --data DIR           data of the town to verify (default .okienko/year, as npm run demo:year leaves it)
  --url URL            a running product ...
  --database-url URL   ... and its database, as a user whom row security does not bind
  --digest             a digest of everything played, to compare two databases by`;

/** @throws Error with one clear sentence. */
export function readOptions(argv: readonly string[]): VerifyOptions {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      data: { type: 'string', default: '.okienko/year' },
      url: { type: 'string' },
      'database-url': { type: 'string' },
      digest: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const { url, 'database-url': databaseUrl } = values;
  if ((url === undefined) !== (databaseUrl === undefined))
    throw new Error('--url and --database-url belong together: the product and the database behind it.');
  return {
    dataDir: values.data,
    digest: values.digest,
    help: values.help,
    ...(url && databaseUrl ? { running: { url: url.replace(/\/$/, ''), databaseUrl } } : {}),
  };
}
