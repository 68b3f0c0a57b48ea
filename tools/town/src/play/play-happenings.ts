import { contracts } from '../built.ts';
import { later } from '../calendar.ts';
import type { Case } from '../scenario/types.ts';
import type { Deed } from './deed.ts';
import type { Player } from './player.ts';

const { housing, registry } = contracts;

/** What happens around one person beside requests, plans and work. */
export function happeningDeeds(player: Player, each: Case): Deed[] {
  return [...earlierRecordDeeds(player, each), ...waitDeeds(player, each)];
}

/** Two records of one person: found out while the plan is being made, and put together. */
function earlierRecordDeeds(player: Player, { person, earlierRecord, request }: Case): Deed[] {
  if (!earlierRecord) return [];
  const { id, lastName, recordedOn, mergedOn } = earlierRecord;
  const record = () =>
    player.tellUnder(player.crew.intake, registry.registerResident, id, {
      firstName: person.firstName,
      lastName,
      phone: person.phone,
    });
  const merge = () =>
    player.tell(player.crew.coordinator, registry.mergeResidents, person.key, {
      residentId: person.id,
      mergedId: id,
    });
  return [
    { on: recordedOn, run: record },
    { on: later(mergedOn, request.received), run: merge },
  ];
}

function waitDeeds(player: Player, { person, wait }: Case): Deed[] {
  if (!wait) return [];
  const { socialWorker } = player.crew;
  const join = () =>
    player.tell(socialWorker, housing.joinWaitingList, person.key, {
      residentId: person.id,
      joinedOn: wait.joinedOn,
      kind: 'supported',
      circumstances: ['eviction'],
      minorChildren: wait.children,
    });
  const leave = () =>
    player.tell(socialWorker, housing.leaveWaitingList, person.key, {
      entryId: player.idOf(housing.joinWaitingList, person.key),
      on: wait.leftOn,
      reason: 'other-help',
    });
  return [
    { on: wait.joinedOn, run: join },
    { on: wait.leftOn, run: leave },
  ];
}
