import { handyman, type Output } from '@cus/contracts';
import { DataTable, DateText, useText, type Column } from '@cus/ui';
import { Link } from '@tanstack/react-router';
import { useResidentNames } from '../../names/use-resident-names';
import { useStaffNames } from '../../names/use-staff-names';
import { handymanCatalogue } from './handyman-catalogue';
import { JobState, useHandymanWord } from './handyman-words';

type Job = Output<typeof handyman.listDayJobs>['items'][number];

interface JobTableProps {
  readonly caption: string;
  readonly jobs: readonly Job[];
  /** `day`: when and by whom; `waiting`: until when. */
  readonly of: 'day' | 'waiting';
  readonly empty: string;
}

/** Repairs as every list shows them: what and for whom first, its state last. */
export function JobTable({ caption, jobs, of, empty }: JobTableProps) {
  const t = useText(handymanCatalogue);
  const say = useHandymanWord();
  const workerOf = useWorker(jobs);
  const nameOf = useResidentNames(jobs.map((job) => job.residentId));
  const until: Column<Job>[] = [
    { id: 'until', title: t('until'), cell: (job) => <DateText value={job.to} /> },
  ];
  const appointment: Column<Job>[] = [
    { id: 'start', title: t('start'), cell: (job) => job.schedule?.startTime },
    { id: 'half', title: t('window'), cell: (job) => say('half', job.schedule?.halfDay ?? '') },
    { id: 'worker', title: t('worker'), cell: workerOf },
  ];
  return (
    <DataTable
      caption={caption}
      hideCaption
      rows={jobs}
      rowId={(job) => job.id}
      empty={<p className="app-quiet">{empty}</p>}
      columns={[
        { id: 'job', title: t('job'), cell: (job) => <JobLink job={job} name={nameOf(job.residentId)} /> },
        ...(of === 'day' ? appointment : until),
        { id: 'state', title: t('state'), cell: (job) => <JobState state={job.state} /> },
      ]}
    />
  );
}

/** Who comes: oneself, a colleague by name, or the provider's worker. */
function useWorker(jobs: readonly Job[]): (job: Job) => string {
  const t = useText(handymanCatalogue);
  const nameOf = useStaffNames(jobs.map((job) => job.schedule?.workerId));
  return ({ schedule, providerId }) =>
    schedule?.workerId === undefined && providerId !== undefined
      ? t('providerWorker')
      : nameOf(schedule?.workerId);
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
