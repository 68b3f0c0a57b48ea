import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { type PostgresOptions, type RunningPostgres, startPostgres } from '../src';
import { chooseServerUser, NOBODY } from '../src/postgres/server-user';
import { temporaryFolder } from './temporary-folder';

const folder = temporaryFolder();
const started: RunningPostgres[] = [];

afterEach(async () => {
  await Promise.all(started.splice(0).map((server) => server.stop()));
});

async function start(options: PostgresOptions): Promise<RunningPostgres> {
  const server = await startPostgres(options);
  started.push(server);
  return server;
}

async function ask<T>(server: RunningPostgres, sql: string): Promise<T[]> {
  const client = new Client({ connectionString: server.url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows.map(([value]) => value as T);
  } finally {
    await client.end();
  }
}

describe('embedded PostgreSQL', () => {
  const dataDir = join(folder, 'kept');

  it('keeps what was written when it is stopped and started on another port', async () => {
    const first = await start({ dataDir });
    await ask(first, `create table residents as select 'Żaneta' as name`);
    await first.stop();
    const second = await start({ dataDir });
    expect(await ask(second, 'select name from residents')).toEqual(['Żaneta']);
  });

  it('keeps what was committed when it is killed and started again', async () => {
    const first = await start({ dataDir });
    await ask(first, `create table visits as select 1 as id`);
    process.kill(first.pid, 'SIGKILL');
    await first.exited;
    const second = await start({ dataDir });
    expect(await ask(second, 'select id from visits')).toEqual([1]);
  });

  it('starts when the process number of a killed server now belongs to another program', async () => {
    const first = await start({ dataDir });
    process.kill(first.pid, 'SIGKILL');
    await first.exited;
    writeFileSync(
      join(dataDir, 'postmaster.pid'),
      `${process.ppid}\n${dataDir}\n0\n${first.port}\n\n127.0.0.1\n`,
    );
    const second = await start({ dataDir });
    expect(await ask(second, 'select 1')).toEqual([1]);
  });

  it('sorts Polish words as a Polish dictionary does', async () => {
    const server = await start({ dataDir });
    const words = `select w from unnest(array['żaba','źrebak','zebra','łza','lza','ćma','cma','Ąb','Az']) w order by w`;
    expect(await ask(server, words)).toEqual([
      'Az',
      'Ąb',
      'cma',
      'ćma',
      'lza',
      'łza',
      'zebra',
      'źrebak',
      'żaba',
    ]);
  });

  it('writes each commit to disk unless the caller gives that up', async () => {
    const safe = await start({ dataDir });
    expect(await ask(safe, 'show fsync')).toEqual(['on']);
    await safe.stop();
    const fast = await start({ dataDir, durable: false, settings: { max_connections: '17' } });
    expect(await ask(fast, 'show fsync')).toEqual(['off']);
    expect(await ask(fast, 'show max_connections')).toEqual(['17']);
  });

  it('says which process already runs on the folder', async () => {
    const running = await start({ dataDir });
    await expect(startPostgres({ dataDir })).rejects.toMatchObject({
      problem: 'data-in-use',
      message: expect.stringContaining(String(running.pid)),
    });
  });

  it('says which port is taken', async () => {
    const running = await start({ dataDir });
    await expect(startPostgres({ dataDir: join(folder, 'other'), port: running.port })).rejects.toMatchObject(
      {
        name: 'StartError',
        problem: 'port-taken',
        message: expect.stringContaining(`port ${running.port}`),
      },
    );
  });

  it('says which version wrote data it cannot open', async () => {
    const old = join(folder, 'old');
    mkdirSync(old);
    writeFileSync(join(old, 'PG_VERSION'), '15\n');
    await expect(startPostgres({ dataDir: old })).rejects.toMatchObject({
      problem: 'wrong-version',
      message: expect.stringMatching(/written by PostgreSQL 15 .* brings PostgreSQL 18/),
    });
  });

  it('leaves a folder with other files alone', async () => {
    const papers = join(folder, 'papers');
    mkdirSync(papers);
    writeFileSync(join(papers, 'letter.txt'), 'Dzień dobry');
    await expect(startPostgres({ dataDir: papers })).rejects.toMatchObject({ problem: 'data-not-ours' });
  });
});

const root = process.getuid?.() === 0;
const mayMount = root && spawnSync('unshare', ['--mount', 'true']).status === 0;

(root ? describe : describe.skip)('embedded PostgreSQL for root', () => {
  it('steps down to an ordinary user where user namespaces are forbidden, and later starts follow the owner', async () => {
    const parent = join(folder, 'stepped-down');
    const dataDir = join(parent, 'data');
    const first = await start({ dataDir, user: NOBODY });
    await ask(first, 'create table notes as select 1 as id');
    await first.stop();
    expect(chooseServerUser(dataDir)).toEqual(NOBODY);
    expect(await ask(await start({ dataDir }), 'select id from notes')).toEqual([1]);
  });

  (mayMount ? it : it.skip)('says that the disk is full', async () => {
    const disk = join(folder, 'small-disk');
    mkdirSync(disk);
    expect(spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', disk]).status).toBe(0);
    try {
      await expect(startPostgres({ dataDir: join(disk, 'data') })).rejects.toMatchObject({
        problem: 'disk-full',
      });
    } finally {
      spawnSync('umount', [disk]);
    }
  });
});
