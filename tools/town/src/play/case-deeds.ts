import { later } from '../calendar.ts';
import type { Case, Dose, Line, Plan } from '../scenario/types.ts';
import { contracts } from '../built.ts';
import { inOrder, type Deed } from './deed.ts';
import { happeningDeeds } from './play-happenings.ts';
import { jobDeeds } from './play-job.ts';
import { orderDeeds, orderId } from './play-order.ts';
import { PlanWay } from './play-plan.ts';
import { registerPerson, requestDeeds } from './play-request.ts';
import { stayDeeds } from './play-stay.ts';
import { VisitWay } from './play-visit.ts';
import type { Player } from './player.ts';

/** Everything that happens around one person, in order. */
export function caseDeeds(player: Player, each: Case): Deed[] {
  const plans = each.plans.flatMap((plan, index) => planDeeds(player, each, plan, index));
  return inOrder([...requestDeeds(player, each), ...plans, ...happeningDeeds(player, each)]);
}

function planDeeds(player: Player, each: Case, plan: Plan, index: number): Deed[] {
  const way = new PlanWay(player, each, plan);
  const ordered = plan.lines.flatMap((line) => {
    const planLineId = () => way.lineId(line);
    return orderDeeds(player, { line, residentId: each.person.id, planLineId, steps: plan.steps });
  });
  // Work that began on a day off, before the papers of the next plan were signed, is written down afterwards.
  const work = plan.lines
    .flatMap((line) => [...workDeeds(player, line), ...stayOf(player, each, line, index, plan)])
    .map(({ on, run }) => ({ on: later(on, plan.steps.answered), run }));
  return [...way.deeds(), ...way.changes(), ...ordered, ...work, way.closing()];
}

function workDeeds(player: Player, line: Line): Deed[] {
  const id = orderId(player, line);
  return [
    ...line.visits.flatMap((visit) => new VisitWay(player, line.contract, id, visit).deeds()),
    ...jobDeeds(player, line),
  ];
}

function stayOf(player: Player, each: Case, line: Line, index: number, plan: Plan): Deed[] {
  if (line.service.rhythm.kind !== 'stay') return [];
  return stayDeeds(player, each, line, index, plan.steps.answered);
}

/** A vaccination: ordered directly, taken on and done; the medical form stays with the medical entity. */
export function doseDeeds(player: Player, dose: Dose): Deed[] {
  const { doses, contracts: specs } = player.town.spec;
  const contract = specs.find(({ key }) => key === doses?.contract);
  if (!doses || !contract) return [];
  const { commissioning } = contracts;
  const worker = player.workerOn(contract);
  const order = async () => {
    await registerPerson(player, dose.person);
    await player.tell(player.crew.organiser, commissioning.placeOrder, dose.key, {
      contractLineId: player.contractLineId(contract.key, doses.service),
      residentId: dose.person.id,
      quantityMilli: 1_000,
      from: dose.ordered,
      to: dose.on,
      orderedOn: dose.ordered,
    });
    const id = player.idOf(commissioning.placeOrder, dose.key);
    await player.tell(worker, commissioning.acceptOrder, dose.key, {
      orderId: id,
      version: 1,
      acceptedOn: dose.ordered,
    });
  };
  const give = () =>
    player.tell(worker, commissioning.recordDelivery, dose.key, {
      orderId: player.idOf(commissioning.placeOrder, dose.key),
      performedOn: dose.on,
      quantityMilli: 1_000,
      proof: { method: 'attendance-list' },
    });
  return [
    { on: dose.ordered, run: order },
    { on: dose.on, run: give },
  ];
}
