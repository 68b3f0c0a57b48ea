import type { Api } from '../api/api.ts';
import { inParallel } from '../api/in-parallel.ts';
import { addDays, addMonths, firstOfMonth, lastOfMonth, monthsOf } from '../calendar.ts';
import type { Scenario, Town } from '../scenario/types.ts';
import { caseDeeds, doseDeeds } from './case-deeds.ts';
import { closeMonth, type Closing } from './close-month.ts';
import type { Deed } from './deed.ts';
import { registerFlats } from './play-stay.ts';
import { Player } from './player.ts';
import { setUpCentre } from './set-up-centre.ts';

/** Requests in flight. */
const WIDTH = 8;

/** In the demo these wait for somebody to close the last month. */
const LEFT_OPEN = ['respite-2', 'handyman-1'];
/** In the demo work younger than that waits to be accepted. */
const DEMO_UNSEEN_DAYS = 6;

export type Report = (line: string) => void;

/** Plays a scenario through the API, both towns side by side, each month by month. Playing it again changes nothing. */
export async function playScenario(
  api: Api,
  scenario: Scenario,
  users: ReadonlyMap<string, string>,
  report: Report,
): Promise<void> {
  // Towns share nothing: while one waits for the end of a month the other goes on.
  await Promise.all(scenario.towns.map((town) => playTown(new Player(api, town, users), scenario, report)));
}

async function playTown(player: Player, scenario: Scenario, report: Report): Promise<void> {
  const { town } = player;
  await setUpCentre(player, scenario.seed);
  await registerFlats(player);
  report(`${town.spec.shortName}: sites, project, ${town.spec.contracts.length} contracts`);
  const queues = [
    ...town.cases.map((each) => caseDeeds(player, each)),
    ...town.doses.map((dose) => doseDeeds(player, dose)),
  ].map((deeds) => ({ deeds, next: 0 }));
  for (const month of monthsOf(firstMonth(town, scenario), lastDay(town, scenario))) {
    const end = lastOfMonth(month) < scenario.today ? lastOfMonth(month) : scenario.today;
    await inParallel(queues, WIDTH, (queue) => playUntil(queue, end));
    await closeMonth(player, closingOf(scenario, month));
    report(`${town.spec.shortName}: ${month}`);
  }
}

interface Queue {
  readonly deeds: readonly Deed[];
  next: number;
}

async function playUntil(queue: Queue, end: string): Promise<void> {
  for (let deed = queue.deeds[queue.next]; deed && deed.on <= end; deed = queue.deeds[queue.next]) {
    await deed.run();
    queue.next++;
  }
}

function firstMonth(town: Town, { size, playFrom }: Scenario): string {
  return size === 'demo' ? addDays(playFrom, -20) : addDays(town.spec.from, -31);
}

/** A month more than the packages, for what comes late. */
function lastDay(town: Town, { today }: Scenario): string {
  const end = lastOfMonth(addMonths(town.spec.to, 1).slice(0, 7));
  return end < today ? end : today;
}

function closingOf({ size, today }: Scenario, month: string): Closing {
  const end = lastOfMonth(month);
  const thisMonth = firstOfMonth(today);
  const lastMonth = addMonths(thisMonth, -1).slice(0, 7);
  if (size === 'year') {
    const over = end < today;
    return { month, acceptUpTo: end, settles: () => over, pays: () => true, freezes: over };
  }
  const open = month === thisMonth.slice(0, 7);
  return {
    month,
    acceptUpTo: open ? addDays(today, -DEMO_UNSEEN_DAYS) : end,
    settles: ({ key }) => !open && !(month === lastMonth && LEFT_OPEN.includes(key)),
    pays: () => month < lastMonth,
    freezes: month < lastMonth,
  };
}
