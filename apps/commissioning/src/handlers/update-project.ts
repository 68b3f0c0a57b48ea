import { commissioning, type Input } from '@cus/contracts';
import { DomainError, type Stamped } from '@cus/kernel';
import { Handles, type CommandContext } from '@cus/platform';
import { agreedThreshold } from '../domain/agreed-threshold';
import { assertPeriod } from '../domain/period';
import { assertVersion } from '../store/lock';
import { projectRefused } from '../store/project-rows';
import { select } from '../store/query';

@Handles(commissioning.updateProject)
export class UpdateProjectHandler {
  async handle(input: Input<typeof commissioning.updateProject>, { db }: CommandContext) {
    assertPeriod(input.eligibleFrom, input.eligibleTo);
    const [current] = await select<Stamped>(
      db,
      'select version, changed_at, changed_by from project where id = $1 for no key update',
      [input.projectId],
    );
    if (!current) throw new DomainError('not-found', 'commissioning.project-not-found');
    assertVersion(current, input.version);
    await db
      .query(
        `update project set code = $2, name = $3, grant_grosze = $4, eligible_from = $5, eligible_to = $6, is_pilot = $7,
           share_threshold_bp = $8, version = version + 1 where id = $1`,
        [
          input.projectId,
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
    return { done: true as const };
  }
}
