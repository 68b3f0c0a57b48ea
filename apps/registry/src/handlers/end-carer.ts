import { registry, type Input } from '@cus/contracts';
import { DomainError } from '@cus/kernel';
import { Handles, refusal, type CommandContext } from '@cus/platform';

@Handles(registry.endCarer)
export class EndCarerHandler {
  async handle({ relationId, on }: Input<typeof registry.endCarer>, { db }: CommandContext) {
    const [ended] = (await db
      .query('update carer set to_on = $2 where id = $1 and to_on is null returning id', [relationId, on])
      .catch((error: unknown) => {
        throw refusal(error, { carer_ends_after_start: endsBeforeStart });
      })) as [unknown[], number];
    if (ended.length === 0) throw new DomainError('not-found', 'registry.relation-not-found');
    return { done: true as const };
  }
}

const endsBeforeStart = () => new DomainError('invalid', 'registry.ends-before-start');
