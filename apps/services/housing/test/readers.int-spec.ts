import { randomUUID } from 'node:crypto';
import { housing as contract, registry } from '@cus/contracts';
import { eventually, OTHER_CENTRE } from '@cus/platform/testing';
import { refused, TownOfFlats } from './town-of-flats';

describe('who saw a person’s stay', () => {
  const flats = TownOfFlats.whileTesting();

  it('is told in pages, newest first, to coordinators and managers of the centre only', async () => {
    const residentId = randomUUID();
    const { id: stayId } = await flats.grant({ placeId: await flats.place(), residentId });
    const readers = await Promise.all(Array.from({ length: 3 }, () => flats.town.staff('organiser')));
    for (const reader of readers) await reader.call(contract.getStay, { stayId });
    const manager = await flats.town.staff('manager');
    const first = await manager.call(contract.listReaders, { residentId, limit: 2 });
    const rest = await manager.call(contract.listReaders, { residentId, limit: 2, cursor: first.next });
    expect([...first.items, ...rest.items]).toMatchObject(
      readers
        .map(({ actor }) => ({ userId: actor.userId, roles: ['organiser'], operation: 'housing.get-stay' }))
        .reverse(),
    );
    expect(rest).not.toHaveProperty('next');
    const foreign = await flats.town.staff('manager', OTHER_CENTRE);
    expect(await foreign.call(contract.listReaders, { residentId })).toEqual({ items: [] });
    const provider = await flats.town.providerPerson(randomUUID());
    for (const person of [await flats.town.staff('social-worker'), provider])
      await expect(person.call(contract.listReaders, { residentId })).rejects.toMatchObject(
        refused('platform.forbidden'),
      );
  });

  it('counts looks at a record that was merged since, until the merge is taken back', async () => {
    const [survivorId, mergedId, mergeId] = [randomUUID(), randomUUID(), randomUUID()];
    const { id: stayId } = await flats.grant({ placeId: await flats.place(), residentId: mergedId });
    await flats.office.call(contract.getStay, { stayId });
    const looks = async () =>
      (await flats.office.call(contract.listReaders, { residentId: survivorId })).items.length;
    expect(await looks()).toBe(0);
    await flats.town.publish(registry.residentsMerged, {
      subject: survivorId,
      data: { mergeId, survivorId, mergedId },
    });
    await eventually(looks, (found) => found === 1);
    await flats.town.publish(registry.residentsUnmerged, {
      subject: survivorId,
      data: { mergeId, survivorId, restoredId: mergedId },
    });
    await eventually(looks, (found) => found === 0);
  });
});
