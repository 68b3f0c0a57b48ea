import { commissioning, coordination, registry } from '@cus/contracts';
import { commissioning as commissioningService } from '@cus/commissioning';
import { coordination as coordinationService } from '@cus/coordination';
import { eventually, TestTown } from '@cus/platform/testing';
import { registry as registryService } from '@cus/registry';
import { peopleOf, walkMainJob, type MainJob, type People } from './support/main-job';

jest.setTimeout(40_000);

describe('the main job, through messages', () => {
  let town: TestTown;
  let people: People & { providerId: string };
  let job: MainJob;

  beforeAll(async () => {
    town = await TestTown.start([registryService, coordinationService, commissioningService]);
    people = await peopleOf(town);
    job = await walkMainJob(people);
  });

  afterAll(() => town.stop());

  const figure = async (measure: string) => {
    const { figures } = await people.manager.call(commissioning.getShare, { asOf: '2026-06-30' });
    return figures.find(
      (each) => each.scope === 'project' && each.measure === measure && each.withVaccinations,
    );
  };

  it('moves the share by exactly the value of the visit, at every step', async () => {
    for (const measure of ['delivered', 'accepted', 'paid']) {
      expect(await figure(measure)).toMatchObject({
        numeratorGrosze: job.amountGrosze,
        denominatorGrosze: job.amountGrosze,
        above: true,
      });
    }
    expect(job.amountGrosze).toBe(12_500);
  });

  it('opens the figure down to the visit', async () => {
    const contracts = await people.manager.call(commissioning.shareByContract, { asOf: '2026-06-30' });
    expect(contracts.items).toMatchObject([{ contractId: job.contractId, amountGrosze: job.amountGrosze }]);
    const orders = await people.manager.call(commissioning.shareOrders, {
      contractId: job.contractId,
      asOf: '2026-06-30',
    });
    expect(orders.items).toMatchObject([
      { orderId: job.orderId, residentId: job.residentId, amountGrosze: job.amountGrosze },
    ]);
    const visits = await people.manager.call(commissioning.shareDeliveries, {
      orderId: job.orderId,
      asOf: '2026-06-30',
    });
    expect(visits.items).toMatchObject([
      { deliveryId: job.deliveryId, performedOn: '2026-03-10', amountGrosze: job.amountGrosze },
    ]);
  });

  it('shows the NGO the resident of its accepted order, and only what the visit needs', async () => {
    const resident = await eventually(() =>
      people.provider.call(registry.getResident, { residentId: job.residentId }),
    );
    expect(resident).toMatchObject({ firstName: 'Maria', phone: '+48600100200' });
    expect(resident).not.toHaveProperty('details');
  });

  it('writes the steps into the resident’s timeline', async () => {
    await eventually(
      async () =>
        JSON.stringify(
          await people.coordinator.call(coordination.listResidentTimeline, { residentId: job.residentId }),
        ),
      (timeline) => timeline.includes(job.orderId) && timeline.includes(job.planId),
    );
  });
});
