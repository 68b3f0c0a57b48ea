import { formatDate, useLocale, useText, warsawDay } from '@cus/ui';
import { useDeadLetters } from '../../names/use-dead-letters';
import { homeCatalogue } from './home-catalogue';
import { WorkGroup } from './work-group';

/** The pages an administrator keeps in order. */
export function AdministratorHome() {
  const t = useText(homeCatalogue);
  return (
    <WorkGroup
      title={t('admin')}
      lines={[
        { id: 'centre', title: t('adminCentre'), to: '/settings/centre' },
        { id: 'sites', title: t('adminSites'), to: '/settings/sites' },
        { id: 'catalogue', title: t('adminCatalogue'), to: '/settings/catalogue' },
        { id: 'staff', title: t('adminStaff'), to: '/settings/staff' },
      ]}
    />
  );
}

/** Messages between the parts of Okienko that wait for an administrator's decision. */
export function StoppedMessages() {
  const t = useText(homeCatalogue);
  const locale = useLocale();
  const { open } = useDeadLetters();
  const [oldest] = open;
  if (oldest === undefined) return null;
  const date = formatDate(warsawDay(new Date(oldest.letter.buriedAt)), locale);
  return (
    <WorkGroup
      title={t('adminStopped')}
      lines={[
        {
          id: 'dead-letters',
          title: t('adminDeadLetters', { count: open.length }),
          to: '/settings/dead-letters',
          when: t('adminDeadLettersSince', { date }),
          late: true,
        },
      ]}
    />
  );
}
