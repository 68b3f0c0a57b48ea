import type { Output } from '@cus/contracts';
import type { Api } from './api/api.ts';
import { contracts } from './built.ts';
import { earlier } from './calendar.ts';
import { Player } from './play/player.ts';
import type { Scenario, Town } from './scenario/types.ts';

const { commissioning } = contracts;
type Share = Output<typeof commissioning.getShare>;

/** What a town has come to, as text: the same for the same seed on every machine. */
export async function summary(api: Api, scenario: Scenario): Promise<string> {
  const parts: string[] = [];
  for (const town of scenario.towns)
    parts.push(await townSummary(new Player(api, town, new Map()), scenario));
  return parts.join('\n');
}

async function townSummary(player: Player, { today }: Scenario): Promise<string> {
  const { spec } = player.town;
  const asOf = earlier(today, spec.to);
  const share = await player.ask(player.crew.manager, commissioning.getShare, { asOf });
  const months = await player.ask(player.crew.manager, commissioning.listFrozenMonths, {});
  const below = months.items.filter(({ frozen }) => !frozen.above).length;
  const values = await valuesByService(player);
  return [
    `${spec.name}, ${asOf}`,
    ...table(counts(player.town, today)),
    '  accepted value by service, zł',
    ...table(
      [...values].sort(([a], [b]) => a.localeCompare(b)).map(([service, sum]) => [service, zloty(sum)]),
    ),
    '  share of social-economy entities (must be above 35.00 %)',
    ...table(shareRows(share)),
    ...table([['frozen months, of them not above the line', `${months.items.length}, ${below}`]]),
    '',
  ].join('\n');
}

function counts({ cases, doses }: Town, today: string): [string, string][] {
  const requests = cases.filter(({ request }) => request.received <= today);
  const plans = cases.flatMap((each) => each.plans).filter(({ steps }) => steps.drafted <= today);
  const ordered = plans.filter(({ steps }) => steps.ordered <= today).flatMap(({ lines }) => lines);
  const given = doses.filter(({ on }) => on <= today);
  const visits = ordered.flatMap((line) => line.visits).filter(({ on }) => on <= today);
  const jobs = ordered.flatMap((line) => line.jobs).filter(({ on }) => on <= today);
  const atAssistance = requests.filter(({ request }) => request.passed || request.ending !== 'plan').length;
  return [
    ['people in the packages', String(cases.filter((each) => each.package).length)],
    ['requests (passed on or ended in the assistance pillar)', `${requests.length} (${atAssistance})`],
    ['plans', String(plans.length)],
    ['orders for plan lines', String(ordered.length)],
    ['visits', String(visits.length)],
    ['repairs', String(jobs.length)],
    ['vaccinations', String(given.length)],
  ];
}

/** Accepted value by service, from the orders behind the centre's figure. */
async function valuesByService(player: Player): Promise<Map<string, number>> {
  const { manager } = player.crew;
  const sums = new Map<string, number>();
  for (const contract of player.town.spec.contracts) {
    const contractId = player.contractId(contract.key);
    let cursor: string | undefined;
    do {
      const input = { contractId, limit: 200, ...(cursor ? { cursor } : {}) };
      const page = await player.ask(manager, commissioning.shareOrders, input);
      for (const { serviceCode, amountGrosze } of page.items)
        sums.set(serviceCode, (sums.get(serviceCode) ?? 0) + amountGrosze);
      cursor = page.next;
    } while (cursor);
  }
  return sums;
}

function shareRows({ figures, worstCase }: Share): [string, string][] {
  const rows = figures.map((figure): [string, string] => [
    `${figure.scope}, ${figure.measure}, ${figure.withVaccinations ? 'with' : 'without'} vaccinations`,
    `${zloty(figure.numeratorGrosze)} of ${zloty(figure.denominatorGrosze)} = ${percent(figure.basisPoints)}`,
  ]);
  const { numeratorGrosze, baseGrosze, basisPoints } = worstCase;
  return [
    ...rows,
    [
      'worst case, of the whole grant',
      `${zloty(numeratorGrosze)} of ${zloty(baseGrosze)} = ${percent(basisPoints)}`,
    ],
  ];
}

function table(rows: readonly (readonly [string, string])[]): string[] {
  return rows.map(([name, value]) => `    ${name.padEnd(56)} ${value}`);
}

/** Formatted without the machine's language: the text is compared. */
function zloty(grosze: number): string {
  const whole = String(Math.trunc(grosze / 100)).replace(/\B(?=(\d{3})+$)/g, ' ');
  return `${whole},${String(Math.abs(grosze % 100)).padStart(2, '0')}`;
}

function percent(basisPoints: number | undefined): string {
  return basisPoints === undefined ? '—' : `${(basisPoints / 100).toFixed(2)} %`;
}
