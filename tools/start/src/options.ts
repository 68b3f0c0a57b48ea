import { parseArgs } from 'node:util';

export interface StartOptions {
  readonly port: number;
  /** Each service in a process of its own. */
  readonly split: boolean;
  /** Deletes the data of earlier starts first. */
  readonly fresh: boolean;
  /** Where data, keys and logs are kept. */
  readonly dataDir: string;
  /** Plays no demo period: an empty installation with the demo users. */
  readonly empty: boolean;
  /** Starts what was built before, as it is. */
  readonly built: boolean;
  readonly help: boolean;
}

export const HELP = `npm start -- [options]
  --port N      port of the web application (default 8080)
  --split       each service as its own process
  --fresh       forget the data of earlier starts
  --empty       no sample data beyond sites, catalogue and users
  --built       build nothing, start what is there
  --data DIR    where data is kept (default .okienko)

Settings from the environment: DATABASE_URL, NATS_URL, KEYCLOAK_ISSUER use given servers instead of the embedded ones.`;

/** @throws Error with one clear sentence. */
export function readOptions(argv: readonly string[]): StartOptions {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      port: { type: 'string', default: '8080' },
      split: { type: 'boolean', default: false },
      fresh: { type: 'boolean', default: false },
      empty: { type: 'boolean', default: false },
      built: { type: 'boolean', default: false },
      data: { type: 'string', default: '.okienko' },
      help: { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`--port must be a number from 1 to 65535, not "${values.port}".`);
  return {
    port,
    split: values.split,
    fresh: values.fresh,
    empty: values.empty,
    built: values.built,
    dataDir: values.data,
    help: values.help,
  };
}
