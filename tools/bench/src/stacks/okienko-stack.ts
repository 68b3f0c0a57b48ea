import { randomUUID } from 'node:crypto';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { portFor } from '@cus/embedded';
import { commissioning, createClient, type Call } from '@cus/contracts';
import { Client } from 'pg';
import { CONTRACTS } from '../baselines/settings';
import { endProgram, inTurn, startProgram, type Stack } from './stack';

interface Ground {
  readonly databaseUrl: string;
  readonly natsUrl: string;
  readonly natsPid: number;
  readonly issuer: string;
  readonly token: string;
}

export interface OkienkoStack extends Stack {
  readonly call: Call;
  /** One of the contracts orders are placed on. */
  readonly contractId: string;
}

interface BenchContract {
  readonly contractId: string;
  readonly contractLineId: string;
}

/** Gateway, NATS, service and PostgreSQL with everything they guarantee, up to the answer and the announced event. */
export function okienkoPath(ground: Ground): Promise<OkienkoStack> {
  return start('Okienko, up to the answer', join(__dirname, 'path-town.js'), {
    ...ground,
    namespace: 'benchpath',
  });
}

/** The product as one process, and what every service makes of the events besides. */
export async function okienkoTown(ground: Ground): Promise<OkienkoStack> {
  const town = resolve(__dirname, '../../../../apps/town/dist/main.js');
  const stack = await start('Okienko, with all effects', town, { ...ground, namespace: 'benchtown' });
  return { ...stack, settled: () => effectsOf(ground.databaseUrl) };
}

async function start(
  name: string,
  program: string,
  { databaseUrl, natsUrl, natsPid, issuer, token, namespace }: Ground & { namespace: string },
): Promise<OkienkoStack> {
  const port = await portFor('The product', undefined);
  const url = `http://127.0.0.1:${port}`;
  const { child } = await startProgram(program, {
    OKIENKO_DATABASE_URL: databaseUrl,
    OKIENKO_NATS_URL: natsUrl,
    OKIENKO_NAMESPACE: namespace,
    OKIENKO_ISSUER: issuer,
    OKIENKO_HTTP_PORT: String(port),
    OKIENKO_SECRET_KEY: 'ab'.repeat(32),
    OKIENKO_LOG_LEVEL: 'error',
  });
  const authorization = `Bearer ${token}`;
  const call = createClient(async ({ method, url: path, body }) => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { authorization, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.json();
  });
  const contracts = await signContracts(call);
  const nextLine = inTurn(contracts.map(({ contractLineId }) => contractLineId));
  const order = {
    quantityMilli: 1000,
    from: '2026-01-05',
    to: '2026-06-30',
    orderedOn: '2026-01-02',
  };
  const { id: orderId } = await call(commissioning.placeOrder, {
    ...order,
    contractLineId: nextLine(),
    residentId: randomUUID(),
  });
  return {
    name,
    url,
    pids: [child.pid as number, natsPid],
    call,
    contractId: contracts[0]?.contractId as string,
    place: () => ({
      method: 'POST',
      path: '/api/orders',
      headers: { authorization, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: JSON.stringify({ ...order, contractLineId: nextLine(), residentId: randomUUID() }),
    }),
    read: () => ({ method: 'GET', path: `/api/orders/${orderId}`, headers: { authorization } }),
    stop: () => endProgram(child),
  };
}

/** Waits until every order announced so far stands on its resident's timeline. */
async function effectsOf(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    for (;;) {
      const { rows } = await client.query<{ open: boolean }>(
        `select (select count(*) from commissioning.orders) > (select count(*) from coordination.known_order) as open`,
      );
      if (!rows[0]?.open) return;
      await wait(100);
    }
  } finally {
    await client.end();
  }
}

async function signContracts(call: Call): Promise<BenchContract[]> {
  const provider = await call(commissioning.registerProvider, {
    name: 'Spółdzielnia Pomiarowa',
    legalForm: 'social-cooperative',
    krs: '0000123456',
  });
  await call(commissioning.recordPesEvidence, {
    providerId: provider.id,
    kind: 'krs-extract',
    documentReference: 'odpis 1/2025',
    validFrom: '2025-01-01',
  });
  const contracts: BenchContract[] = [];
  for (let number = 1; number <= CONTRACTS; number += 1) {
    const contract = await call(commissioning.signContract, {
      number: `POMIAR/${number}`,
      mode: 'contest',
      providerId: provider.id,
      signedOn: '2026-01-01',
      validFrom: '2026-01-01',
      validTo: '2026-12-31',
      funder: 'own-budget',
      valueLimitGrosze: 100_000_000_000,
      lines: [{ serviceCode: 'respite-care', unit: 'hour', unitPriceGrosze: 5000 }],
    });
    contracts.push({ contractId: contract.id, contractLineId: contract.lineIds[0] as string });
  }
  return contracts;
}
