import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { portFor } from '@cus/embedded';
import { commissioning, createClient, type Call } from '@cus/contracts';
import { endProgram, startProgram, type Stack } from './stack';

interface Ground {
  readonly databaseUrl: string;
  readonly natsUrl: string;
  readonly natsPid: number;
  readonly issuer: string;
  readonly token: string;
}

export interface OkienkoStack extends Stack {
  readonly call: Call;
  readonly contractId: string;
  readonly contractLineId: string;
}

/** The product as one process: gateway, NATS, service, PostgreSQL, with everything it guarantees. */
export async function okienko({
  databaseUrl,
  natsUrl,
  natsPid,
  issuer,
  token,
}: Ground): Promise<OkienkoStack> {
  const port = await portFor('The product', undefined);
  const url = `http://127.0.0.1:${port}`;
  const { child } = await startProgram(resolve(__dirname, '../../../../apps/town/dist/main.js'), {
    OKIENKO_DATABASE_URL: databaseUrl,
    OKIENKO_NATS_URL: natsUrl,
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
  const { contractId, contractLineId } = await signBenchContract(call);
  const order = {
    contractLineId,
    quantityMilli: 1000,
    from: '2026-01-05',
    to: '2026-06-30',
    orderedOn: '2026-01-02',
  };
  const { id: orderId } = await call(commissioning.placeOrder, { ...order, residentId: randomUUID() });
  return {
    name: 'Okienko, one process',
    url,
    pids: [child.pid as number, natsPid],
    call,
    contractId,
    contractLineId,
    place: () => ({
      method: 'POST',
      path: '/api/orders',
      headers: { authorization, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: JSON.stringify({ ...order, residentId: randomUUID() }),
    }),
    read: () => ({ method: 'GET', path: `/api/orders/${orderId}`, headers: { authorization } }),
    stop: () => endProgram(child),
  };
}

async function signBenchContract(call: Call): Promise<{ contractId: string; contractLineId: string }> {
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
  const contract = await call(commissioning.signContract, {
    number: 'POMIAR/1',
    mode: 'contest',
    providerId: provider.id,
    signedOn: '2026-01-01',
    validFrom: '2026-01-01',
    validTo: '2026-12-31',
    funder: 'own-budget',
    valueLimitGrosze: 100_000_000_000,
    lines: [{ serviceCode: 'respite-care', unit: 'hour', unitPriceGrosze: 5000 }],
  });
  return { contractId: contract.id, contractLineId: contract.lineIds[0] as string };
}
