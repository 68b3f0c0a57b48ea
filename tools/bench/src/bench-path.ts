import { cpuSecondsOfTree } from './measure/cpu';
import { load } from './measure/load';
import { median, rounded } from './measure/statistics';
import type { Stack } from './stacks/stack';

export interface PathFigures {
  readonly stack: string;
  /** CPU of every process of the stack, PostgreSQL and broker included, in microseconds per request. */
  readonly cpuMicroseconds: number;
  readonly requestsPerSecond: number;
  readonly p50Milliseconds: number;
  readonly p99Milliseconds: number;
}

interface PathOptions {
  readonly kind: 'place' | 'read';
  readonly rounds: number;
  readonly seconds: number;
  readonly postgresPid: number;
}

const CONNECTIONS = 16;
/** Services run for weeks: code that is not compiled yet says nothing about them, and at five seconds a part is not. */
const WARM_SECONDS = 15;

/** Medians of interleaved rounds: each round measures every stack once, so that the machine's moods hit all alike. */
export async function benchPath(
  stacks: readonly Stack[],
  { kind, rounds, seconds, postgresPid }: PathOptions,
): Promise<PathFigures[]> {
  const samples = new Map(stacks.map((stack) => [stack.name, [] as PathFigures[]]));
  for (const stack of stacks) {
    await load({
      url: stack.url,
      connections: CONNECTIONS,
      seconds: WARM_SECONDS,
      next: () => stack[kind](),
    });
    await stack.settled?.();
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const stack of stacks)
      samples.get(stack.name)?.push(await measure(stack, kind, seconds, postgresPid));
  }
  return stacks.map(({ name }) => {
    const of = (key: Exclude<keyof PathFigures, 'stack'>) =>
      median((samples.get(name) ?? []).map((sample) => sample[key]));
    return {
      stack: name,
      cpuMicroseconds: rounded(of('cpuMicroseconds'), 0),
      requestsPerSecond: rounded(of('requestsPerSecond'), 0),
      p50Milliseconds: rounded(of('p50Milliseconds')),
      p99Milliseconds: rounded(of('p99Milliseconds')),
    };
  });
}

async function measure(
  stack: Stack,
  kind: 'place' | 'read',
  seconds: number,
  postgresPid: number,
): Promise<PathFigures> {
  const pids = [...stack.pids, postgresPid];
  const before = cpuSecondsOfTree(pids);
  const {
    requests,
    seconds: took,
    p50,
    p99,
  } = await load({ url: stack.url, connections: CONNECTIONS, seconds, next: () => stack[kind]() });
  await stack.settled?.();
  const cpu = cpuSecondsOfTree(pids) - before;
  return {
    stack: stack.name,
    cpuMicroseconds: (cpu / requests) * 1_000_000,
    requestsPerSecond: requests / took,
    p50Milliseconds: p50,
    p99Milliseconds: p99,
  };
}
