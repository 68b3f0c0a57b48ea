import { handyman, type Output } from '@cus/contracts';
import {
  Columns,
  DateText,
  DescriptionList,
  formatTime,
  Notice,
  PageHeader,
  Section,
  Timeline,
  useLocale,
  useText,
} from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import { useResidentNames } from '../../names/use-resident-names';
import { useStaffNames } from '../../names/use-staff-names';
import type { Parcel } from '../../outbox/outbox';
import { outboxCatalogue } from '../../outbox/outbox-catalogue';
import { useOutbox, useParcels } from '../../outbox/use-outbox';
import { Loaded } from '../../shell/loaded';
import { OrderPerson } from '../orders/order-person';
import '../orders/orders.css';
import { handymanCatalogue } from './handyman-catalogue';
import './handyman.css';
import { JobState, useHandymanWord, useRedirectWord } from './handyman-words';
import { JobActions } from './job-actions';
import { JobPhotos } from './job-photos';
import { JobStep } from './job-step';
import { Materials } from './materials';
import { jobRoute } from './route';
import { jobAfter } from './waiting-job';

export type Job = Output<typeof handyman.getJob>;

/** One repair, made for one hand: the next step is one big button, risks and address right under it. */
export function JobScreen() {
  const api = useApi();
  const { jobId } = jobRoute.useParams();
  const job = useQuery(operationQuery(api, handyman.getJob, { jobId }));
  return <Loaded of={job}>{(found) => <JobPage seen={found} seenAt={job.dataUpdatedAt} />}</Loaded>;
}

interface JobPageProps {
  readonly seen: Job;
  /** Milliseconds. */
  readonly seenAt: number;
}

function JobPage({ seen, seenAt }: JobPageProps) {
  const outbox = useOutbox();
  const parcels = useParcels(seen.id);
  const job = jobAfter(seen, [...outbox.sentSince(seen.id, seenAt), ...parcels]);
  const t = useText(handymanCatalogue);
  const say = useHandymanWord();
  const redirectWord = useRedirectWord();
  const nameOf = useResidentNames([job.residentId]);
  const what = job.category === undefined ? t('notDescribed') : say('kind', job.category);
  return (
    <>
      <PageHeader title={`${what}: ${nameOf(job.residentId)}`} lead={<JobState state={job.state} />} />
      <div className="handyman-page">
        {job.state === 'redirected' ? (
          <Notice>{t('redirectedTo', { where: redirectWord(job.redirectTo) })}</Notice>
        ) : null}
        <WaitingSteps parcels={parcels} />
        <JobStep job={job} />
        <JobActions job={job} />
        <Columns>
          <OrderPerson residentId={job.residentId} />
          <JobFacts job={job} />
        </Columns>
        {job.work === undefined ? null : <Materials work={job.work} />}
        <JobPhotos job={job} parcels={parcels} />
        <JobHistory job={job} />
      </div>
    </>
  );
}

/** Steps that are on the phone and not yet at the centre. */
function WaitingSteps({ parcels }: { readonly parcels: readonly Parcel[] }) {
  const t = useText(outboxCatalogue);
  const locale = useLocale();
  const last = parcels.at(-1);
  if (last === undefined) return null;
  return (
    <div role="status">
      <Notice tone="warning">
        <b>{t('waitsHere')}</b>. {t('waitsHereMore', { time: formatTime(last.madeAt, locale) })}
      </Notice>
    </div>
  );
}

function JobFacts({ job }: { readonly job: Job }) {
  const t = useText(handymanCatalogue);
  const say = useHandymanWord();
  const { schedule, work } = job;
  return (
    <Section title={t('facts')}>
      <DescriptionList
        facts={[
          ...(job.description === undefined ? [] : [{ term: t('description'), value: job.description }]),
          ...(schedule === undefined
            ? []
            : [
                { term: t('date'), value: <DateText value={schedule.date} style="long" /> },
                { term: t('half'), value: `${say('half', schedule.halfDay)}, ${schedule.startTime}` },
              ]),
          {
            term: t('period'),
            value: (
              <>
                <DateText value={job.from} /> – <DateText value={job.to} />
              </>
            ),
          },
          ...(job.notDoneReason === undefined
            ? []
            : [{ term: t('reason'), value: say('notDone', job.notDoneReason) }]),
          ...(work === undefined
            ? []
            : [
                { term: t('doneOn'), value: <DateText value={work.doneOn} /> },
                {
                  term: t('worked'),
                  value: t('hoursMinutes', {
                    hours: Math.floor(work.quarters / 4),
                    minutes: (work.quarters % 4) * 15,
                  }),
                },
              ]),
          {
            term: t('order'),
            value: (
              <Link to="/orders/$orderId" params={{ orderId: job.orderId }}>
                {t('openOrder')}
              </Link>
            ),
          },
        ]}
      />
    </Section>
  );
}

function JobHistory({ job }: { readonly job: Job }) {
  const t = useText(handymanCatalogue);
  const say = useHandymanWord();
  const staffName = useStaffNames(job.steps.map((step) => step.byUserId));
  if (job.steps.length === 0) return null;
  return (
    <Section title={t('history')}>
      <Timeline
        label={t('history')}
        entries={[...job.steps].reverse().map((step, index) => ({
          id: String(job.steps.length - index),
          at: step.at,
          title: say('action', step.action),
          by: staffName(step.byUserId),
          ...(step.note === undefined ? {} : { body: step.note }),
        }))}
      />
    </Section>
  );
}
