import { registry, type Input } from '@cus/contracts';
import { DomainError } from '@cus/kernel';
import { Handles, type CommandContext } from '@cus/platform';
import { standingId } from '../store/load-resident';
import { RepresentativeTable } from '../store/tables';

@Handles(registry.addRepresentative)
export class AddRepresentativeHandler {
  async handle(input: Input<typeof registry.addRepresentative>, { db, commandId: id }: CommandContext) {
    const { kind, firstName, lastName, phone, from, to } = input;
    if (to !== undefined && to < from) throw new DomainError('invalid', 'registry.ends-before-start');
    await db.insert(RepresentativeTable, {
      id,
      residentId: await standingId(db, input.residentId),
      kind,
      firstName,
      lastName,
      phone: phone ?? null,
      fromOn: from,
      toOn: to ?? null,
    });
    return { id };
  }
}
