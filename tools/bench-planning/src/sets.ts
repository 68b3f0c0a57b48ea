import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { ROOT } from './planning.ts';

export type SetName = 'darp-a' | 'darp-pr' | 'home-visits';

export interface Published {
  readonly name: string;
  /** Size class, for summaries of home visits. */
  readonly group: string;
  readonly bestKnown: number;
  /** Cost below which no plan can get (the table's rounding allowed for): proven optima only. */
  readonly optimum?: number;
  readonly file: string;
  readonly text: string;
}

/** Folder of the published instances: OKIENKO_BENCHMARKS or ../shared/benchmarks beside the repository. */
export function benchmarksFolder(): string {
  return process.env['OKIENKO_BENCHMARKS'] ?? join(ROOT, '..', 'shared', 'benchmarks');
}

/**
 * Reads the instances of a set whose names match `only`, in the order of its table of best known values.
 * @throws when the folder is not there.
 */
export function readSet(set: SetName, only: RegExp): Published[] {
  const folder = join(benchmarksFolder(), set);
  if (!existsSync(folder)) throw new Error(`no published instances in ${folder}: set OKIENKO_BENCHMARKS`);
  const [head = '', ...rows] = readFileSync(join(folder, 'bks.csv'), 'utf8').trim().split(/\r?\n/);
  const columns = head.split(',');
  return rows
    .map((row) => row.split(','))
    .map((cells) => Object.fromEntries(columns.map((column, k) => [column, cells[k] ?? ''])))
    .filter((row) => only.test(row['instance']!))
    .map((row) => ({
      name: row['instance']!,
      group: row['patients'] ? `${row['patients']} patients` : 'all',
      bestKnown: bestKnown(row),
      ...(isProven(row) ? { optimum: bestKnown(row) + (set === 'home-visits' ? 0.001 : 0.006) } : {}),
      file: fileOf(folder, set, row['instance']!),
      text: readInstance(fileOf(folder, set, row['instance']!)),
    }));
}

function bestKnown(row: Record<string, string>): number {
  const listed = Number(row['optimal'] ?? row['bks'] ?? row['bks_total_cost']);
  const better = Number(row['better_known'] || Infinity);
  return Math.min(listed, better);
}

function isProven(row: Record<string, string>): boolean {
  return row['status'] === 'optimal' || (row['proven_optimal'] ?? '').startsWith('yes');
}

function fileOf(folder: string, set: SetName, name: string): string {
  return set === 'home-visits' ? join(folder, 'instances', `${name}.json.gz`) : join(folder, `${name}.txt`);
}

function readInstance(file: string): string {
  const bytes = readFileSync(file);
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}
