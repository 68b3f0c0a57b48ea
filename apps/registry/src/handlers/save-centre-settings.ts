import { registry, type Input } from '@cus/contracts';
import { DomainError } from '@cus/kernel';
import { Handles, type CommandContext } from '@cus/platform';
import { savedVersion } from '../store/saved-version';

@Handles(registry.saveCentreSettings)
export class SaveCentreSettingsHandler {
  async handle(
    { name, shortName, project, version }: Input<typeof registry.saveCentreSettings>,
    { db }: CommandContext,
  ) {
    if (project && project.to < project.from) throw new DomainError('invalid', 'registry.ends-before-start');
    if ((project?.euGrosze ?? 0) > (project?.grantGrosze ?? 0))
      throw new DomainError('invalid', 'registry.more-than-the-grant');
    const rows: { version: number }[] = await db.query(
      `insert into centre_settings as s (version, name, short_name, project)
       select 1, $2, $3, $4 where $1 = 0 or exists (select 1 from centre_settings)
       on conflict (centre_id) do update set version = s.version + 1, name = excluded.name,
         short_name = excluded.short_name, project = excluded.project
       where s.version = $1 returning version`,
      [version, name, shortName, project ? JSON.stringify(project) : null],
    );
    return savedVersion(db, { table: 'centre_settings' }, rows);
  }
}
