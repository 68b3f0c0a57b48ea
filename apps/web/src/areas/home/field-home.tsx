import { handyman } from '@cus/contracts';
import { formatDate, useLocale, useText, warsawDay } from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { operationQuery } from '../../api';
import { usePages } from '../../api/use-pages';
import { useApi } from '../../app-services';
import { useResidentNames } from '../../names/use-resident-names';
import { homeCatalogue } from './home-catalogue';
import { OrderGroup } from './order-work';
import { WorkGroup } from './work-group';

/** What own staff in the field do today: the day's list first, then what waits for a date or an answer. */
export function FieldHome() {
  const t = useText(homeCatalogue);
  return (
    <>
      <Jobs />
      <OrderGroup title={t('jobsToAccept')} input={{ state: 'offered', expired: false }} />
    </>
  );
}

function Jobs() {
  const api = useApi();
  const t = useText(homeCatalogue);
  const locale = useLocale();
  const date = warsawDay(new Date());
  // The same question as the screen of repairs, so that the day kept on the phone answers both.
  const today = usePages(handyman.listDayJobs, { date, limit: 100 });
  const waiting = useQuery(operationQuery(api, handyman.listUnscheduledJobs, { limit: 5 }));
  const items = today.items ?? [];
  const unscheduled = waiting.data?.items ?? [];
  const nameOf = useResidentNames([...items, ...unscheduled].map((job) => job.residentId));
  return (
    <>
      <WorkGroup
        title={t('jobsToday')}
        allTo="/handyman"
        lines={items.map((job) => ({
          id: job.id,
          title: nameOf(job.residentId),
          to: `/handyman/jobs/${job.id}`,
          detail: job.description,
          when: job.schedule?.startTime,
        }))}
      />
      <WorkGroup
        title={t('jobsToSchedule')}
        allTo="/handyman"
        lines={unscheduled.map((job) => ({
          id: job.id,
          title: nameOf(job.residentId),
          to: `/handyman/jobs/${job.id}`,
          detail: job.description,
          when: t('dueOn', { date: formatDate(job.to, locale) }),
        }))}
      />
    </>
  );
}
