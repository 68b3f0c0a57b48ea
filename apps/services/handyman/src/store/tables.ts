import type { Proof } from '@cus/delivery';
import { Column, Entity, PrimaryColumn, type ValueTransformer } from 'typeorm';
import type { HalfDay } from '@cus/rules';
import type { JobState } from '../domain/job-states';

/** `bigint` reaches JavaScript as text; amounts are safe integers. */
const whole: ValueTransformer = {
  to: (value: unknown) => value,
  from: (value: string | null) => (value === null ? null : Number(value)),
};

export interface Material {
  readonly name: string;
  readonly costGrosze: number;
  readonly receipt: string;
}

/** A picture kept outside, as it was noted before pictures were kept in `photo`. */
export interface NotedPhoto {
  readonly stage: 'before' | 'after';
  readonly reference: string;
  readonly sha256: string;
}

@Entity({ name: 'job', schema: 'handyman' })
export class Job {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'order_id' })
  orderId!: string;

  @Column('uuid', { name: 'resident_id' })
  residentId!: string;

  @Column('uuid', { name: 'provider_id', nullable: true })
  providerId!: string | null;

  @Column('text')
  state!: JobState;

  @Column('int')
  version!: number;

  @Column('timestamptz', { name: 'changed_at', nullable: true })
  changedAt?: Date | null;

  @Column('uuid', { name: 'changed_by', nullable: true })
  changedBy?: string | null;

  @Column('text', { nullable: true })
  category!: string | null;

  @Column('text', { nullable: true })
  description!: string | null;

  @Column('date', { name: 'scheduled_on', nullable: true })
  scheduledOn!: string | null;

  @Column('text', { name: 'half_day', nullable: true })
  halfDay!: HalfDay | null;

  @Column('time', { name: 'start_time', nullable: true })
  startTime!: string | null;

  @Column('int', { name: 'planned_quarters', nullable: true })
  plannedQuarters!: number | null;

  @Column('bigint', { name: 'planned_material_grosze', nullable: true, transformer: whole })
  plannedMaterialGrosze!: number | null;

  @Column('uuid', { name: 'worker_id', nullable: true })
  workerId!: string | null;

  @Column('text', { array: true, name: 'safety_ticked' })
  safetyTicked!: string[];

  @Column('timestamptz', { name: 'started_at', nullable: true })
  startedAt!: Date | null;

  @Column('jsonb')
  photos!: NotedPhoto[];

  @Column('text', { name: 'not_done_reason', nullable: true })
  notDoneReason!: string | null;

  @Column('text', { name: 'redirect_to', nullable: true })
  redirectTo!: string | null;

  @Column('date', { name: 'done_on', nullable: true })
  doneOn!: string | null;

  @Column('int', { nullable: true })
  quarters!: number | null;

  @Column('jsonb', { nullable: true })
  materials!: Material[] | null;

  @Column('jsonb', { nullable: true })
  proof!: Proof | null;
}

/** What happened to a job: only ever added to. */
@Entity({ name: 'job_step', schema: 'handyman' })
export class JobStep {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'job_id' })
  jobId!: string;

  @Column('text')
  action!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('timestamptz', { name: 'device_at', nullable: true })
  deviceAt!: Date | null;

  @Column('uuid', { name: 'by_user_id' })
  byUserId!: string;

  @Column('text', { nullable: true })
  note!: string | null;

  /** What the step replaced or reported, for the record. */
  @Column('jsonb', { nullable: true })
  facts!: Readonly<Record<string, unknown>> | null;
}
