import { handyman, type Output } from '@cus/contracts';
import {
  DataTable,
  DateField,
  DateText,
  formatDate,
  PageHeader,
  Section,
  useLocale,
  useText,
  warsawDay,
} from '@cus/ui';
import { Link, useNavigate } from '@tanstack/react-router';
import { usePages } from '../../api/use-pages';
import { useResidentNames } from '../../names/use-resident-names';
import { useStaffNames } from '../../names/use-staff-names';
import { useProfile } from '../../session/use-session';
import { LoadedPages } from '../../shell/loaded-pages';
import { handymanCatalogue } from './handyman-catalogue';
import { JobState, useHandymanWord } from './handyman-words';
import { handymanRoute } from './route';

type Job = Output<typeof handyman.listDayJobs>['items'][number];

/** The day of repairs and what waits for a date. A worker in the field sees the own list first. */
export function HandymanScreen() {
  const t = useText(handymanCatalogue);
  const isField = useProfile()?.roles.includes('field-worker') ?? false;
  return (
    <>
      <PageHeader title={t('title')} lead={t(isField ? 'leadField' : 'lead')} />
      {isField ? (
        <>
          <DayJobs />
          <Unscheduled />
        </>
      ) : (
        <>
          <Unscheduled />
          <DayJobs />
        </>
      )}
    </>
  );
}

function Unscheduled() {
  const t = useText(handymanCatalogue);
  const jobs = usePages(handyman.listUnscheduledJobs, { limit: 50 });
  const nameOf = useResidentNames((jobs.items ?? []).map((job) => job.residentId));
  return (
    <Section title={t('unscheduled')}>
      <LoadedPages of={jobs}>
        {(rows) => (
          <DataTable
            caption={t('unscheduled')}
            hideCaption
            rows={rows}
            rowId={(job) => job.id}
            empty={<p className="app-quiet">{t('unscheduledEmpty')}</p>}
            columns={[
              {
                id: 'job',
                title: t('job'),
                cell: (job) => <JobLink job={job} name={nameOf(job.residentId)} />,
              },
              { id: 'state', title: t('state'), cell: (job) => <JobState state={job.state} /> },
              { id: 'until', title: t('until'), cell: (job) => <DateText value={job.to} /> },
            ]}
          />
        )}
      </LoadedPages>
    </Section>
  );
}

function DayJobs() {
  const t = useText(handymanCatalogue);
  const locale = useLocale();
  const say = useHandymanWord();
  const navigate = useNavigate({ from: '/handyman' });
  const { date = warsawDay(new Date()) } = handymanRoute.useSearch();
  const jobs = usePages(handyman.listDayJobs, { date, limit: 100 });
  const nameOf = useResidentNames((jobs.items ?? []).map((job) => job.residentId));
  const workerOf = useWorker(jobs.items ?? []);
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
          <DataTable
            caption={t('day', { date })}
            hideCaption
            rows={[...rows].sort(byWorkerAndTime)}
            rowId={(job) => job.id}
            empty={<p className="app-quiet">{t('dayEmpty')}</p>}
            columns={[
              {
                id: 'job',
                title: t('job'),
                cell: (job) => <JobLink job={job} name={nameOf(job.residentId)} />,
              },
              { id: 'start', title: t('start'), cell: (job) => job.schedule?.startTime },
              { id: 'half', title: t('window'), cell: (job) => say('half', job.schedule?.halfDay ?? '') },
              { id: 'worker', title: t('worker'), cell: workerOf },
              { id: 'state', title: t('state'), cell: (job) => <JobState state={job.state} /> },
            ]}
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

/** Who comes; a provider need not say which of its workers. */
function useWorker(jobs: readonly Job[]): (job: Job) => string {
  const t = useText(handymanCatalogue);
  const staffName = useStaffNames(jobs.map((job) => job.schedule?.workerId));
  return (job) => {
    const { workerId } = job.schedule ?? {};
    if (workerId !== undefined) return staffName(workerId);
    return t(job.providerId === undefined ? 'ownWorker' : 'providerWorker');
  };
}

function JobLink({ job, name }: { readonly job: Job; readonly name: string }) {
  const t = useText(handymanCatalogue);
  const say = useHandymanWord();
  const what = job.category === undefined ? t('notDescribed') : say('kind', job.category);
  return (
    <Link to="/handyman/jobs/$jobId" params={{ jobId: job.id }}>
      {what}: {name}
    </Link>
  );
}
