import { cpus } from 'node:os';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './planning.ts';
import type { Run } from './solve-set.ts';
import type { Published } from './sets.ts';

export interface Line {
  readonly instance: Published;
  readonly runs: readonly Run[];
}

export const HEAD = [
  '| instance | best known | best | mean | gap of mean | feasible | iterations/s | s to 1 % |',
  '|---|---:|---:|---:|---:|---:|---:|---:|',
];

/** Gap of the mean cost to the best known value, in per cent. */
export function gapOf({ instance, runs }: Line): number {
  return 100 * (mean(runs.map((run) => run.cost)) / instance.bestKnown - 1);
}

export function row(line: Line): string {
  const { instance, runs } = line;
  const costs = runs.map((run) => run.cost);
  const reached = runs.map((run) => run.secondsToOnePercent);
  const time = reached.every((seconds) => seconds !== undefined) ? mean(reached as number[]).toFixed(2) : '–';
  return cells([
    instance.name,
    instance.bestKnown.toFixed(2),
    Math.min(...costs).toFixed(2),
    mean(costs).toFixed(2),
    `${gapOf(line).toFixed(3)} %`,
    `${runs.filter((run) => run.feasible).length}/${runs.length}`,
    String(Math.round(mean(runs.map((run) => run.iterationsPerSecond)))),
    time,
  ]);
}

/** One summary row per size class. */
export function summaryRows(lines: readonly Line[]): string[] {
  const groups = [...new Set(lines.map((line) => line.instance.group))];
  return groups.map((group) => {
    const members = lines.filter((line) => line.instance.group === group);
    const gaps = members.map(gapOf);
    const runs = members.flatMap((line) => line.runs);
    const optimal = gaps.filter((gap) => gap < 0.005).length;
    return cells([
      `**mean, ${group}**`,
      `${members.length} instances`,
      `${optimal} at best known or better`,
      `worst ${Math.max(...gaps).toFixed(3)} %`,
      `**${mean(gaps).toFixed(3)} %**`,
      `${runs.filter((run) => run.feasible).length}/${runs.length}`,
      String(Math.round(mean(runs.map((run) => run.iterationsPerSecond)))),
      '',
    ]);
  });
}

/** Replaces (or adds) one section of the reference page, so runs of different sets stand side by side. */
export function save(section: string, body: readonly string[]): void {
  const page = join(ROOT, 'docs', 'reference', 'planning-benchmarks.md');
  const [begin, end] = [`<!-- begin ${section} -->`, `<!-- end ${section} -->`];
  const old = existsSync(page) ? readFileSync(page, 'utf8') : '# Planning benchmarks\n';
  const text = [begin, '', ...body, '', end].join('\n');
  const from = old.indexOf(begin);
  const to = old.indexOf(end);
  const next =
    from >= 0 && to > from
      ? old.slice(0, from) + text + old.slice(to + end.length)
      : `${old.trimEnd()}\n\n${text}\n`;
  writeFileSync(page, next);
}

export function machine(): string {
  const [cpu] = cpus();
  return `${cpus().length} x ${cpu?.model.trim() ?? 'unknown processor'}, Node.js ${process.version}, ${process.platform} ${process.arch}`;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function cells(values: readonly string[]): string {
  return `| ${values.join(' | ')} |`;
}
