import type { Check } from './sources.ts';
import { differences, type CentreReport } from './verify-centre.ts';

const SHOWN = 40;

/** What was compared, by kind, and every difference. */
export function reportText(name: string, report: CentreReport): string {
  const wrong = differences(report);
  const kinds = new Map<string, [all: number, wrong: number]>();
  for (const { kind, told, computed } of report.checks) {
    const [all, bad] = kinds.get(kind) ?? [0, 0];
    kinds.set(kind, [all + 1, bad + (told === computed ? 0 : 1)]);
  }
  return [
    `${name}, project ${report.project}`,
    ...[...kinds].map(
      ([kind, [all, bad]]) =>
        `  ${kind.padEnd(48)} ${String(all).padStart(5)} compared  ${bad ? `${bad} DIFFER` : 'all agree'}`,
    ),
    ...wrong.slice(0, SHOWN).map(difference),
    ...(wrong.length > SHOWN ? [`  … and ${wrong.length - SHOWN} more`] : []),
    '',
  ].join('\n');
}

function difference({ what, told, computed }: Check): string {
  return `  ${what}\n    told      ${told}\n    computed  ${computed}`;
}
