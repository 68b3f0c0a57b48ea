import { createHash } from 'node:crypto';
import { contracts } from '../built.ts';
import { untilKnown } from '../api/until.ts';
import { addDays, lastOfMonth, workingDay, type Day } from '../calendar.ts';
import { inParallel } from '../api/in-parallel.ts';
import type { ContractSpec } from '../programme/types.ts';
import type { Line } from '../scenario/types.ts';
import { orderId } from './play-order.ts';
import type { Player } from './player.ts';

const { commissioning, housing } = contracts;
const WIDTH = 6;
const PAGE = 200;

export interface Closing {
  readonly month: string;
  /** Work up to this day is accepted. */
  readonly acceptUpTo: Day;
  /** Contracts whose month is settled. */
  readonly settles: (contract: ContractSpec) => boolean;
  readonly pays: (contract: ContractSpec) => boolean;
  readonly freezes: boolean;
}

/** What the office does around the end of a month: nights, acceptance, settlement, invoices, payment, the frozen share. */
export async function closeMonth(player: Player, closing: Closing): Promise<void> {
  const running = player.town.spec.contracts.filter(
    ({ category, validFrom }) => !category && validFrom.slice(0, 7) <= closing.month,
  );
  await reportNights(player, closing);
  await inParallel(running, WIDTH, async (contract) => {
    await acceptWork(player, contract, closing);
    await completeOrders(player, contract, closing);
    if (closing.settles(contract)) await settle(player, contract, closing);
  });
  if (!closing.freezes) return;
  const project = player.idOf(commissioning.registerProject, 'project');
  await player.tell(player.crew.organiser, commissioning.freezeShareMonth, closing.month, {
    projectId: project,
    month: closing.month,
  });
}

async function reportNights(player: Player, { month, settles }: Closing): Promise<void> {
  const nights = linesOf(player).filter(
    (line) => line.service.rhythm.kind === 'stay' && overlaps(line, month),
  );
  if (nights.length === 0 || !nights.some((line) => settles(line.contract))) return;
  const proof = { method: 'attendance-list' as const };
  await player.tell(player.crew.coordinator, housing.reportNights, month, { month, proof });
  for (const line of nights)
    await untilKnown(`the nights of ${month} of ${line.key}`, async () => {
      const found = await player.ask(player.crew.organiser, commissioning.listDeliveries, {
        orderId: orderId(player, line),
        month,
      });
      return found.items[0];
    });
}

function linesOf(player: Player): Line[] {
  return player.town.cases.flatMap(({ plans }) => plans).flatMap(({ lines }) => lines);
}

function overlaps({ from, to }: Line, month: string): boolean {
  return from <= lastOfMonth(month) && `${month}-01` <= to;
}

/** Accepts what was recorded or explained; what is disputed waits for its provider. */
async function acceptWork(
  player: Player,
  contract: ContractSpec,
  { month, acceptUpTo }: Closing,
): Promise<void> {
  // Explanations are weighed when the month is over.
  const over = acceptUpTo >= lastOfMonth(month);
  for (const state of over ? (['recorded', 'answered'] as const) : (['recorded'] as const))
    for (;;) {
      const page = await player.ask(player.crew.organiser, commissioning.listDeliveries, {
        contractId: player.contractId(contract.key),
        state,
        limit: PAGE,
      });
      const ripe = page.items.filter(({ performedOn }) => performedOn <= acceptUpTo);
      if (ripe.length === 0) break;
      const deliveries = ripe.map(({ id, version }) => ({ deliveryId: id, version }));
      const name = createHash('sha256').update(JSON.stringify(deliveries)).digest('hex');
      await player.tell(player.crew.organiser, commissioning.acceptDeliveries, name, { deliveries });
      if (!page.next) break;
    }
}

/** Orders whose last day has come are done, although some visits fell out. */
async function completeOrders(
  player: Player,
  contract: ContractSpec,
  { month, acceptUpTo }: Closing,
): Promise<void> {
  const end = lastOfMonth(month);
  if (acceptUpTo < end) return;
  const ended = linesOf(player).filter(
    (line) => line.contract.key === contract.key && line.to.startsWith(month),
  );
  for (const line of ended) {
    const id = orderId(player, line);
    const order = await player.ask(player.crew.organiser, commissioning.getOrder, { orderId: id });
    if (order.state !== 'in-delivery' && order.state !== 'accepted') continue;
    const input = { orderId: id, version: order.version, completedOn: end };
    await player.tell(player.crew.organiser, commissioning.completeOrder, line.key, input);
  }
}

async function settle(player: Player, contract: ContractSpec, { month, pays }: Closing): Promise<void> {
  const { organiser } = player.crew;
  const name = `${contract.key}/${month}`;
  const settledOn = workingDay(addDays(lastOfMonth(month), 1), 3);
  const contractId = player.contractId(contract.key);
  const settled = await player.tell(organiser, commissioning.settleMonth, name, {
    contractId,
    month,
    settledOn,
  });
  if (settled.lineCount === 0) return;
  let version = 1;
  if (contract.provider)
    version = await invoice(player, contract, { name, settlementId: settled.id, issuedOn: settledOn });
  if (!pays(contract)) return;
  const paidOn = workingDay(settledOn, 10);
  await player.tell(organiser, commissioning.markPaid, name, { settlementId: settled.id, version, paidOn });
}

interface InvoiceWish {
  readonly name: string;
  readonly settlementId: string;
  readonly issuedOn: Day;
}

/** Each eighth invoice comes with a slip of the pen first and is replaced. */
async function invoice(player: Player, contract: ContractSpec, wish: InvoiceWish): Promise<number> {
  const { name, settlementId, issuedOn } = wish;
  const username = player.workerOn(contract);
  const { orders } = await player.ask(username, commissioning.getSettlement, { settlementId, limit: 1 });
  const lines = orders.map(({ orderId: order, settledGrosze }) => ({
    orderId: order,
    amountGrosze: settledGrosze,
  }));
  const slips = parseInt(settlementId.slice(0, 2), 16) % 8 === 0;
  const number = `FV/${name}`;
  let version = 1;
  if (slips && lines[0]) {
    const wrong = lines.map((line, i) =>
      i === 0 ? { ...line, amountGrosze: line.amountGrosze + 1_000 } : line,
    );
    await player.tell(username, commissioning.matchInvoice, `${name}/slip`, {
      settlementId,
      version: version++,
      number,
      issuedOn,
      lines: wrong,
    });
  }
  await player.tell(username, commissioning.matchInvoice, name, {
    settlementId,
    version: version++,
    number,
    issuedOn,
    lines,
  });
  return version;
}
