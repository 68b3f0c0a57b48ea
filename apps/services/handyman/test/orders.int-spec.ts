import { randomUUID } from 'node:crypto';
import { commissioning, handyman as contract } from '@cus/contracts';
import { eventually } from '@cus/platform/testing';
import { refused, TownOfRepairs } from './town-of-repairs';

describe('events of orders', () => {
  const repairs = TownOfRepairs.whileTesting();

  it('delivered twice open one job', async () => {
    const order = repairs.order();
    const id = randomUUID();
    for (let copy = 0; copy < 3; copy += 1) {
      await repairs.town.publish(commissioning.orderAccepted, {
        subject: order.orderId,
        data: order,
        id,
        sequence: 7,
      });
    }
    await repairs.accept(order, 7);
    await repairs.jobFor(repairs.order());
    expect(await repairs.jobsOf(order.orderId)).toHaveLength(1);
  });

  it('leave nothing to do when the end came before the acceptance', async () => {
    const order = repairs.order();
    await repairs.close(order, 12);
    await eventually(
      () => repairs.town.sql('select 1 from handyman.taken_order where order_id = $1', [order.orderId]),
      (rows) => rows.length === 1,
    );
    await repairs.accept(order, 11);
    await repairs.jobFor(repairs.order());
    expect(await repairs.jobsOf(order.orderId)).toEqual([]);
  });

  it('withdraw what is not done and leave alone what is', async () => {
    const me = await repairs.town.staff('field-worker');
    const [done, open] = [repairs.order(), repairs.order()];
    const doneJob = await repairs.scheduledJob(done, { workerId: me.actor.userId });
    await repairs.work(doneJob, me);
    await repairs.finish(doneJob, me);
    const openJob = await repairs.scheduledJob(open);
    await repairs.close(done);
    await repairs.close(open);
    await eventually(
      async () => (await repairs.jobsOf(open.orderId))[0]?.state,
      (state) => state === 'withdrawn',
    );
    expect((await repairs.jobsOf(done.orderId))[0]?.state).toBe('done');
    expect(await repairs.announced(openJob)).toEqual([]);
  });

  it('of another fulfilment are none of its business', async () => {
    const order = repairs.order({ fulfilment: 'housing' });
    await repairs.accept(order);
    await repairs.jobFor(repairs.order());
    expect(await repairs.jobsOf(order.orderId)).toEqual([]);
  });

  it('hand unfinished work over when somebody else accepts the order', async () => {
    const [former, next] = [randomUUID(), randomUUID()];
    const order = repairs.order({ providerId: former });
    const jobId = await repairs.scheduledJob(order);
    await repairs.accept({ ...order, providerId: next });
    const person = await repairs.town.providerPerson(next);
    const job = await eventually(() => person.call(contract.getJob, { jobId }));
    expect(job).toMatchObject({ state: 'to-schedule', providerId: next });
    await expect(
      (await repairs.town.providerPerson(former)).call(contract.getJob, { jobId }),
    ).rejects.toMatchObject(refused('handyman.job-not-found'));
  });
});
