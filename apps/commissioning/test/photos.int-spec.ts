import { commissioning as api } from '@cus/contracts';
import { grayJpeg, segment } from '@cus/delivery/testing';
import { type Caller, OTHER_CENTRE } from '@cus/platform/testing';
import { code, CommissioningTown, PROOF } from './builders';

const picture = (shade: number) => grayJpeg(shade).toString('base64');

describe('pictures of a signed card', () => {
  const cus = CommissioningTown.whileTesting();

  /** A visit of a foundation and one of own staff. */
  async function visits() {
    const foundation = await cus.provider();
    const contract = await cus.contract({ providerId: foundation.id });
    const own = await cus.contract();
    const orderId = await cus.acceptedOrder(contract.lineId, foundation.person);
    const ownOrderId = await cus.acceptedOrder(own.lineId, cus.organiser);
    return {
      foundation: foundation.person,
      ofFoundation: await cus.delivery(orderId, foundation.person),
      ofStaff: await cus.delivery(ownOrderId, cus.fieldWorker),
    };
  }
  const add = (by: Caller, deliveryId: string, jpeg = picture(200)) =>
    by.call(api.addDeliveryPhoto, { deliveryId, jpeg });

  it('are seen beside the visit by whoever accepts it, without the notes of the camera, and the look is logged', async () => {
    const { foundation, ofFoundation } = await visits();
    const noted = grayJpeg(200, 8, [segment(0xe1, Buffer.from('Exif\0\0GPS'))]).toString('base64');
    const { id: photoId } = await add(foundation, ofFoundation, noted);
    const delivery = await cus.organiser.call(api.getDelivery, { deliveryId: ofFoundation });
    expect(delivery.photos).toEqual([
      expect.objectContaining({ id: photoId, addedBy: foundation.actor.userId }),
    ]);
    const { items } = await cus.organiser.call(api.listDeliveries, { orderId: delivery.orderId });
    expect(items).toMatchObject([{ photoCount: 1 }]);
    expect(await cus.organiser.call(api.getDeliveryPhoto, { deliveryId: ofFoundation, photoId })).toEqual({
      id: photoId,
      jpeg: picture(200),
      width: 8,
      height: 8,
    });
    expect(
      await cus.town.sql(
        `select actor_id, subject_ids from commissioning.audit where operation = $1 and kind = 'read'`,
        [api.getDeliveryPhoto.id],
      ),
    ).toContainEqual({ actor_id: cus.organiser.actor.userId, subject_ids: [delivery.residentId] });
  });

  it('move neither version nor value of the visit, and stay through corrections and acceptance', async () => {
    const { foundation, ofFoundation: deliveryId } = await visits();
    const before = await cus.manager.call(api.getDelivery, { deliveryId });
    await add(foundation, deliveryId);
    const { photos, ...after } = await cus.manager.call(api.getDelivery, { deliveryId });
    expect({ ...after, photos: [] }).toEqual(before);
    await foundation.call(api.correctDelivery, {
      deliveryId,
      version: 1,
      performedOn: '2026-03-10',
      quantityMilli: 500,
      proof: PROOF,
    });
    await cus.accept(deliveryId);
    await add(foundation, deliveryId, picture(201));
    const accepted = await cus.manager.call(api.getDelivery, { deliveryId });
    expect(accepted).toMatchObject({ state: 'accepted', version: 3 });
    expect(accepted.photos.map(({ id }) => id)).toContain(photos[0]?.id);
  });

  it('sent twice are one, and ten at most, whoever sends how many at once', async () => {
    const { ofStaff } = await visits();
    const same = await Promise.all([1, 2, 3].map(() => add(cus.fieldWorker, ofStaff)));
    expect(new Set(same.map(({ id }) => id)).size).toBe(1);
    const tries = await Promise.allSettled(
      Array.from({ length: 12 }, (_, index) => add(cus.fieldWorker, ofStaff, picture(210 + index))),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(9);
    await expect(add(cus.organiser, ofStaff, picture(240))).rejects.toMatchObject(code('too-many-photos'));
  });

  it('are added by whoever did the work, to what was not taken back', async () => {
    const { foundation, ofFoundation } = await visits();
    await expect(add(cus.organiser, ofFoundation)).rejects.toMatchObject(code('provider-decides'));
    await expect(add(foundation, ofFoundation, 'bm8gcGljdHVyZQ==')).rejects.toMatchObject(
      code('photo-unreadable'),
    );
    await expect(
      add(foundation, ofFoundation, grayJpeg(200, 2_056).toString('base64')),
    ).rejects.toMatchObject(code('photo-too-large'));
    await foundation.call(api.withdrawDelivery, { deliveryId: ofFoundation, version: 1 });
    await expect(add(foundation, ofFoundation)).rejects.toMatchObject(code('not-allowed-in-state'));
  });

  it('are not there for another provider, another centre, and a field worker where others did the work', async () => {
    const { foundation, ofFoundation: deliveryId } = await visits();
    const { id: photoId } = await add(foundation, deliveryId);
    const stranger = await cus.provider();
    const foreign = await cus.town.staff('organiser', OTHER_CENTRE);
    for (const person of [stranger.person, foreign, cus.fieldWorker]) {
      await expect(person.call(api.getDeliveryPhoto, { deliveryId, photoId })).rejects.toMatchObject(
        code('photo-not-found'),
      );
      await expect(add(person, deliveryId)).rejects.toMatchObject({ failure: { category: 'not-found' } });
    }
  });

  it('that should not be there are taken away by who reports the visit until it is accepted, by the office always', async () => {
    const { foundation, ofFoundation: deliveryId } = await visits();
    const remove = (by: Caller, photoId: string) => by.call(api.removeDeliveryPhoto, { deliveryId, photoId });
    const { id: wrong } = await add(foundation, deliveryId);
    const stranger = await cus.provider();
    await expect(remove(stranger.person, wrong)).rejects.toMatchObject({
      failure: { category: 'not-found' },
    });
    await expect(remove(cus.fieldWorker, wrong)).rejects.toMatchObject({
      failure: { category: 'not-found' },
    });
    await remove(foundation, wrong);
    await expect(remove(foundation, wrong)).rejects.toMatchObject(code('photo-not-found'));
    const { id: seen } = await add(foundation, deliveryId, picture(201));
    await cus.accept(deliveryId);
    await expect(remove(foundation, seen)).rejects.toMatchObject(code('not-allowed-in-state'));
    await remove(cus.organiser, seen);
    const { photos, orderId } = await cus.manager.call(api.getDelivery, { deliveryId });
    expect(photos).toEqual([]);
    const { history } = await cus.manager.call(api.getOrder, { orderId });
    expect(history.filter(({ action }) => action === 'remove-photo').map(({ by }) => by)).toEqual([
      foundation.actor.userId,
      cus.organiser.actor.userId,
    ]);
  });

  it('go when their visit goes', async () => {
    const { foundation, ofFoundation } = await visits();
    const { id } = await add(foundation, ofFoundation);
    await cus.town.sql('delete from commissioning.delivery_revision where delivery_id = $1', [ofFoundation]);
    await cus.town.sql('delete from commissioning.delivery where id = $1', [ofFoundation]);
    expect(await cus.town.sql('select 1 from commissioning.photo where id = $1', [id])).toEqual([]);
  });
});
