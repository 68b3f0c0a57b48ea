import { contracts } from '../built.ts';
import { addDays, type Day } from '../calendar.ts';
import { onceKnown } from '../api/until.ts';
import type { ContractSpec } from '../programme/types.ts';
import type { Line, PlanSteps } from '../scenario/types.ts';
import type { Deed } from './deed.ts';
import type { Player } from './player.ts';

const { commissioning } = contracts;
const ANSWER_WITHIN_DAYS = 7;
/** A plan line that arrives between the service's two looks at it is answered as ordered in full. */
const NOT_YET = ['commissioning.plan-line-not-found', 'commissioning.changed-meanwhile'];

/** What an order is placed for. */
interface OrderWish {
  readonly line: Line;
  readonly residentId: string;
  readonly planLineId: () => string;
  readonly steps: Pick<PlanSteps, 'ordered' | 'answered'>;
}

/** Id of the order a line ends up with: after a refusal the one offered again. */
export function orderId(player: Player, line: Line): string {
  return line.declinedBy
    ? player.idOf(commissioning.reOfferOrder, line.key)
    : player.idOf(commissioning.placeOrder, line.key);
}

/** Offered, perhaps declined and offered to somebody else, taken on. */
export function orderDeeds(player: Player, wish: OrderWish): Deed[] {
  const { line, steps } = wish;
  const deeds: Deed[] = [
    { on: steps.ordered, run: () => place(player, wish, line.declinedBy ?? line.contract) },
  ];
  if (line.declinedBy)
    deeds.push({ on: steps.ordered, run: () => passOn(player, wish, line.declinedBy as ContractSpec) });
  deeds.push({ on: steps.answered, run: () => accept(player, line, steps.answered) });
  return deeds;
}

async function place(
  player: Player,
  { line, residentId, planLineId, steps }: OrderWish,
  contract: ContractSpec,
): Promise<void> {
  const input = {
    contractLineId: player.contractLineId(contract.key, line.service.code),
    planLineId: planLineId(),
    residentId,
    quantityMilli: line.quantityMilli,
    from: line.from,
    to: line.to,
    orderedOn: steps.ordered,
    expiresOn: addDays(steps.ordered, ANSWER_WITHIN_DAYS),
  };
  await onceKnown(`the plan line of ${line.key}`, NOT_YET, () =>
    player.tell(player.crew.organiser, commissioning.placeOrder, line.key, input),
  );
}

async function passOn(player: Player, { line, steps }: OrderWish, first: ContractSpec): Promise<void> {
  const firstId = player.idOf(commissioning.placeOrder, line.key);
  await player.tell(player.workerOn(first), commissioning.declineOrder, line.key, {
    orderId: firstId,
    version: 1,
    reason: 'no-capacity',
    declinedOn: steps.ordered,
  });
  await player.tell(player.crew.organiser, commissioning.reOfferOrder, line.key, {
    orderId: firstId,
    version: 2,
    contractLineId: player.contractLineId(line.contract.key, line.service.code),
    offeredOn: steps.ordered,
    expiresOn: addDays(steps.ordered, ANSWER_WITHIN_DAYS),
  });
}

async function accept(player: Player, line: Line, acceptedOn: Day): Promise<void> {
  const input = { orderId: orderId(player, line), version: 1, acceptedOn };
  await player.tell(player.workerOn(line.contract), commissioning.acceptOrder, line.key, input);
}
