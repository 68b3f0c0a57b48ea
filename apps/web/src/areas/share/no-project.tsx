import { EmptyState, useText } from '@cus/ui';
import { toProblem } from '../../api';
import { AppLinkButton } from '../../shell/app-link';
import { shareCatalogue } from './share-catalogue';

/** Whether a share was refused because the centre has no project yet: no fault, only the beginning. */
export function lacksProject(error: unknown): boolean {
  return Boolean(error) && toProblem(error).code === 'commissioning.project-not-found';
}

/** Instead of any figure while there is no project to count it for. */
export function NoProject() {
  const t = useText(shareCatalogue);
  return (
    <EmptyState
      title={t('noProjectTitle')}
      action={<AppLinkButton to="/orders/projects">{t('toProjects')}</AppLinkButton>}
    >
      {t('noProject')}
    </EmptyState>
  );
}
