import { handyman } from '@cus/contracts';
import { Button, CheckTiles, Section, Skeleton, useText } from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import { ActRefusal, type Act } from '../../forms/use-act';
import { useMay } from '../../session/use-may';
import { FinishJob } from './finish-job';
import { handymanCatalogue } from './handyman-catalogue';
import { useHandymanWord } from './handyman-words';
import type { Job } from './job-screen';
import { DescribeJob, ScheduleJob } from './plan-job';
import { useFieldAct } from './use-field-act';

/** The one next step: describe, set a date, Jadę, Jestem, Zaczynam, Zakończ. */
export function JobStep({ job }: { readonly job: Job }) {
  const may = useMay();
  const waits = job.state === 'to-schedule' || job.state === 'not-done';
  if (waits && job.category === undefined)
    return may(handyman.describeJob) ? <DescribeJob job={job} /> : null;
  if (waits) return may(handyman.scheduleJob) ? <ScheduleJob job={job} /> : null;
  if (!may(handyman.setOff)) return null;
  if (job.state === 'scheduled') return <SetOff job={job} />;
  if (job.state === 'on-the-way') return <Arrive job={job} />;
  if (job.state !== 'on-site') return null;
  return job.startedAt === undefined ? <StartWork job={job} /> : <FinishJob job={job} />;
}

function SetOff({ job }: { readonly job: Job }) {
  const t = useText(handymanCatalogue);
  return <BigStep act={useFieldAct(handyman.setOff, job.id)} job={job} label={t('setOff')} />;
}

function Arrive({ job }: { readonly job: Job }) {
  const t = useText(handymanCatalogue);
  return <BigStep act={useFieldAct(handyman.arrive, job.id)} job={job} label={t('arrive')} />;
}

interface BigStepProps {
  readonly act: Act<{ jobId: string; deviceAt?: string }>;
  readonly job: Job;
  readonly label: string;
}

/** The time of the phone goes along; the server keeps its own beside it. */
function BigStep({ act, job, label }: BigStepProps) {
  return (
    <div className="handyman-step">
      <ActRefusal of={act} />
      <Button
        variant="primary"
        isPending={act.isPending}
        onPress={() => act.run({ jobId: job.id, deviceAt: new Date().toISOString() })}
      >
        {label}
      </Button>
    </div>
  );
}

/** Work begins only with the whole safety list ticked. */
function StartWork({ job }: { readonly job: Job }) {
  const api = useApi();
  const t = useText(handymanCatalogue);
  const say = useHandymanWord();
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const start = useFieldAct(handyman.startWork, job.id);
  const rules = useQuery(operationQuery(api, handyman.listCategories, {}));
  if (rules.data === undefined) return <Skeleton />;
  const points = rules.data.safetyList;
  return (
    <Section title={t('safety')}>
      <div className="handyman-step">
        <CheckTiles
          label={t('safety')}
          tiles={points.map((id) => ({ id, label: say('safety', id) }))}
          value={ticked}
          onChange={setTicked}
        />
        <ActRefusal of={start} />
        <Button
          variant="primary"
          isPending={start.isPending}
          isDisabled={ticked.length < points.length}
          onPress={() =>
            start.run({ jobId: job.id, safety: [...ticked], deviceAt: new Date().toISOString() })
          }
        >
          {t('startWork')}
        </Button>
      </div>
    </Section>
  );
}
