import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as embedded from '@cus/embedded';
import { forgetData } from '../src/forget-data.ts';
import { startServers } from '../src/servers.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'okienko-start-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a fresh start', () => {
  it('forgets what earlier starts left, and leaves alone what else lies in a folder named by mistake', () => {
    for (const part of ['postgres', 'nats', 'identity', 'letters']) mkdirSync(join(folder, part));
    for (const part of ['secret-key', 'sample-data', 'diary.txt']) writeFileSync(join(folder, part), 'x');
    forgetData(embedded, folder);
    expect(['postgres', 'nats', 'identity', 'secret-key', 'sample-data'].filter(isThere)).toEqual([]);
    expect(['letters', 'diary.txt'].filter(isThere)).toEqual(['letters', 'diary.txt']);
  });
});

describe('the data of a start that runs', () => {
  it('are not forgotten by another start', async () => {
    const postgres = await embedded.startPostgres({ dataDir: join(folder, 'postgres'), durable: false });
    expect(() => forgetData(embedded, folder)).toThrow('in use by another start');
    expect(isThere('postgres')).toBe(true);
    await postgres.stop();
  });
});

describe('the identity provider', () => {
  it('takes another port when a program has taken the one it had, and keeps to that', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const taken = (other.address() as AddressInfo).port;
    mkdirSync(join(folder, 'identity'));
    writeFileSync(join(folder, 'identity', 'port'), String(taken));
    const given = { DATABASE_URL: 'postgres://given', NATS_URL: 'nats://given' };
    const servers = await startServers(embedded, folder, 'http://127.0.0.1:1', NO_ACCESS, given);
    const port = readFileSync(join(folder, 'identity', 'port'), 'utf8');
    expect(servers.issuer).toBe(`http://127.0.0.1:${port}/realms/cus`);
    expect(Number(port)).not.toBe(taken);
    await servers.stop();
    other.close();
  });
});

const NO_ACCESS = { authorization: '', passwords: new Map<string, string>() };

function isThere(name: string): boolean {
  return existsSync(join(folder, name));
}
