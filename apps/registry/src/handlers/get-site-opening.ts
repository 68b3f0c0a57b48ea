import { registry, type Input } from '@cus/contracts';
import { DomainError, type Instant, instantOf } from '@cus/kernel';
import { Handles, type QueryContext } from '@cus/platform';
import { isPublicHoliday } from '@cus/rules';
import { openingAt } from '../domain/opening-hours';
import { loadSites } from '../store/load-sites';

@Handles(registry.getSiteOpening)
export class GetSiteOpeningHandler {
  async handle({ siteId, at }: Input<typeof registry.getSiteOpening>, { db, now }: QueryContext) {
    const [site] = await loadSites(db, siteId);
    if (!site) throw new DomainError('not-found', 'registry.site-not-found');
    if (!site.active) return { open: false };
    return openingAt(site.openingHours, (at as Instant | undefined) ?? instantOf(now), isPublicHoliday);
  }
}
