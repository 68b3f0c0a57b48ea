import { useText } from '@cus/ui';
import { homeCatalogue } from './home-catalogue';
import { WorkGroup } from './work-group';

/** The pages an administrator keeps in order. */
export function AdministratorHome() {
  const t = useText(homeCatalogue);
  return (
    <WorkGroup
      title={t('admin')}
      lines={[
        { id: 'sites', title: t('adminSites'), to: '/settings/sites' },
        { id: 'catalogue', title: t('adminCatalogue'), to: '/settings/catalogue' },
        { id: 'centre', title: t('adminCentre'), to: '/settings/centre' },
      ]}
    />
  );
}
