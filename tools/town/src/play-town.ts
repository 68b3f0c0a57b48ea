import { DEMO_USERS } from '@cus/start/demo-users';
import { Api } from './api/api.ts';
import { playScenario, type Report } from './play/play-scenario.ts';
import { Player } from './play/player.ts';
import { saveSettingsAndSites } from './play/set-up-centre.ts';
import { makeScenario } from './scenario/make-scenario.ts';
import type { Size } from './scenario/types.ts';
import { summary } from './summary.ts';

export interface TownWish {
  readonly size: Size;
  readonly seed: number;
  /** Last day of the demo. */
  readonly today: string;
}

/** Plays the towns on a running product and tells their figures. */
export async function playTown(
  url: string,
  wish: TownWish,
  report: Report,
): Promise<{ calls: number; figures: string }> {
  const api = new Api(url);
  const scenario = makeScenario(wish.size, wish.seed, wish.today);
  await playScenario(api, scenario, userIds(), report);
  const { calls } = api;
  return { calls, figures: await summary(api, scenario) };
}

/** Gives an empty product nothing but the centres' settings, sites and hours. */
export async function prepareTowns(url: string, seed: number): Promise<void> {
  const api = new Api(url);
  for (const town of makeScenario('year', seed, '').towns)
    await saveSettingsAndSites(new Player(api, town, userIds()));
}

function userIds(): Map<string, string> {
  return new Map(DEMO_USERS.map(({ username, id }) => [username, id]));
}
