import { type KeptPhoto, photosOf } from '@cus/delivery';
import type { EntityManager } from 'typeorm';
import type { NotedPhoto } from './tables';

export type Stage = NotedPhoto['stage'];

/** A picture of a repair that is kept here. */
export interface JobPhoto extends KeptPhoto {
  readonly shows: Stage;
}

/** Pictures of a job, in the order they were added. */
export async function photosOfJob(db: EntityManager, jobId: string): Promise<JobPhoto[]> {
  const { sql, values } = photosOf(jobId);
  return db.query(sql, values);
}
