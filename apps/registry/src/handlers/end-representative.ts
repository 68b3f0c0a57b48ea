import { registry, type Input } from '@cus/contracts';
import { DomainError } from '@cus/kernel';
import { Handles, refusal, type CommandContext } from '@cus/platform';

@Handles(registry.endRepresentative)
export class EndRepresentativeHandler {
  async handle({ representativeId, on }: Input<typeof registry.endRepresentative>, { db }: CommandContext) {
    const [ended] = (await db
      .query(
        'update representative set to_on = $2 where id = $1 and (to_on is null or to_on > $2) returning id',
        [representativeId, on],
      )
      .catch((error: unknown) => {
        throw refusal(error, { representative_ends_after_start: endsBeforeStart });
      })) as [unknown[], number];
    if (ended.length === 0) throw new DomainError('not-found', 'registry.representative-not-found');
    return { done: true as const };
  }
}

const endsBeforeStart = () => new DomainError('invalid', 'registry.ends-before-start');
