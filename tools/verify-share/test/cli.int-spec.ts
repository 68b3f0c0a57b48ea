import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { commissioning } from '@cus/commissioning';
import { commissioning as api } from '@cus/contracts';
import { startGateway, type RunningGateway } from '@cus/gateway';
import { CENTRE, OTHER_CENTRE, TestTown } from '@cus/platform/testing';

const ROOT = resolve(__dirname, '../../..');

jest.setTimeout(120_000);

describe('npm run verify:share', () => {
  let town: TestTown;
  let gateway: RunningGateway;

  beforeAll(async () => {
    town = await TestTown.start([commissioning]);
    gateway = await startGateway(town.gatewaySettings());
    for (const [username, centreId] of [
      ['dyrektor', CENTRE],
      ['dyrektor-ostrowiec', OTHER_CENTRE],
    ] as const) {
      town.issuer.people.set(username, { userId: randomUUID(), roles: ['manager'], centreId });
      await signOneContract(centreId);
    }
  });

  afterAll(async () => {
    await gateway.stop();
    await town.stop();
  });

  async function signOneContract(centreId: string): Promise<void> {
    const organiser = await town.staff('organiser', centreId);
    const project = await organiser.call(api.registerProject, {
      code: 'CUS',
      name: 'Centrum usług społecznych',
      grantGrosze: 312_500_000,
      eligibleFrom: '2026-01-01',
      eligibleTo: '2026-12-31',
      isPilot: true,
    });
    await organiser.call(api.signContract, {
      number: 'U/1',
      mode: 'own-staff',
      signedOn: '2026-01-02',
      validFrom: '2026-01-01',
      validTo: '2026-12-31',
      projectId: project.id,
      funder: 'european-social-fund',
      valueLimitGrosze: 10_000_000,
      lines: [{ serviceCode: 'respite-care', unit: 'hour', unitPriceGrosze: 3_333 }],
    });
  }

  function run(...options: string[]): Promise<{ code: number; output: string }> {
    const { OKIENKO_DATABASE_URL } = town.config;
    const given = ['--url', gateway.url, '--database-url', OKIENKO_DATABASE_URL, ...options];
    return new Promise((done) =>
      execFile(
        process.execPath,
        ['tools/verify-share/src/main.ts', ...given],
        { cwd: ROOT },
        (error, stdout, stderr) => done({ code: Number(error?.code ?? 0), output: stdout + stderr }),
      ),
    );
  }

  it('exits with 0 and a table when all agree', async () => {
    const { code, output } = await run();
    expect(output).toContain('All agree to the grosz.');
    expect(output).toMatch(/definitions at month ends and mid-months +\d+ compared {2}all agree/);
    expect(code).toBe(0);
  });

  it('exits with 1 and names both values when one grosz of one centre differs', async () => {
    const change = (grosze: number) =>
      town.sql(
        'update commissioning.ledger_month set amount_grosze = amount_grosze + $1 where centre_id = $2',
        [grosze, OTHER_CENTRE],
      );
    await change(1);
    const { code, output } = await run();
    await change(-1);
    expect(output).toContain('Not all agree.');
    expect(output).toMatch(/DIFFER/);
    expect(output).toMatch(/told +10000001\n +computed +10000000/);
    expect(code).toBe(1);
  });

  it('exits with 1 and one sentence when the address answers nothing', async () => {
    const { code, output } = await run('--url', 'http://127.0.0.1:1');
    expect(code).toBe(1);
    expect(output.trim()).not.toBe('');
  });
});
