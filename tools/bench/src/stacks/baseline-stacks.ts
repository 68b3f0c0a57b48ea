import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { portFor } from '@cus/embedded';
import { endProgram, inTurn, startProgram, type Stack } from './stack';

interface Ground {
  readonly databaseUrl: string;
  readonly issuer: string;
  readonly token: string;
}

const PERIOD = { from: '2026-01-05', to: '2026-06-30' };

export async function bareFastify({ databaseUrl, issuer }: Ground): Promise<Stack> {
  return baseline('bare fastify + pg insert', 'bare-fastify', { databaseUrl, issuer, token: '' });
}

export async function usualMonolith(ground: Ground): Promise<Stack> {
  return baseline('Nest on Express + TypeORM save', 'usual-monolith', ground);
}

async function baseline(
  name: string,
  program: string,
  { databaseUrl, issuer, token }: Ground,
): Promise<Stack> {
  const port = await portFor('A baseline', undefined);
  const { child, message } = await startProgram(join(__dirname, '..', 'baselines', `${program}.js`), {
    BENCH_PORT: String(port),
    BENCH_DATABASE_URL: databaseUrl,
    BENCH_ISSUER: issuer,
  });
  const nextLine = inTurn((message as { contractLineIds?: string[] }).contractLineIds ?? [randomUUID()]);
  const url = `http://127.0.0.1:${port}`;
  const headers = {
    'content-type': 'application/json',
    ...(token ? { authorization: `Bearer ${token}` } : {}),
  };
  const place = () => ({
    method: 'POST' as const,
    path: '/orders',
    headers,
    body: JSON.stringify({
      contractLineId: nextLine(),
      residentId: randomUUID(),
      quantityMilli: 1000,
      ...PERIOD,
    }),
  });
  const response = await fetch(`${url}/orders`, { method: 'POST', headers, body: place().body });
  const { id } = (await response.json()) as { id: string };
  return {
    name,
    url,
    pids: [child.pid as number],
    place,
    read: () => ({ method: 'GET', path: `/orders/${id}`, headers }),
    stop: () => endProgram(child),
  };
}
