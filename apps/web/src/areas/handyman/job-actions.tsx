import { handyman, type Operation } from '@cus/contracts';
import { Button, useText } from '@cus/ui';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ActRefusal, useAct } from '../../forms/use-act';
import { useMay } from '../../session/use-may';
import { AddPhoto } from './add-photo';
import { handymanCatalogue } from './handyman-catalogue';
import { CorrectJob, NotDone, Redirect, WithdrawJob } from './job-dialogs';
import type { Job } from './job-screen';
import { DescribeAgain, Reschedule } from './plan-job';

type Ask = 'addPhoto' | 'notDone' | 'redirect' | 'reschedule' | 'describeAgain' | 'correct' | 'withdraw';

/** Each act with its operation and its dialog; its name is the key of its words. */
const ACTS = {
  addPhoto: { operation: handyman.addPhoto, Dialog: AddPhoto },
  notDone: { operation: handyman.reportNotDone, Dialog: NotDone },
  redirect: { operation: handyman.redirectJob, Dialog: Redirect },
  reschedule: { operation: handyman.scheduleJob, Dialog: Reschedule },
  describeAgain: { operation: handyman.describeJob, Dialog: DescribeAgain },
  correct: { operation: handyman.correctJob, Dialog: CorrectJob },
  withdraw: { operation: handyman.withdrawJob, Dialog: WithdrawJob },
} as const satisfies Record<Ask, { operation: Operation; Dialog: unknown }>;

/** Beside the one next step, the most likely first. */
const BESIDE: Readonly<Record<Job['state'], readonly Ask[]>> = {
  'to-schedule': ['describeAgain', 'withdraw'],
  scheduled: ['reschedule', 'describeAgain', 'notDone', 'withdraw'],
  'on-the-way': ['notDone', 'withdraw'],
  'on-site': ['addPhoto', 'notDone', 'redirect', 'withdraw'],
  'not-done': ['describeAgain', 'withdraw'],
  done: ['correct', 'addPhoto', 'withdraw'],
  redirected: [],
  withdrawn: [],
};

/** What else may happen: a picture, no repair today, another day, a correction, work nobody here may do. */
export function JobActions({ job }: { readonly job: Job }) {
  const t = useText(handymanCatalogue);
  const may = useMay();
  const [asks, setAsks] = useState<Ask>();
  const unschedule = useAct(handyman.unscheduleJob, { done: t('unscheduledDone') });
  const acts = BESIDE[job.state].filter(
    (act) => may(ACTS[act].operation) && (act !== 'describeAgain' || job.category !== undefined),
  );
  const Dialog = asks === undefined ? undefined : ACTS[asks].Dialog;
  return (
    <>
      <ActRefusal of={unschedule} />
      <div className="orders-row">
        {acts.map((act) => (
          <Button key={act} onPress={() => setAsks(act)}>
            {t(act)}
          </Button>
        ))}
        {may(handyman.unscheduleJob) && job.state === 'scheduled' ? (
          <Button
            isPending={unschedule.isPending}
            onPress={() => unschedule.run({ jobId: job.id, version: job.version })}
          >
            {t('unschedule')}
          </Button>
        ) : null}
        {may(handyman.openJob) ? <OpenAnother job={job} /> : null}
      </div>
      {Dialog === undefined ? null : <Dialog job={job} onClose={() => setAsks(undefined)} />}
    </>
  );
}

/** An order for several repairs needs the further ones opened. */
function OpenAnother({ job }: { readonly job: Job }) {
  const t = useText(handymanCatalogue);
  const navigate = useNavigate();
  const open = useAct(handyman.openJob, {
    done: t('openAnotherDone'),
    onDone: ({ id }) => void navigate({ to: '/handyman/jobs/$jobId', params: { jobId: id } }),
  });
  return (
    <>
      <Button variant="quiet" isPending={open.isPending} onPress={() => open.run({ orderId: job.orderId })}>
        {t('openAnother')}
      </Button>
      <ActRefusal of={open} />
    </>
  );
}
