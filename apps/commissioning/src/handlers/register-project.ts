import { commissioning, type Input } from '@cus/contracts';
import { Handles, type CommandContext } from '@cus/platform';
import { agreedThreshold } from '../domain/agreed-threshold';
import { assertPeriod } from '../domain/period';
import { projectRefused } from '../store/project-rows';

@Handles(commissioning.registerProject)
export class RegisterProjectHandler {
  async handle(input: Input<typeof commissioning.registerProject>, { db, commandId }: CommandContext) {
    assertPeriod(input.eligibleFrom, input.eligibleTo);
    await db
      .query(
        `insert into project (id, code, name, grant_grosze, eligible_from, eligible_to, is_pilot, share_threshold_bp)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          commandId,
          input.code,
          input.name,
          input.grantGrosze,
          input.eligibleFrom,
          input.eligibleTo,
          input.isPilot,
          agreedThreshold(input),
        ],
      )
      .catch(projectRefused);
    return { id: commandId };
  }
}
