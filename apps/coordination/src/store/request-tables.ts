import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RequestState } from '../domain/request-states';

export type Pillar = 'assistance' | 'services';

@Entity({ name: 'request' })
export class RequestRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') number!: string;
  @Column('int') version!: number;
  @Column('timestamptz', { name: 'changed_at', nullable: true }) changedAt?: Date | null;
  @Column('uuid', { name: 'changed_by', nullable: true }) changedBy?: string | null;
  @Column('text') state!: RequestState;
  @Column('text') channel!: string;
  @Column('uuid', { name: 'site_id' }) siteId!: string;
  @Column('text') pillar!: Pillar;
  @Column('date', { name: 'pillar_since' }) pillarSince!: string;
  /** The resident as first given; who that is now stands in `residentId`. */
  @Column('uuid', { name: 'resident_reference', nullable: true }) residentReference!: string | null;
  @Column('uuid', { name: 'resident_id', nullable: true }) residentId!: string | null;
  @Column('text') speaker!: string;
  @Column('uuid', { name: 'speaker_reference', nullable: true }) speakerReference!: string | null;
  @Column('uuid', { name: 'speaker_id', nullable: true }) speakerId!: string | null;
  @Column('text', { name: 'reason_codes', array: true }) reasonCodes!: string[];
  @Column('text', { nullable: true }) note!: string | null;
  @Column('boolean') urgent!: boolean;
  @Column('text', { name: 'wished_services', array: true }) wishedServices!: string[];
  @Column('date', { name: 'received_on' }) receivedOn!: string;
  @Column('uuid', { name: 'received_by' }) receivedBy!: string;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt!: Date;
  @Column('date', { name: 'call_back_on', nullable: true }) callBackOn!: string | null;
  @Column('uuid', { name: 'assignee_id', nullable: true }) assigneeId!: string | null;
  @Column('jsonb', { nullable: true }) attached!: { on: string; by: string; consentId?: string } | null;
  @Column('date', { name: 'assessed_on', nullable: true }) assessedOn!: string | null;
  @Column('date', { name: 'interviewed_on', nullable: true }) interviewedOn!: string | null;
  @Column('date', { name: 'last_interview_on', nullable: true }) lastInterviewOn!: string | null;
  @Column('date', { name: 'qualified_on', nullable: true }) qualifiedOn!: string | null;
  @Column('uuid', { name: 'qualified_by', nullable: true }) qualifiedBy!: string | null;
  @Column('text', { name: 'qualified_services', array: true, nullable: true }) qualifiedServices!:
    string[] | null;
  @Column('date', { name: 'coordination_from', nullable: true }) coordinationFrom!: string | null;
  @Column('date', { name: 'coordination_to', nullable: true }) coordinationTo!: string | null;
  @Column('boolean', { name: 'plan_required', nullable: true }) planRequired!: boolean | null;
  @Column('uuid', { name: 'plan_id', nullable: true }) planId!: string | null;
  @Column('date', { name: 'plan_ready_on', nullable: true }) planReadyOn!: string | null;
  @Column('date', { name: 'decision_delivered_on', nullable: true }) decisionDeliveredOn!: string | null;
  @Column('date', { name: 'appeal_filed_on', nullable: true }) appealFiledOn!: string | null;
  @Column('jsonb', { nullable: true }) ending!: {
    on: string;
    by: string;
    reason: string;
    note?: string;
  } | null;
  /** Nearest open deadline. */
  @Column('date', { name: 'due_on', nullable: true }) dueOn!: string | null;
  /** `dueOn`, or the end of time: what lists are sorted by; kept by the database. */
  @Column({ type: 'date', name: 'queue_on', insert: false, update: false }) readonly queueOn?: string;
}

@Entity({ name: 'request_passing' })
export class PassingRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'request_id' }) requestId!: string;
  @Column('text', { name: 'from_pillar' }) fromPillar!: Pillar;
  @Column('text', { name: 'to_pillar' }) toPillar!: Pillar;
  @Column('uuid', { name: 'from_site_id' }) fromSiteId!: string;
  @Column('date', { name: 'pillar_since_before' }) pillarSinceBefore!: string;
  @Column('date', { name: 'passed_on' }) passedOn!: string;
  @Column('uuid', { name: 'passed_by' }) passedBy!: string;
  @Column('date', { name: 'consent_given_on' }) consentGivenOn!: string;
  @Column('uuid', { name: 'consent_id', nullable: true }) consentId!: string | null;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('text', { name: 'state_before' }) stateBefore!: RequestState;
  @Column('uuid', { name: 'assignee_before', nullable: true }) assigneeBefore!: string | null;
  @Column('date', { name: 'taken_up_on', nullable: true }) takenUpOn!: string | null;
  @Column('date', { name: 'taken_back_on', nullable: true }) takenBackOn!: string | null;
  @Column('text', { name: 'taken_back_reason', nullable: true })
  takenBackReason!: 'mistake' | 'consent-withdrawn' | null;
}

export interface ScoredArea {
  readonly area: string;
  readonly score: number;
  readonly note?: string;
}

@Entity({ name: 'assessment' })
export class AssessmentRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'request_id' }) requestId!: string;
  @Column('text') kind!: string;
  @Column('date', { name: 'done_on' }) doneOn!: string;
  @Column('uuid', { name: 'done_by' }) doneBy!: string;
  @Column('jsonb') areas!: ScoredArea[];
  @Column('text', { name: 'suggested_services', array: true }) suggestedServices!: string[];
  @Column('text', { nullable: true }) note!: string | null;
}

@Entity({ name: 'decision' })
export class DecisionRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'request_id' }) requestId!: string;
  @Column('text') number!: string;
  @Column('date', { name: 'issued_on' }) issuedOn!: string;
  @Column('uuid', { name: 'issued_by' }) issuedBy!: string;
  @Column('text', { name: 'ground_code' }) groundCode!: string;
  @Column('text') grounds!: string;
  @Column('text') clause!: string;
  @Column('date', { name: 'delivered_on', nullable: true }) deliveredOn!: string | null;
  @Column('date', { name: 'appeal_until', nullable: true }) appealUntil!: string | null;
  @Column('date', { name: 'appeal_waived_on', nullable: true }) appealWaivedOn!: string | null;
  @Column('date', { name: 'appeal_filed_on', nullable: true }) appealFiledOn!: string | null;
  @Column('boolean', { name: 'appeal_late', nullable: true }) appealLate!: boolean | null;
  @Column('text', { name: 'appeal_outcome', nullable: true }) appealOutcome!: string | null;
  @Column('date', { name: 'appeal_outcome_on', nullable: true }) appealOutcomeOn!: string | null;
}
