import type { DashboardFigures } from './bench-dashboard';
import type { PathFigures } from './bench-path';
import type { StartFigures } from './bench-start';

export interface BenchReport {
  readonly command: string;
  readonly machine: { cpus: number; model: string; node: string };
  /** One-minute load average when the run began: above the number of cores the machine was not quiet. */
  readonly loadAverage: number;
  readonly rounds: number;
  readonly placeOrder: readonly PathFigures[];
  readonly readOrder: readonly PathFigures[];
  readonly shareDashboard: readonly DashboardFigures[];
  readonly start: readonly StartFigures[];
}

/** The report as Markdown, with each stack's CPU as a ratio to the first one of the same run. */
export function markdown(report: BenchReport): string {
  const { machine } = report;
  return [
    '# Measurements',
    '',
    `Written by \`${report.command}\` on ${machine.cpus} × ${machine.model}, Node ${machine.node}, load average ${report.loadAverage} at the start; medians of ${report.rounds} interleaved rounds.`,
    'CPU counts every process of the stack, PostgreSQL and broker included. Only ratios within one run mean something on a shared machine.',
    '',
    ...pathTable('Placing an order', report.placeOrder),
    ...pathTable('Reading an order', report.readOrder),
    '## The share dashboard',
    '',
    '| Ledger lines | ms (median) | CPU µs |',
    '|--:|--:|--:|',
    ...report.shareDashboard.map(
      ({ ledgerLines, milliseconds, cpuMicroseconds }) =>
        `| ${ledgerLines} | ${milliseconds} | ${cpuMicroseconds} |`,
    ),
    '',
    '## Start and memory',
    '',
    '| Composition | First start s | Later start s | At rest MB (PSS, whole tree) |',
    '|---|--:|--:|--:|',
    ...report.start.map(
      (row) =>
        `| ${row.composition} | ${row.firstStartSeconds} | ${row.laterStartSeconds} | ${row.restingMegabytes} |`,
    ),
    '',
  ].join('\n');
}

function pathTable(title: string, figures: readonly PathFigures[]): string[] {
  const floor = figures[0]?.cpuMicroseconds ?? 1;
  return [
    `## ${title}`,
    '',
    '| Stack | CPU µs per request | × floor | Requests/s | p50 ms | p99 ms |',
    '|---|--:|--:|--:|--:|--:|',
    ...figures.map(
      (row) =>
        `| ${row.stack} | ${row.cpuMicroseconds} | ${(row.cpuMicroseconds / floor).toFixed(1)} | ${row.requestsPerSecond} | ${row.p50Milliseconds} | ${row.p99Milliseconds} |`,
    ),
    '',
  ];
}
