import { registry, type Input } from '@cus/contracts';
import { Handles, type QueryContext } from '@cus/platform';
import { todayAt } from '../domain/today';
import { consentState } from '../store/consent-state';
import { loadResident } from '../store/load-resident';

@Handles(registry.hasConsent)
export class HasConsentHandler {
  async handle(
    { residentId, purpose, on }: Input<typeof registry.hasConsent>,
    { db, now, logRead }: QueryContext,
  ) {
    const { ids } = await loadResident(db, residentId);
    logRead('resident', ids.slice(0, 1));
    return consentState(db, { residentIds: ids, purpose, on: on ?? todayAt(now) });
  }
}
