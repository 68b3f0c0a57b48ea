import { commissioning, type Input } from '@cus/contracts';
import { DomainError } from '@cus/kernel';
import { Handles, type QueryContext } from '@cus/platform';
import { providerView, type ProviderRow } from '../domain/provider-view';
import { dayOr } from '../domain/today';
import { EVIDENCE } from '../store/provider-rows';
import { select } from '../store/query';

@Handles(commissioning.getProvider)
export class GetProviderHandler {
  async handle(input: Input<typeof commissioning.getProvider>, { db, now }: QueryContext) {
    const [row] = await select<ProviderRow>(db, `select p.*, ${EVIDENCE} from provider p where p.id = $1`, [
      input.providerId,
    ]);
    if (!row) throw new DomainError('not-found', 'commissioning.provider-not-found');
    return providerView(row, dayOr(input.asOf, now));
  }
}
