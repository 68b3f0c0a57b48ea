import { DEMO_USERS } from '@cus/start/demo-users';
import { contracts } from '../built.ts';
import type { StaffSpec } from '../programme/types.ts';
import type { Player } from './player.ts';

/** Every demo user signs in once, so that the directory knows them; then the centre says what its own people do. */
export async function listStaff(player: Player): Promise<void> {
  const { registry } = contracts;
  const { administrator } = player.crew;
  const { centreId, staff } = player.town.spec;
  const users = DEMO_USERS.filter(({ centre }) => centre === centreId);
  await Promise.all(
    users.map(({ username }) => player.tell(username, registry.refreshOwnEntry, username, {})),
  );
  const { items } = await player.ask(administrator, registry.listStaff, { of: 'centre', limit: 200 });
  const listed = new Map(items.map((entry) => [entry.login, entry]));
  for (const person of staff) {
    const entry = listed.get(person.login);
    if (!entry) await addAwaited(player, person);
    else if (entry.position === undefined)
      await player.tell(administrator, registry.updateStaffMember, `${person.login}/${entry.version}`, {
        staffId: entry.staffId,
        version: entry.version,
        ...workOf(player, person),
      });
  }
}

async function addAwaited(player: Player, person: StaffSpec): Promise<void> {
  const { login, awaited } = person;
  if (!awaited) throw new Error(`There is no demo user ${login}.`);
  await player.tell(player.crew.administrator, contracts.registry.addStaffMember, login, {
    login,
    name: awaited.name,
    roles: [awaited.role],
    ...workOf(player, person),
  });
}

function workOf(player: Player, { position, site, services = [] }: StaffSpec) {
  const { pillar } = player.town.spec.sites.find(({ key }) => key === site) ?? {};
  return { position, siteId: player.siteId(site), pillar, serviceCodes: [...services] };
}
