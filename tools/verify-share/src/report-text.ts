import { differences, type CentreReport, type Check } from './verify-centre.ts';

const SHOWN = 40;

/** What was compared, by kind, and every difference. */
export function reportText(name: string, report: CentreReport): string {
  const wrong = differences(report);
  const kinds = new Map<string, [all: number, wrong: number]>();
  for (const check of report.checks) {
    const [all, bad] = kinds.get(kindOf(check)) ?? [0, 0];
    kinds.set(kindOf(check), [all + 1, bad + (check.told === check.computed ? 0 : 1)]);
  }
  return [
    `${name}, project ${report.project}`,
    ...[...kinds].map(
      ([kind, [all, bad]]) =>
        `  ${kind.padEnd(48)} ${String(all).padStart(5)} compared  ${bad ? `${bad} DIFFER` : 'all agree'}`,
    ),
    ...wrong
      .slice(0, SHOWN)
      .map(({ what, told, computed }) => `  ${what}\n    told      ${told}\n    computed  ${computed}`),
    ...(wrong.length > SHOWN ? [`  … and ${wrong.length - SHOWN} more`] : []),
    '',
  ].join('\n');
}

function kindOf({ what }: Check): string {
  if (what.startsWith('frozen'))
    return what.includes('as shown') ? 'frozen months as shown' : 'frozen months, all definitions';
  if (what.startsWith('live beside')) return 'live figures beside frozen months';
  if (what.startsWith('forecast')) return 'counted steps of the forecast';
  if (what.includes('sum of its orders')) return 'contracts as sums of their orders';
  if (what.includes(' contract ')) return 'contracts of a figure';
  return what.slice(11);
}
