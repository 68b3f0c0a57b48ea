import { handyman } from '@cus/contracts';
import { showToast, useText, warsawDay } from '@cus/ui';
import { withoutBlanks } from '../../forms/without-blanks';
import { useActForm } from '../../forms/use-act-form';
import { useProfile } from '../../session/use-session';
import { handymanCatalogue } from './handyman-catalogue';
import { useRedirectWord } from './handyman-words';
import type { Job } from './job-screen';

export type DescribeForm = ReturnType<typeof useDescribeForm>;
export type ScheduleForm = ReturnType<typeof useScheduleForm>;

/** What is to be repaired, first or once more. */
export function useDescribeForm(job: Job, onClose?: () => void) {
  const t = useText(handymanCatalogue);
  const redirectWord = useRedirectWord();
  return useActForm({
    operation: handyman.describeJob,
    fixed: { jobId: job.id, version: job.version },
    values: { category: job.category ?? '', description: job.description ?? '' },
    labels: { category: t('category'), description: t('description') },
    onDone: (answer) => {
      onClose?.();
      showToast(
        answer.outcome === 'redirected'
          ? t('redirectedTo', { where: redirectWord(answer.redirectTo) })
          : t(job.schedule === undefined ? 'described' : 'describedAgain'),
      );
    },
  });
}

/** A day, a half of it and a worker; again to move it. */
export function useScheduleForm(job: Job, onClose?: () => void) {
  const t = useText(handymanCatalogue);
  const profile = useProfile();
  const isWorker = profile?.roles.includes('field-worker') ?? false;
  const today = warsawDay(new Date());
  const { schedule } = job;
  return useActForm({
    operation: handyman.scheduleJob,
    fixed: { jobId: job.id, version: job.version },
    values: {
      date: (schedule?.date ?? (today < job.from ? job.from : today)) as string,
      halfDay: (schedule?.halfDay ?? '') as string,
      startTime: schedule?.startTime ?? '',
      plannedQuarters: String(schedule?.plannedQuarters ?? 4),
      plannedMaterialGrosze: (schedule?.plannedMaterialGrosze ?? null) as number | null,
      workerId: (schedule?.workerId ?? (isWorker ? profile?.id : undefined) ?? '') as string,
    },
    labels: {
      date: t('date'),
      halfDay: t('half'),
      startTime: t('startTime'),
      plannedQuarters: t('planned'),
      plannedMaterialGrosze: t('plannedMaterial'),
      workerId: t('worker'),
    },
    toInput: ({ startTime, plannedQuarters, ...values }) =>
      withoutBlanks({
        ...values,
        startTime: quarterTimeOf(startTime),
        plannedQuarters: Number(plannedQuarters),
      }),
    onDone: () => {
      onClose?.();
      showToast(t('scheduled'));
    },
  });
}

/** "9.15" as people write it -> "09:15"; what is empty stays empty. */
function quarterTimeOf(typed: string): string {
  const time = typed.trim().replace('.', ':');
  return time === '' ? '' : time.padStart(5, '0');
}
