import { handyman, registry, type Output } from '@cus/contracts';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import { useProfile } from '../../session/use-session';

type Job = Output<typeof handyman.listDayJobs>['items'][number];

/** The own repairs of the day with their people and rules, read before the stairwell in which there is no network. */
export function useDayOnDevice(jobs: readonly Job[]): void {
  const api = useApi();
  const profile = useProfile();
  const isField = profile?.roles.includes('field-worker') ?? false;
  const mine = isField ? jobs.filter((job) => job.schedule?.workerId === profile?.id) : [];
  useQueries({
    queries: mine.flatMap(({ id, residentId }) => [
      { ...operationQuery(api, handyman.getJob, { jobId: id }), gcTime: Infinity },
      { ...operationQuery(api, registry.getResident, { residentId }), gcTime: Infinity, retry: false },
    ]),
  });
  useQuery({ ...operationQuery(api, handyman.listCategories, {}), gcTime: Infinity, enabled: isField });
  useEffect(() => {
    if (isField) void import('./job-screen');
  }, [isField]);
}
