import type { Keyset, QueryContext } from '@cus/platform';
import { jobSummary } from './job-view';
import { Job } from './tables';

interface JobList {
  /** Condition over `job` and its order `o`, with parameters $1 ... */
  readonly where: string;
  readonly values: readonly unknown[];
  /** The order of the list, by one column and the id. */
  readonly sort: Keyset;
  /** The first column of that order, as text. */
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
export async function listJobs({ db, logRead }: QueryContext, { sort, limit, ...list }: JobList) {
  const values = [...list.values];
  const after = sort.after(list.cursor, (value) => `$${values.push(value)}`);
  const found: Found[] = await db.query(
    `select job.id, ${list.sortKey} as key, person_of(job.resident_id) as person_id, o.from_date::text, o.to_date::text
     from job join taken_order o on o.centre_id = job.centre_id and o.order_id = job.order_id
     where ${list.where} and ${after} order by ${sort.order} limit $${values.push(limit + 1)}`,
    values,
  );
  const { items: shown, ...rest } = sort.page(found, limit, (row) => [row.key, row.id]);
  const jobs = await jobsById(
    db,
    shown.map((row) => row.id),
  );
  logRead('resident', [...new Set(shown.map((row) => row.person_id))]);
  return {
    items: shown.flatMap((row) => {
      const job = jobs.get(row.id);
      return job ? [jobSummary(job, { personId: row.person_id, from: row.from_date, to: row.to_date })] : [];
    }),
    ...rest,
  };
}

async function jobsById(db: QueryContext['db'], ids: readonly string[]): Promise<Map<string, Job>> {
  if (ids.length === 0) return new Map();
  const jobs = await db.createQueryBuilder(Job, 'job').whereInIds(ids).getMany();
  return new Map(jobs.map((job) => [job.id, job]));
}
