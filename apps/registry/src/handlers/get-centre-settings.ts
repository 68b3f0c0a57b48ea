import { registry, type Input, type Output } from '@cus/contracts';
import { DomainError } from '@cus/kernel';
import { Handles, type QueryContext } from '@cus/platform';

type Settings = Output<typeof registry.getCentreSettings>;

@Handles(registry.getCentreSettings)
export class GetCentreSettingsHandler {
  async handle(_input: Input<typeof registry.getCentreSettings>, { db }: QueryContext) {
    const rows: (Omit<Settings, 'project'> & { project: Settings['project'] | null })[] = await db.query(
      'select version, name, short_name as "shortName", project from centre_settings',
    );
    const [row] = rows;
    if (!row) throw new DomainError('not-found', 'registry.centre-not-set-up');
    return { ...row, project: row.project ?? undefined };
  }
}
