import { contracts } from '../built.ts';
import { addDays } from '../calendar.ts';
import { onceKnown } from '../api/until.ts';
import type { FlatSpec } from '../programme/types.ts';
import type { Case, Line, Stay } from '../scenario/types.ts';
import type { Deed } from './deed.ts';
import { orderId } from './play-order.ts';
import type { Player } from './player.ts';

const { housing } = contracts;
const GROSZE = 100;
const NOT_YET = ['housing.order-not-found'];

/** The town's flats and their places. */
export async function registerFlats(player: Player): Promise<void> {
  for (const flat of player.town.spec.flats) await registerFlat(player, flat);
}

async function registerFlat(player: Player, flat: FlatSpec): Promise<void> {
  const { spec } = player.town;
  const provider = spec.providers.find(({ key }) => key === flat.provider);
  const { organiser } = player.crew;
  await player.tell(organiser, housing.registerFlat, flat.key, {
    name: flat.name,
    kind: flat.kind,
    audiences: [flat.audience],
    ...(provider ? { providerId: provider.id } : {}),
    openFrom: spec.from,
    address: { street: 'ul. Makietowa', building: '3', postalCode: spec.postcode, town: spec.city },
    concealed: flat.concealed,
    fullFeeGrosze: flat.fullFeeZloty * GROSZE,
  });
  const flatId = player.idOf(housing.registerFlat, flat.key);
  for (let place = 1; place <= flat.places; place++) {
    const input = { flatId, label: `miejsce ${place}`, stepFree: place === 1, openFrom: spec.from };
    await player.tell(organiser, housing.addPlace, `${flat.key}/${place}`, input);
  }
}

/** Deeds on a stay that follow the acceptance of an order of nights: the first grants the place, later ones prolong the billing. */
export function stayDeeds(player: Player, each: Case, line: Line, index: number, answered: string): Deed[] {
  const { stay } = each;
  if (!stay) return [];
  const last = index === each.plans.length - 1;
  return [
    {
      on: answered,
      run: () => (index === 0 ? grant(player, each, stay, line) : prolong(player, stay, line)),
    },
    ...(index === 0 ? [{ on: line.from, run: () => moveIn(player, stay, line) }] : []),
    ...(last ? [{ on: addDays(stay.to, 1), run: () => end(player, each, stay) }] : []),
  ];
}

async function grant(player: Player, each: Case, stay: Stay, line: Line): Promise<void> {
  const input = {
    residentId: each.person.id,
    placeId: player.idOf(housing.addPlace, `${stay.flat}/${stay.place}`),
    from: line.from,
    until: addDays(stay.to, 1),
    orderId: orderId(player, line),
    // Others may wait at the same time; whether they do must not decide.
    passedOverReason: 'miejsce uzgodnione w planie osoby',
    housingContract: { reference: `kontrakt przykładowy ${paperNumber(stay.key)}`, on: line.from },
    decision: { reference: `decyzja przykładowa ${paperNumber(stay.key)}`, on: line.from },
  };
  await onceKnown(`the order of stay ${stay.key}`, NOT_YET, () =>
    player.tell(player.crew.coordinator, housing.grantPlace, stay.key, input),
  );
}

async function moveIn(player: Player, stay: Stay, line: Line): Promise<void> {
  const input = { stayId: stayId(player, stay), version: 1, on: line.from };
  await player.tell(player.crew.coordinator, housing.moveIn, stay.key, input);
}

async function prolong(player: Player, stay: Stay, line: Line): Promise<void> {
  const input = { stayId: stayId(player, stay), orderId: orderId(player, line) };
  await onceKnown(`the order of stay ${stay.key}`, NOT_YET, () =>
    player.tell(player.crew.coordinator, housing.linkOrder, line.key, input),
  );
}

async function end(player: Player, each: Case, stay: Stay): Promise<void> {
  // Granted as the first version, moved in, and every order after the first linked.
  const version = 1 + each.plans.length;
  await player.tell(player.crew.coordinator, housing.endStay, stay.key, {
    stayId: stayId(player, stay),
    version,
    on: addDays(stay.to, 1),
    reason: 'goal-reached',
    destination: 'council-flat',
  });
}

function stayId(player: Player, stay: Stay): string {
  return player.idOf(housing.grantPlace, stay.key);
}

/** "3" of the stay "housing-3". */
function paperNumber(key: string): string {
  return key.replaceAll(/\D/g, '');
}
