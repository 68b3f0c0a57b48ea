import { isDeepStrictEqual } from 'node:util';
import { portFor } from '@cus/embedded';
import { eventually } from '@cus/platform/testing';
import { CRASH_POINTS, OwnServers } from '@cus/platform/testing/crash';
import { services } from '../../src/services';
import { faults, shareFaults, underWay } from './accounts';
import { KeptProcesses } from './kept-processes';
import { PatientCallers } from './patient-callers';
import { walk, type Walked } from './walk';

/** Minutes of kills at random moments; docs/operations/trials.md says how. The everyday run does without. */
const RANDOM_MINUTES = Number(process.env['CRASH_MINUTES'] ?? 0);
const trial = RANDOM_MINUTES > 0 ? it : it.skip;
const WALKERS = 2;

jest.setTimeout(RANDOM_MINUTES * 60_000 + 400_000);

/** What hears of a walk first dies of that first; the others are commanded before anything is announced to them. */
const COMMANDED = ['registry', 'coordination', 'commissioning'];
const ANNOUNCED_TO = ['services/handyman', 'services/housing'];
const SERVICES = [...COMMANDED, ...ANNOUNCED_TO];
const GATEWAY = 'gateway';

/** Each service dies once at each point, some at the first pass and some at the second. */
function agendaOf(service: string): string[] {
  const agenda = CRASH_POINTS.map(
    (point, index) => `${point}:${1 + ((SERVICES.indexOf(service) + index) % 2)}`,
  );
  return COMMANDED.includes(service) ? agenda : agenda.reverse();
}

describe('kill -9 of any part while the main job is done loses nothing and doubles nothing', () => {
  let servers: OwnServers;
  let processes: KeptProcesses;
  let callers: PatientCallers;
  const walks: Walked[] = [];

  beforeAll(async () => {
    servers = await OwnServers.start(services.map(({ store }) => store));
    const port = await portFor('The gateway under test', undefined);
    processes = new KeptProcesses({ ...servers.settings, OKIENKO_HTTP_PORT: String(port) });
    callers = new PatientCallers(`http://127.0.0.1:${port}`, servers.issuer);
    processes.keep(GATEWAY);
    for (const service of SERVICES) processes.keep(service, agendaOf(service));
  });

  afterAll(async () => {
    await processes.stop();
    await servers.stop();
  });

  /** People work on, several at once, until `enough`; what they began they finish. */
  async function walkUntil(enough: () => boolean): Promise<void> {
    const walker = async () => {
      do walks.push(await walk(callers));
      while (!enough());
    };
    await Promise.all(Array.from({ length: WALKERS }, walker));
  }

  /** Does `disturb` while people walk, and lets them finish. */
  async function walkThrough(disturb: () => Promise<void>): Promise<void> {
    let over = false;
    const disturbed = disturb().finally(() => (over = true));
    await Promise.all([walkUntil(() => over), disturbed]);
  }

  /** Disturbs, and waits until somebody was served again: a slow machine starts parts more slowly than they are killed. */
  async function served(disturb: () => Promise<void>, times = 1): Promise<void> {
    await disturb();
    const { answered } = callers;
    await eventually(
      () => callers.answered >= answered + times,
      (again) => again,
      120_000,
    );
  }

  async function expectNoFaults(): Promise<void> {
    await eventually(
      () => underWay(servers.sql.bind(servers)),
      (waiting) => waiting.length === 0,
      120_000,
    );
    expect(await faults(servers.sql.bind(servers), walks, callers.acknowledged)).toEqual([]);
    for (const each of walks) expect(await shareFaults(each)).toEqual([]);
  }

  it('of each service at each point', async () => {
    const missed = () =>
      SERVICES.flatMap((program) =>
        agendaOf(program).map((crashAt) => ({ program, crashAt, signal: 'SIGKILL' })),
      ).filter((death) => !processes.deaths.some((died) => isDeepStrictEqual(died, death)));
    await walkUntil(() => missed().length === 0);
    expect(missed()).toEqual([]);
    await expectNoFaults();
  });

  it('of the gateway', async () => {
    await walkThrough(async () => {
      for (let times = 0; times < 3; times++) {
        await pause(700); // the moment is what varies, not a wait for something
        await processes.kill(GATEWAY);
      }
    });
    await expectNoFaults();
  });

  it('of the broker and of the database', async () => {
    await walkThrough(async () => {
      await pause(500);
      await servers.restartNats('SIGKILL');
      await pause(1_500);
      await servers.restartPostgres('SIGKILL');
    });
    await expectNoFaults();
  });

  trial(
    'of the broker, then of the database, gone for a minute each: no process ends, all serve again',
    async () => {
      const { length: deaths } = processes.deaths;
      await walkThrough(async () => {
        await served(() => servers.restartNats('SIGKILL', 60_000), 20);
        await served(() => servers.restartPostgres('SIGKILL', 60_000), 20);
      });
      await expectNoFaults();
      expect(processes.deaths.slice(deaths)).toEqual([]);
    },
  );

  trial('of whatever comes, again and again', async () => {
    const end = Date.now() + RANDOM_MINUTES * 60_000;
    const programs = [...SERVICES, GATEWAY];
    const victims = [
      ...programs.map((program) => () => processes.kill(program)),
      () => servers.restartNats('SIGKILL'),
      () => servers.restartPostgres('SIGKILL'),
    ];
    await walkThrough(async () => {
      while (Date.now() < end) {
        await pause(200 + Math.random() * 2_800);
        await served(victims[Math.floor(Math.random() * victims.length)] as () => Promise<void>);
      }
    });
    await expectNoFaults();
  });
});

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
