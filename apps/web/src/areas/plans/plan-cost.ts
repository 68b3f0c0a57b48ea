/** A price some contract offers for a service on a day. */
export interface Offer {
  readonly mode: string;
  /** Counts as commissioned to a social-economy entity. */
  readonly pes: boolean;
  readonly unitPriceGrosze: number;
}

export interface PricedLine {
  readonly serviceCode: string;
  /** Thousandths of a unit; `null` while not known. */
  readonly quantityMilli: number | null;
  /** '' while any way of commissioning will do. */
  readonly preferredMode: string;
  readonly feeBasisPoints: number | null;
}

/** From the cheapest contract to the dearest, in grosze. */
export interface CostRange {
  readonly low: number;
  readonly high: number;
}

/** `counts`: whoever is chosen, it counts as PES · `never` · `depends` on who is chosen · `unknown` without contracts. */
export type ShareEffect = 'counts' | 'never' | 'depends' | 'unknown';

export interface LineCost {
  /** Absent without a quantity or a contract with a price. */
  readonly cost?: CostRange;
  /** The resident's part of it. */
  readonly fee?: CostRange;
  readonly effect: ShareEffect;
}

/** What is added to the share's two sides, in grosze. */
interface Sides {
  readonly pes: number;
  readonly all: number;
}

const costOf = (milli: number, price: number) => Math.round((milli * price) / 1000);
const partOf = (grosze: number, basisPoints: number) => Math.round((grosze * basisPoints) / 10_000);

function usable(line: PricedLine, offers: readonly Offer[]): readonly Offer[] {
  return line.preferredMode === '' ? offers : offers.filter(({ mode }) => mode === line.preferredMode);
}

/** What one service costs over its period and whether it counts for the share. */
export function lineCost(line: PricedLine, offers: readonly Offer[]): LineCost {
  const open = usable(line, offers);
  if (open.length === 0) return { effect: 'unknown' };
  const effect = open.every(({ pes }) => pes) ? 'counts' : open.some(({ pes }) => pes) ? 'depends' : 'never';
  if (line.quantityMilli === null) return { effect };
  const prices = open.map(({ unitPriceGrosze }) => unitPriceGrosze);
  const cost = {
    low: costOf(line.quantityMilli, Math.min(...prices)),
    high: costOf(line.quantityMilli, Math.max(...prices)),
  };
  const part = line.feeBasisPoints ?? 0;
  return { cost, fee: { low: partOf(cost.low, part), high: partOf(cost.high, part) }, effect };
}

export interface PlanCost {
  readonly cost: CostRange;
  readonly fee: CostRange;
  /** Services without a price or quantity: not in the sums. */
  readonly unpriced: number;
  /** The choice that helps the share most, and the one that helps least. */
  readonly best: Sides;
  readonly worst: Sides;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

/** The running cost of a plan and how far it can move the share. */
export function planCost(
  lines: readonly PricedLine[],
  offersOf: (serviceCode: string) => readonly Offer[],
): PlanCost {
  const costs = lines.map((line) => lineCost(line, offersOf(line.serviceCode)));
  const range = (pick: (cost: LineCost) => CostRange | undefined): CostRange => ({
    low: sum(costs.map((each) => pick(each)?.low ?? 0)),
    high: sum(costs.map((each) => pick(each)?.high ?? 0)),
  });
  const sides = (wantsPes: boolean): Sides => {
    const chosen = lines.map((line) => extreme(line, usable(line, offersOf(line.serviceCode)), wantsPes));
    return { pes: sum(chosen.map(({ pes }) => pes)), all: sum(chosen.map(({ all }) => all)) };
  };
  return {
    cost: range(({ cost }) => cost),
    fee: range(({ fee }) => fee),
    unpriced: costs.filter(({ cost }) => cost === undefined).length,
    best: sides(true),
    worst: sides(false),
  };
}

/** The offer of the wanted kind with the highest price moves the share furthest; without one, the least of the others. */
function extreme(line: PricedLine, offers: readonly Offer[], wantsPes: boolean): Sides {
  if (line.quantityMilli === null || offers.length === 0) return { pes: 0, all: 0 };
  const prices = (pes: boolean) => offers.filter((offer) => offer.pes === pes).map((o) => o.unitPriceGrosze);
  const wanted = prices(wantsPes);
  const isPes = wanted.length > 0 ? wantsPes : !wantsPes;
  const all = costOf(
    line.quantityMilli,
    wanted.length > 0 ? Math.max(...wanted) : Math.min(...prices(!wantsPes)),
  );
  return { pes: isPes ? all : 0, all };
}

/** A share in hundredths of a percent after adding `sides`, rounded down; `undefined` while nothing counts. */
export function shareWith(now: { readonly pesGrosze: number; readonly allGrosze: number }, sides: Sides) {
  const all = now.allGrosze + sides.all;
  return all <= 0 ? undefined : Number((BigInt(now.pesGrosze + sides.pes) * 10_000n) / BigInt(all));
}
