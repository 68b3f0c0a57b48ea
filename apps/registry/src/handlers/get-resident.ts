import { registry, type Input } from '@cus/contracts';
import { Handles, type QueryContext } from '@cus/platform';
import { Inject } from '@nestjs/common';
import { hasConcealedAccess, seesDetails } from '../domain/audience';
import { composeResident } from '../domain/compose-resident';
import { todayAt } from '../domain/today';
import { ResidentSecrets } from '../secrets/resident-secrets';
import { loadDetails } from '../store/load-details';
import { loadResident } from '../store/load-resident';

@Handles(registry.getResident)
export class GetResidentHandler {
  constructor(@Inject(ResidentSecrets) private readonly secrets: ResidentSecrets) {}

  async handle(
    { residentId }: Input<typeof registry.getResident>,
    { db, actor, now, logRead }: QueryContext,
  ) {
    const resident = await loadResident(db, residentId);
    const person = composeResident(resident.standing, resident.merged);
    logRead('resident', [person.id]);
    const viewer = { today: todayAt(now), mayKnowConcealed: hasConcealedAccess(actor) };
    return {
      id: person.id,
      version: person.version,
      firstName: person.firstName,
      lastName: person.lastName,
      phone: person.phone ?? undefined,
      address: person.address ?? undefined,
      addressHeld: person.concealed,
      alerts: [...person.alerts],
      ...(seesDetails(actor)
        ? { details: await loadDetails(db, this.secrets, resident, person, viewer) }
        : {}),
    };
  }
}
