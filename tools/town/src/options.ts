import { parseArgs } from 'node:util';
import type { Size } from './scenario/types.ts';

export interface TownOptions {
  readonly size: Size | 'none';
  readonly seed: number;
  /** Last day of the demo; the year has fixed dates. */
  readonly today: string;
  /** Address of a running product; without it one is started for the while. */
  readonly url?: string;
  /** Where the product started for the while keeps its data. */
  readonly dataDir: string;
  /** Tells progress, not the figures. */
  readonly brief: boolean;
  readonly help: boolean;
}

export const HELP = `npm run demo:year -- [options]
  --size SIZE          year: the whole programme with its real dates (default); demo: a few weeks that end today;
                       none: just the centres' settings, sites and hours
  --seed N             another town (default 1)
  --today YYYY-MM-DD   last day of the demo (default: today)
  --url URL            a running product to play on; without it one is begun anew
  --brief              no figures at the end
  --data DIR           where that one keeps its data (default .okienko/year)`;

/** @throws Error with one clear sentence. */
export function readOptions(argv: readonly string[], now: Date): TownOptions {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      size: { type: 'string', default: 'year' },
      seed: { type: 'string', default: '1' },
      today: { type: 'string', default: dayInWarsaw(now) },
      url: { type: 'string' },
      data: { type: 'string', default: '.okienko/year' },
      brief: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const { size, today, url } = values;
  const seed = Number(values.seed);
  if (size !== 'demo' && size !== 'year' && size !== 'none')
    throw new Error(`--size must be year, demo or none, not "${size}".`);
  if (!Number.isSafeInteger(seed)) throw new Error(`--seed must be a whole number, not "${values.seed}".`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(today))
    throw new Error(`--today must be a day as YYYY-MM-DD, not "${today}".`);
  return {
    size,
    seed,
    today,
    dataDir: values.data,
    brief: values.brief,
    help: values.help,
    ...(url ? { url: url.replace(/\/$/, '') } : {}),
  };
}

function dayInWarsaw(now: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Warsaw' }).format(now);
}
