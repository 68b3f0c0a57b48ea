import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Declined, PlanClosing, PlanLine, PlanVersion, VersionContent } from '../domain/plan';
import type { PlanState, PlanVersionState } from '../domain/plan-states';

@Entity({ name: 'plan' })
export class PlanRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') number!: string;
  @Column('int') version!: number;
  @Column('timestamptz', { name: 'changed_at', nullable: true }) changedAt?: Date | null;
  @Column('uuid', { name: 'changed_by', nullable: true }) changedBy?: string | null;
  @Column('text') state!: PlanState;
  /** The resident as first given; who that is now stands in `residentId`. */
  @Column('uuid', { name: 'resident_reference' }) residentReference!: string;
  @Column('uuid', { name: 'resident_id' }) residentId!: string;
  @Column('uuid', { name: 'request_id', nullable: true }) requestId!: string | null;
  @Column('date', { name: 'request_received_on', nullable: true }) requestReceivedOn!: string | null;
  @Column('uuid', { name: 'coordinator_id' }) coordinatorId!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('date', { name: 'begun_on' }) begunOn!: string;
  @Column('date', { name: 'valid_from' }) validFrom!: string;
  @Column('date', { name: 'valid_to' }) validTo!: string;
  // What lists ask of the versions, kept here so that a page is one query.
  @Column('int', { name: 'current_number', nullable: true }) currentNumber!: number | null;
  @Column('int', { name: 'open_number', nullable: true }) openNumber!: number | null;
  @Column('text', { name: 'open_state', nullable: true }) openState!: PlanVersionState | null;
  @Column('uuid', { name: 'open_authors', array: true }) openAuthors!: string[];
  @Column('date', { name: 'first_approved_on', nullable: true }) firstApprovedOn!: string | null;
  @Column('date', { name: 'next_review_on', nullable: true }) nextReviewOn!: string | null;
  @Column('jsonb', { nullable: true }) closing!: PlanClosing | null;
  @Column('date', { name: 'due_on', nullable: true }) dueOn!: string | null;
  /** `dueOn`, or the end of time: what lists are sorted by; kept by the database. */
  @Column({ type: 'date', name: 'queue_on', insert: false, update: false }) readonly queueOn?: string;
  @Column('boolean', { name: 'doubled_by_merge' }) doubledByMerge!: boolean;
}

@Entity({ name: 'plan_version' })
export class PlanVersionRow {
  @PrimaryColumn('uuid', { name: 'plan_id' }) planId!: string;
  @PrimaryColumn('int') number!: number;
  @Column('text') state!: PlanVersionState;
  @Column('date', { name: 'drafted_on' }) draftedOn!: string;
  @Column('uuid', { array: true }) authors!: string[];
  @Column('text', { name: 'change_reason', nullable: true }) changeReason!: string | null;
  @Column('text', { name: 'change_note', nullable: true }) changeNote!: string | null;
  @Column('date', { name: 'valid_from' }) validFrom!: string;
  @Column('date', { name: 'valid_to' }) validTo!: string;
  @Column('text', { nullable: true }) needs!: string | null;
  @Column('jsonb') goals!: VersionContent['goals'];
  @Column('jsonb', { name: 'community_actions' }) communityActions!: VersionContent['communityActions'];
  @Column('jsonb') monitors!: VersionContent['monitors'];
  @Column('jsonb', { name: 'review_on' }) reviewOn!: string[];
  @Column('jsonb', { nullable: true }) agreement!: PlanVersion['agreement'] | null;
  @Column('jsonb', { nullable: true }) approval!: PlanVersion['approval'] | null;
  @Column('date', { name: 'published_on', nullable: true }) publishedOn!: string | null;
  @Column('date', { name: 'ended_on', nullable: true }) endedOn!: string | null;
  @Column('jsonb', { nullable: true }) declined!: Declined | null;
}

@Entity({ name: 'plan_line' })
export class PlanLineRow {
  @PrimaryColumn('uuid', { name: 'plan_id' }) planId!: string;
  @PrimaryColumn('int', { name: 'version_number' }) versionNumber!: number;
  @PrimaryColumn('uuid', { name: 'line_id' }) lineId!: string;
  @Column('int') position!: number;
  @Column('text', { name: 'service_code' }) serviceCode!: string;
  @Column('text') fulfilment!: PlanLine['fulfilment'];
  @Column('text') unit!: PlanLine['unit'];
  @Column('int', { name: 'quantity_milli' }) quantityMilli!: number;
  @Column('date', { name: 'from_date' }) from!: string;
  @Column('date', { name: 'to_date' }) to!: string;
  @Column('jsonb') weekly!: PlanLine['weekly'];
  @Column('text', { nullable: true }) rhythm!: string | null;
  @Column('text', { nullable: true }) place!: string | null;
  @Column('text', { name: 'preferred_mode', nullable: true }) preferredMode!: NonNullable<
    PlanLine['preferredMode']
  > | null;
  @Column('int', { name: 'fee_basis_points' }) feeBasisPoints!: number;
  @Column('text', { name: 'goal_key', nullable: true }) goalKey!: string | null;
  @Column('jsonb', { nullable: true }) declined!: Declined | null;
}

@Entity({ name: 'plan_review' })
export class PlanReviewRow {
  @PrimaryColumn('uuid', { name: 'plan_id' }) planId!: string;
  @PrimaryColumn('int') position!: number;
  @Column('date', { name: 'started_on' }) startedOn!: string;
  @Column('uuid', { name: 'started_by' }) startedBy!: string;
  @Column('text') trigger!: string;
  @Column('date', { name: 'finished_on', nullable: true }) finishedOn!: string | null;
  @Column('text', { nullable: true }) finding!: string | null;
  @Column('text', { name: 'finding_note', nullable: true }) findingNote!: string | null;
  @Column('text', { nullable: true }) note!: string | null;
}
