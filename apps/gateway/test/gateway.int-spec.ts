import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { randomUUID } from 'node:crypto';
import { contractOf, registry, type Input, type Operation } from '@cus/contracts';
import type { Actor } from '@cus/kernel';
import { defineService, Handles, type QueryContext } from '@cus/platform';
import { CENTRE, notebook, OTHER_CENTRE, TestTown } from '@cus/platform/testing';
import { generateKeyPair, SignJWT } from 'jose';
import supertest from 'supertest';
import { startGateway, type GatewayConfig, type RunningGateway } from '../src';

const person: Actor = { userId: randomUUID(), roles: ['intake'], centreId: CENTRE };

function configFor(town: TestTown, change: Partial<GatewayConfig> = {}): GatewayConfig {
  return { ...town.gatewaySettings(), ...change };
}

@Handles(registry.getCentreSettings)
class NameCentreHandler {
  async handle(_input: Input<typeof registry.getCentreSettings>, { actor }: QueryContext) {
    return { name: `Centrum ${actor.centreId}`, shortName: 'CUS', version: 1 };
  }
}

/** Stands where the registry does and knows only what the gateway itself asks it. */
const nameGiver = defineService({
  contract: contractOf('registry', {
    getCentreSettings: registry.getCentreSettings,
    listDeadLetters: registry.listDeadLetters,
    replayDeadLetter: registry.replayDeadLetter,
  }),
  handlers: [NameCentreHandler],
  tables: [],
  migrations: [],
});

describe('the gateway', () => {
  let town: TestTown;
  let gateway: RunningGateway;
  let token: string;
  let webRoot: string;

  beforeAll(async () => {
    town = await TestTown.start([notebook, nameGiver]);
    webRoot = mkdtempSync(join(tmpdir(), 'okienko-web-'));
    writeFileSync(join(webRoot, 'index.html'), '<!doctype html><title>Okienko</title>');
    writeFileSync(join(webRoot, 'sw.js'), '// keeps the program on phones');
    mkdirSync(join(webRoot, 'assets'));
    writeFileSync(join(webRoot, 'assets', 'index-0a1b2c.js'), '// one build');
    const [writeNote] = notebook.contract.operations as [Operation, ...Operation[]];
    const roomy = { ...writeNote, path: '/long-notes', largestBody: 400_000 };
    gateway = await startGateway(configFor(town, { OKIENKO_WEB_ROOT: webRoot }), [
      notebook.contract,
      contractOf('notebook', { roomy }),
    ]);
    token = await town.issuer.tokenFor(person);
  });

  afterAll(async () => {
    await gateway.stop();
    await town.stop();
    rmSync(webRoot, { recursive: true, force: true });
  });

  const write = (body: unknown, bearer = token) =>
    supertest(gateway.url)
      .post('/api/notes')
      .set('authorization', `Bearer ${bearer}`)
      .send(body as object);

  it('passes a command on and its answer back', async () => {
    const response = await write({ text: 'hello' }).expect(200);
    const list = await supertest(gateway.url)
      .get('/api/notes')
      .set('authorization', `Bearer ${token}`)
      .expect(200);
    expect(list.body.items).toContainEqual({ id: response.body.id, text: 'hello' });
  });

  it('gives one answer to one Idempotency-Key', async () => {
    const key = randomUUID();
    const answers = await Promise.all(
      [1, 2, 3].map(() => write({ text: 'once' }).set('idempotency-key', key)),
    );
    expect(answers.map((answer) => answer.body.id)).toEqual([key, key, key]);
    await write({ text: 'other' }).set('idempotency-key', key).expect(409);
    await write({ text: 'once' }).set('idempotency-key', 'not-a-uuid').expect(400);
    await write({ text: 'once' }).set('idempotency-key', '').expect(400);
  });

  it.each([
    ['a fault of the input', () => write({ text: 5 }), 400, 'platform.invalid-input'],
    ['nothing at all', () => write(undefined), 400, 'platform.invalid-input'],
    [
      'null instead of an object',
      () => write(undefined).type('json').send('null'),
      400,
      'platform.not-an-object',
    ],
    ['a list instead of an object', () => write([]), 400, 'platform.not-an-object'],
    ['broken JSON', () => write(undefined).type('json').send('{"text":'), 400, 'platform.bad-request'],
    [
      'something that is not JSON',
      () => write({}).type('text/plain').send('text=1'),
      415,
      'platform.bad-request',
    ],
    ['a body beyond the limit', () => write({ text: 'x'.repeat(300_000) }), 413, 'platform.too-large'],
    ['a refusal of the service', () => write({ text: 'x', fail: true }), 422, 'notebook.asked-to-fail'],
    ['a wrong method', () => supertest(gateway.url).delete('/api/notes'), 405, 'platform.method-not-allowed'],
    ['an unknown address', () => supertest(gateway.url).get('/api/nothing'), 404, 'platform.not-found'],
    ['a broken address', () => supertest(gateway.url).get('/api/%E0%A4%A'), 400, 'platform.bad-request'],
  ])('answers %s with problem details', async (_case, send, status, code) => {
    const response = await send();
    expect(response.status).toBe(status);
    expect(response.headers['content-type']).toContain('application/problem+json');
    expect(response.body).toMatchObject({
      status,
      code,
      traceId: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
    });
  });

  it('takes a larger body for the operations that say so, up to what they say', async () => {
    const writeLong = (length: number) =>
      supertest(gateway.url)
        .post('/api/long-notes')
        .set('authorization', `Bearer ${token}`)
        .send({ text: 'x'.repeat(length) });
    // Through the door, and too long for the service.
    await writeLong(399_000).expect(400, /platform.invalid-input/);
    await writeLong(401_000).expect(413, /platform.too-large/);
  });

  it('lets browsers keep for good only what carries its digest in its name', async () => {
    const cacheControl = async (path: string) =>
      (await supertest(gateway.url).get(path).expect(200)).headers['cache-control'];
    expect(await cacheControl('/assets/index-0a1b2c.js')).toMatch(/immutable/);
    expect(await cacheControl('/sw.js')).toBe('no-cache');
    expect(await cacheControl('/index.html')).toBe('no-cache');
  });

  it('lets a phone install the application under the same content policy', async () => {
    const { headers } = await supertest(gateway.url).get('/sw.js').expect(200);
    expect(headers['content-type']).toMatch(/javascript/);
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    // Pictures of work come as text in answers of the API, so an image may be written into the page and come from nowhere else.
    expect(headers['content-security-policy']).toContain("img-src 'self' data:;");
    // Neither workers nor the manifest are held to more than the default, which lets them come from here.
    expect(headers['content-security-policy']).not.toMatch(/worker-src|manifest-src|script-src/);
  });

  it('gives the web application to a browser and a problem to everybody else', async () => {
    const page = await supertest(gateway.url).get('/residents/1').set('accept', 'text/html').expect(200);
    expect(page.text).toContain('Okienko');
    await supertest(gateway.url).get('/residents/1').set('accept', 'application/json').expect(404);
    await supertest(gateway.url).get('/api/residents-of-nowhere').set('accept', 'text/html').expect(404);
  });

  it('tells anybody how to sign in, and the name of a centre to its own people only', async () => {
    const config = (bearer?: string) =>
      supertest(gateway.url)
        .get('/api/config')
        .set(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` })
        .expect(200);
    const open = await config();
    expect(open.body).toEqual({
      issuer: town.issuer.issuer,
      clientId: 'okienko-web',
      demo: true,
      centreNames: {},
    });
    expect((await config(token)).body.centreNames).toEqual({ [CENTRE]: `Centrum ${CENTRE}` });
    const stranger = await town.issuer.tokenFor({ ...person, centreId: OTHER_CENTRE });
    expect((await config(stranger)).body.centreNames).toEqual({ [OTHER_CENTRE]: `Centrum ${OTHER_CENTRE}` });
    expect((await config('not.a.token')).body).toEqual(open.body);
  });

  it('answers 503 while a service is away, and says so in its readiness', async () => {
    const empty = contractOf('absent', {
      ...Object.fromEntries(
        notebook.contract.operations.map((op) => [
          op.name,
          { ...op, service: 'absent', id: `absent.${op.name}` },
        ]),
      ),
    });
    const alone = await startGateway(configFor(town), [empty]);
    const response = await supertest(alone.url).get('/api/notes').set('authorization', `Bearer ${token}`);
    expect([response.status, response.headers['retry-after']]).toEqual([503, '2']);
    await supertest(alone.url)
      .get('/health/ready')
      .expect(503, { ready: false, parts: { absent: false, identity: true } });
    await supertest(gateway.url)
      .get('/health/ready')
      .expect(200, { ready: true, parts: { notebook: true, identity: true } });
    await alone.stop();
  });

  it('shows its numbers to programs of this machine, not to those a proxy here speaks for', async () => {
    const metrics = (headers: Record<string, string>) => supertest(gateway.url).get('/metrics').set(headers);
    expect((await metrics({}).expect(200)).text).toContain('okienko_operation_seconds');
    await metrics({ 'x-forwarded-for': '192.0.2.1' }).expect(404);
    await metrics({ forwarded: 'for=192.0.2.1' }).expect(404);
  });

  describe('refuses with 401', () => {
    const seconds = () => Math.floor(Date.now() / 1000);
    it.each<[string, () => Promise<string>]>([
      ['no token', () => Promise.resolve('')],
      ['garbage', () => Promise.resolve('a.b.c')],
      ['an expired token', () => town.issuer.tokenFor(person, { exp: seconds() - 120 })],
      ['a token without expiry', () => town.issuer.tokenFor(person, { exp: undefined })],
      ['a token not yet valid', () => town.issuer.tokenFor(person, { nbf: seconds() + 3600 })],
      [
        'a foreign issuer',
        () => town.issuer.tokenFor(person, { iss: 'https://elsewhere.invalid/realms/cus' }),
      ],
      ['another audience', () => town.issuer.tokenFor(person, { aud: 'account' })],
      ['no audience', () => town.issuer.tokenFor(person, { aud: undefined })],
      ['an identity token', () => town.issuer.tokenFor(person, { typ: 'ID' })],
      ['no centre', () => town.issuer.tokenFor(person, { centre: undefined })],
      ['a provider role without a provider', () => town.issuer.tokenFor({ ...person, roles: ['provider'] })],
      [
        'a provider among the staff',
        () => town.issuer.tokenFor({ ...person, providerId: randomUUID(), roles: ['provider', 'manager'] }),
      ],
      ['a forged signature', async () => `${(await town.issuer.tokenFor(person)).slice(0, -8)}AAAAAAAA`],
      ['a changed payload', async () => tampered(await town.issuer.tokenFor(person))],
      ['no algorithm', () => Promise.resolve(unsigned(person, town.issuer.issuer))],
      ['a symmetric algorithm', () => symmetric(person, town.issuer.issuer)],
      ['a key of somebody else', () => foreignKey(person, town.issuer.issuer)],
    ])('%s', async (_case, make) => {
      const response = await write({ text: 'x' }, await make());
      expect([response.status, response.body.code]).toEqual([401, 'platform.unauthenticated']);
    });

    it('a token signed by a withdrawn key, as soon as the keys are fetched again', async () => {
      const old = await town.issuer.rotate();
      const fresh = await startGateway(configFor(town), [notebook.contract]);
      const stale = await town.issuer.tokenFor(person, {}, old);
      await supertest(fresh.url).get('/api/notes').set('authorization', `Bearer ${stale}`).expect(401);
      await fresh.stop();
    });
  });

  describe('with a key endpoint that', () => {
    it.each<[string, (server: Server) => void]>([
      ['answers HTML', (server) => server.on('request', (_request, response) => response.end('<html>'))],
      [
        'answers other JSON',
        (server) => server.on('request', (_request, response) => response.end('{"keys":"none"}')),
      ],
      ['never ends', (server) => server.on('request', (_request, response) => void endless(response))],
      ['hangs', (server) => server.on('request', () => undefined)],
      ['resets', (server) => server.on('request', (request) => request.socket.destroy())],
    ])('%s, neither crashes nor hangs', async (_case, behave) => {
      const server = createServer();
      behave(server);
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const { port } = server.address() as AddressInfo;
      const hostile = await startGateway(
        configFor(town, { OKIENKO_JWKS_URL: `http://127.0.0.1:${port}/certs` }),
        [notebook.contract],
      );
      const started = performance.now();
      const response = await supertest(hostile.url).get('/api/notes').set('authorization', `Bearer ${token}`);
      expect([response.status, response.body.code]).toEqual([503, 'platform.identity-unavailable']);
      expect(performance.now() - started).toBeLessThan(4_000);
      await supertest(hostile.url).get('/health/ready').expect(503);
      await supertest(hostile.url).get('/health/live').expect(200);
      await hostile.stop();
      server.closeAllConnections();
      server.close();
    });
  });
});

function tampered(jwt: string): string {
  const [header, payload, signature] = jwt.split('.') as [string, string, string];
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
  return [
    header,
    Buffer.from(JSON.stringify({ ...claims, realm_access: { roles: ['administrator'] } })).toString(
      'base64url',
    ),
    signature,
  ].join('.');
}

function claimsOf(actor: Actor, issuer: string): Record<string, unknown> {
  const now = Math.floor(Date.now() / 1000);
  return {
    iss: issuer,
    aud: 'okienko-api',
    sub: actor.userId,
    typ: 'Bearer',
    iat: now,
    exp: now + 60,
    centre: actor.centreId,
    realm_access: { roles: actor.roles },
  };
}

function unsigned(actor: Actor, issuer: string): string {
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${encode({ alg: 'none', typ: 'JWT' })}.${encode(claimsOf(actor, issuer))}.`;
}

function symmetric(actor: Actor, issuer: string): Promise<string> {
  return new SignJWT(claimsOf(actor, issuer))
    .setProtectedHeader({ alg: 'HS256', kid: 'key-1' })
    .sign(Buffer.from('a'.repeat(32)));
}

async function foreignKey(actor: Actor, issuer: string): Promise<string> {
  const { privateKey } = await generateKeyPair('RS256');
  return new SignJWT(claimsOf(actor, issuer))
    .setProtectedHeader({ alg: 'RS256', kid: 'key-1' })
    .sign(privateKey);
}

async function endless(response: NodeJS.WritableStream & { destroyed?: boolean }): Promise<void> {
  while (!response.destroyed) {
    response.write('x'.repeat(8_192));
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
