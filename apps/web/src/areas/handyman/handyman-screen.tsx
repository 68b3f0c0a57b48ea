import { handyman, type Output } from '@cus/contracts';
import { DateField, formatDate, PageHeader, Section, useLocale, useText, warsawDay } from '@cus/ui';
import { useNavigate } from '@tanstack/react-router';
import { usePages } from '../../api/use-pages';
import { useProfile } from '../../session/use-session';
import { LoadedPages } from '../../shell/loaded-pages';
import './handyman.css';
import { handymanCatalogue } from './handyman-catalogue';
import { JobTable } from './job-table';
import { handymanRoute } from './route';

type Job = Output<typeof handyman.listDayJobs>['items'][number];

/** The day of repairs and what waits for a date. A worker in the field sees the own list first. */
export function HandymanScreen() {
  const t = useText(handymanCatalogue);
  const isField = useProfile()?.roles.includes('field-worker') ?? false;
  return (
    <>
      <PageHeader title={t('title')} lead={t(isField ? 'leadField' : 'lead')} />
      <div className="handyman-page">
        {isField ? <DayJobs /> : <Unscheduled />}
        {isField ? <Unscheduled /> : <DayJobs />}
      </div>
    </>
  );
}

function Unscheduled() {
  const t = useText(handymanCatalogue);
  const jobs = usePages(handyman.listUnscheduledJobs, { limit: 50 });
  return (
    <Section title={t('unscheduled')}>
      <LoadedPages of={jobs}>
        {(rows) => (
          <JobTable caption={t('unscheduled')} jobs={rows} of="waiting" empty={t('unscheduledEmpty')} />
        )}
      </LoadedPages>
    </Section>
  );
}

function DayJobs() {
  const t = useText(handymanCatalogue);
  const locale = useLocale();
  const navigate = useNavigate({ from: '/handyman' });
  const { date = warsawDay(new Date()) } = handymanRoute.useSearch();
  const jobs = usePages(handyman.listDayJobs, { date, limit: 100 });
  return (
    <Section title={t('day', { date: formatDate(date, locale, 'long') })}>
      <DateField
        label={t('pickDay')}
        width="short"
        value={date}
        onChange={(next) => {
          if (/^\d{4}-\d{2}-\d{2}$/.test(next)) void navigate({ search: { date: next } });
        }}
      />
      <LoadedPages of={jobs}>
        {(rows) => (
          <JobTable
            caption={t('day', { date: formatDate(date, locale) })}
            jobs={[...rows].sort(byWorkerAndTime)}
            of="day"
            empty={t('dayEmpty')}
          />
        )}
      </LoadedPages>
    </Section>
  );
}

function byWorkerAndTime(a: Job, b: Job): number {
  const key = (job: Job) => `${job.schedule?.workerId ?? ''} ${job.schedule?.startTime ?? ''}`;
  return key(a).localeCompare(key(b));
}
