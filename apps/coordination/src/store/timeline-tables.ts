import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'timeline_entry' })
export class TimelineRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'resident_reference', nullable: true }) residentReference!: string | null;
  @Column('uuid', { name: 'resident_id', nullable: true }) residentId!: string | null;
  @Column('text') kind!: string;
  @Column('date', { name: 'on_date' }) on!: string;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt!: Date;
  @Column('uuid', { name: 'actor_id', nullable: true }) actorId!: string | null;
  @Column('uuid', { name: 'request_id', nullable: true }) requestId!: string | null;
  @Column('uuid', { name: 'plan_id', nullable: true }) planId!: string | null;
  @Column('int', { name: 'plan_version', nullable: true }) planVersion!: number | null;
  @Column('uuid', { name: 'order_id', nullable: true }) orderId!: string | null;
  @Column('uuid', { name: 'delivery_id', nullable: true }) deliveryId!: string | null;
  @Column('uuid', { name: 'provider_id', nullable: true }) providerId!: string | null;
  @Column('text', { name: 'service_code', nullable: true }) serviceCode!: string | null;
  @Column('text', { nullable: true }) detail!: string | null;
  /** A bigint comes from the driver as text. */
  @Column('bigint', { name: 'amount_grosze', nullable: true }) amountGrosze!: string | null;
}

@Entity({ name: 'known_order' })
export class KnownOrderRow {
  @PrimaryColumn('uuid', { name: 'order_id' }) orderId!: string;
  @Column('uuid', { name: 'resident_reference' }) residentReference!: string;
  @Column('uuid', { name: 'resident_id' }) residentId!: string;
  @Column('uuid', { name: 'provider_id', nullable: true }) providerId!: string | null;
  @Column('text', { name: 'service_code', nullable: true }) serviceCode!: string | null;
}

@Entity({ name: 'resident_merge' })
export class ResidentMergeRow {
  @PrimaryColumn('uuid', { name: 'merge_id' }) mergeId!: string;
  @Column('uuid', { name: 'survivor_id' }) survivorId!: string;
  @Column('uuid', { name: 'merged_id' }) mergedId!: string;
  @Column('bigint') sequence!: string;
  @Column('boolean') undone!: boolean;
}
