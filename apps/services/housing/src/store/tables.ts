import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FlatKind } from '@cus/rules';
import type { Paper } from '../domain/papers';
import type { StayState } from '../domain/stay-states';

export interface ExitStep {
  readonly text: string;
  readonly by: 'resident' | 'centre';
  readonly dueOn: string;
  readonly doneOn?: string | undefined;
}

export interface StayEnd {
  readonly on: string;
  readonly reason: string;
  readonly destination: string;
  readonly note?: string | undefined;
}

@Entity({ name: 'stay', schema: 'housing' })
export class Stay {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'resident_id' })
  residentId!: string;

  @Column('uuid', { name: 'provider_id', nullable: true })
  providerId!: string | null;

  @Column('text')
  kind!: FlatKind;

  @Column('text')
  state!: StayState;

  @Column('int')
  version!: number;

  @Column('timestamptz', { name: 'changed_at', nullable: true })
  changedAt?: Date | null;

  @Column('uuid', { name: 'changed_by', nullable: true })
  changedBy?: string | null;

  @Column('boolean')
  crisis!: boolean;

  @Column('date', { name: 'from_date' })
  from!: string;

  @Column('date', { name: 'until_date', nullable: true })
  until!: string | null;

  @Column('date', { name: 'moved_in_on', nullable: true })
  movedInOn!: string | null;

  @Column('jsonb', { name: 'housing_contract', nullable: true })
  housingContract!: Paper | null;

  @Column('jsonb', { nullable: true })
  decision!: Paper | null;

  @Column('jsonb', { nullable: true })
  extension!: Paper | null;

  @Column('uuid', { name: 'waiting_entry_id', nullable: true })
  waitingEntryId!: string | null;

  @Column('jsonb', { name: 'exit_plan' })
  exitPlan!: ExitStep[];

  @Column('jsonb', { name: 'ended', nullable: true })
  end!: StayEnd | null;
}

/** What happened to a stay: only ever added to. */
@Entity({ name: 'stay_step', schema: 'housing' })
export class StayStep {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'stay_id' })
  stayId!: string;

  @Column('text')
  action!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('uuid', { name: 'by_user_id' })
  byUserId!: string;

  @Column('text', { nullable: true })
  note!: string | null;

  /** What the step set or replaced, for the record. */
  @Column('jsonb', { nullable: true })
  facts!: Readonly<Record<string, unknown>> | null;
}
