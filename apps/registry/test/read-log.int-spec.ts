import { registry } from '@cus/contracts';
import { type Caller, OTHER_CENTRE, TestTown } from '@cus/platform/testing';
import { registry as service } from '../src';
import { register, somePesel } from './people';

let town: TestTown;
let clerk: Caller;

beforeAll(async () => {
  town = await TestTown.start([service]);
  clerk = await town.staff('intake');
});

afterAll(() => town.stop());

const refused = (code: string) => ({ failure: { code } });

describe('a PESEL', () => {
  it('is shown whole only for a reason, which the read log keeps', async () => {
    const pesel = somePesel();
    const id = await register(clerk, { pesel });
    expect(await clerk.call(registry.revealPesel, { residentId: id, reason: 'decision' })).toEqual({ pesel });
    const { items } = await (await town.staff('coordinator')).call(registry.listReaders, { residentId: id });
    expect(items[0]).toMatchObject({
      userId: clerk.actor.userId,
      operation: 'registry.reveal-pesel',
      reason: 'decision',
    });
  });

  it('cannot be revealed when none is known', async () => {
    const id = await register(clerk);
    await expect(
      clerk.call(registry.revealPesel, { residentId: id, reason: 'decision' }),
    ).rejects.toMatchObject(refused('registry.no-pesel'));
  });
});

describe('the read log', () => {
  it('tells who looked, in pages, newest first, to coordinators and managers only', async () => {
    const id = await register(clerk);
    const readers = await Promise.all(Array.from({ length: 3 }, () => town.staff('organiser')));
    for (const reader of readers) await reader.call(registry.getResident, { residentId: id });
    const manager = await town.staff('manager');
    const first = await manager.call(registry.listReaders, { residentId: id, limit: 2 });
    const rest = await manager.call(registry.listReaders, { residentId: id, limit: 2, cursor: first.next });
    expect([...first.items, ...rest.items].map(({ userId }) => userId)).toEqual(
      readers.map(({ actor }) => actor.userId).reverse(),
    );
    expect(rest).not.toHaveProperty('next');
    await expect(clerk.call(registry.listReaders, { residentId: id })).rejects.toMatchObject(
      refused('platform.forbidden'),
    );
  });

  it('is closed to another centre', async () => {
    const id = await register(clerk);
    const foreign = await town.staff('manager', OTHER_CENTRE);
    await expect(foreign.call(registry.listReaders, { residentId: id })).rejects.toMatchObject(
      refused('registry.resident-not-found'),
    );
  });
});
