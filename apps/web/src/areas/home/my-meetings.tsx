import { housing } from '@cus/contracts';
import { formatDate, useLocale, useText, warsawDay } from '@cus/ui';
import { usePages } from '../../api/use-pages';
import { useResidentNames } from '../../names/use-resident-names';
import { weekFrom } from '../housing/week-from';
import { homeCatalogue } from './home-catalogue';
import { WorkGroup } from './work-group';

const SHOWN = 5;

/** The next meetings this person holds in the flats, within a week. */
export function MyMeetings() {
  const t = useText(homeCatalogue);
  const locale = useLocale();
  const sessions = usePages(housing.listMySessions, weekFrom(warsawDay(new Date())));
  const planned = (sessions.items ?? []).filter((session) => session.state === 'planned');
  const nameOf = useResidentNames(planned.map((session) => session.residentId));
  return (
    <WorkGroup
      title={t('meetings')}
      count={planned.length}
      allTo="/housing/week"
      lines={planned.slice(0, SHOWN).map(({ id, residentId, flatName, plannedOn, startsAt }) => ({
        id,
        title: nameOf(residentId),
        to: '/housing/week',
        detail: flatName,
        when: [formatDate(plannedOn, locale), startsAt].filter((part) => part !== undefined).join(', '),
      }))}
    />
  );
}
