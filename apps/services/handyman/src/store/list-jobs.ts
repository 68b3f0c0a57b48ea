import type { QueryContext } from '@cus/platform';
import { jobSummary } from './job-view';
import { readCursor, writeCursor } from './keyset';
import { Job } from './tables';

interface JobList {
  /** Condition over `job` and its order `o`, with parameters $1 ... */
  readonly where: string;
  readonly values: readonly unknown[];
  /** SQL text the list is sorted by before the id; never from the caller. */
  readonly sortKey: string;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

interface Found {
  readonly id: string;
  readonly key: string;
  readonly person_id: string;
  readonly from_date: string;
  readonly to_date: string;
}

/** A page of jobs as summaries; reading them is noted for every resident shown. */
export async function listJobs({ db, logRead }: QueryContext, list: JobList) {
  const after = list.cursor === undefined ? null : readCursor(list.cursor);
  const at = list.values.length;
  const found: Found[] = await db.query(
    `select job.id, ${list.sortKey} as key, person_of(job.resident_id) as person_id, o.from_date::text, o.to_date::text
     from job join taken_order o on o.centre_id = job.centre_id and o.order_id = job.order_id
     where ${list.where} and ($${at + 1}::text is null or (${list.sortKey}, job.id) > ($${at + 1}, $${at + 2}::uuid))
     order by ${list.sortKey}, job.id limit $${at + 3}`,
    [...list.values, after?.[0] ?? null, after?.[1] ?? null, list.limit + 1],
  );
  const shown = found.slice(0, list.limit);
  const jobs = await jobsById(
    db,
    shown.map((row) => row.id),
  );
  logRead('resident', [...new Set(shown.map((row) => row.person_id))]);
  const last = shown.at(-1);
  return {
    items: shown.flatMap((row) => {
      const job = jobs.get(row.id);
      return job ? [jobSummary(job, { personId: row.person_id, from: row.from_date, to: row.to_date })] : [];
    }),
    ...(found.length > list.limit && last && { next: writeCursor(last.key, last.id) }),
  };
}

async function jobsById(db: QueryContext['db'], ids: readonly string[]): Promise<Map<string, Job>> {
  if (ids.length === 0) return new Map();
  const jobs = await db.createQueryBuilder(Job, 'job').whereInIds(ids).getMany();
  return new Map(jobs.map((job) => [job.id, job]));
}
