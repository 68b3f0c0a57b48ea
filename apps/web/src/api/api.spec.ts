import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApiFetch } from './api-fetch';
import { ApiProblem, OFFLINE, pointerToPath, UNREADABLE } from './problem';
import { SubmitKey } from './submit-key';

interface Answer {
  readonly status: number;
  readonly body: string;
}

let server: Server;
let origin: string;
let answers: (Answer | 'silence')[];
let seen: IncomingHttpHeaders[];

beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push(request.headers);
    const answer = answers.shift() ?? { status: 200, body: '{}' };
    if (answer === 'silence') return;
    response.writeHead(answer.status, { 'content-type': 'application/problem+json' }).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
});

beforeEach(() => {
  answers = [];
  seen = [];
});

const tokens = { token: async () => 'old', renewedToken: async () => 'new' };

async function refusal(promise: Promise<unknown>): Promise<ApiProblem> {
  return promise.then(
    () => Promise.reject(new Error('was not refused')),
    (error: unknown) => error as ApiProblem,
  );
}

describe('a request to the API', () => {
  it('carries the token; only commands carry a key', async () => {
    const api = createApiFetch(tokens);
    await api(`${origin}/a`);
    await api(`${origin}/a`, { method: 'POST', body: '{}' });
    expect(seen[0]).toMatchObject({ authorization: 'Bearer old' });
    expect(seen[0]).not.toHaveProperty('idempotency-key');
    expect(seen[1]?.['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('that nobody answers in time is out of reach, and its repetition keeps the key', async () => {
    answers = ['silence'];
    const problem = await refusal(
      createApiFetch(tokens, 'k1', 50)(`${origin}/a`, { method: 'POST', body: '{}' }),
    );
    expect(problem).toMatchObject({ code: OFFLINE, isUncertain: true });
  });

  it('refused with 401 is repeated with the new token, the same key and the same body', async () => {
    answers = [{ status: 401, body: '{}' }];
    const response = await createApiFetch(tokens, 'k1')(`${origin}/a`, { method: 'POST', body: '{"a":1}' });
    expect(response.status).toBe(200);
    expect(
      seen.map((headers) => [headers.authorization, headers['idempotency-key'], headers['content-length']]),
    ).toEqual([
      ['Bearer old', 'k1', '7'],
      ['Bearer new', 'k1', '7'],
    ]);
  });

  it('refused by the domain says its code, params, fields and trace id', async () => {
    const document = {
      status: 422,
      code: 'orders.too-late',
      params: { days: 3 },
      errors: [{ pointer: '/a', code: 'x' }],
      traceId: 't1',
    };
    answers = [{ status: 422, body: JSON.stringify(document) }];
    const problem = await refusal(createApiFetch(tokens)(`${origin}/a`));
    expect(problem).toMatchObject({
      status: 422,
      code: 'orders.too-late',
      params: { days: 3 },
      traceId: 't1',
      isUncertain: false,
    });
    expect(problem.errors).toEqual([{ pointer: '/a', code: 'x' }]);
  });

  it.each(['<html>bad gateway</html>', 'null', ''])('answered with %j keeps its status', async (body) => {
    answers = [{ status: 502, body }];
    expect(await refusal(createApiFetch(tokens)(`${origin}/a`))).toMatchObject({
      status: 502,
      code: UNREADABLE,
      isUncertain: true,
    });
  });

  it('that never arrives is told apart from a refusal', async () => {
    expect(await refusal(createApiFetch(tokens)('http://127.0.0.1:1/a'))).toMatchObject({
      status: 0,
      code: OFFLINE,
    });
  });
});

describe('the key of a submit', () => {
  const counting = () => {
    let count = 0;
    return new SubmitKey(() => `k${++count}`);
  };
  const fails = (status: number) => (key: string) => Promise.reject(new ApiProblem(key, status));

  it('is fresh for each submit that was answered', async () => {
    const submit = counting();
    const send = (key: string) => Promise.resolve(key);
    expect([await submit.run({ a: 1 }, send), await submit.run({ a: 1 }, send)]).toEqual(['k1', 'k2']);
  });

  it('stays when nobody knows whether the first try arrived', async () => {
    const submit = counting();
    await refusal(submit.run({ a: 1 }, fails(0)));
    await refusal(submit.run({ a: 1 }, fails(503)));
    expect(await submit.run({ a: 1 }, (key) => Promise.resolve(key))).toBe('k1');
  });

  it('is fresh after a refusal and after the input was changed', async () => {
    const submit = counting();
    expect((await refusal(submit.run({ a: 1 }, fails(422)))).code).toBe('k1');
    expect((await refusal(submit.run({ a: 1 }, fails(0)))).code).toBe('k2');
    expect((await refusal(submit.run({ a: 2 }, fails(0)))).code).toBe('k3');
  });
});

describe('the place of a refused field', () => {
  it.each([
    ['/phones/0/number', 'phones.0.number'],
    ['#/name', 'name'],
    ['/a~1b/c~0d', 'a/b.c~d'],
  ])('%s is the field %s', (pointer, path) => expect(pointerToPath(pointer)).toBe(path));
});
