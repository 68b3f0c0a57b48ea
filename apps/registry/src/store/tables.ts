import type { registry } from '@cus/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

const schema = 'registry';

/** What whoever visits or calls must know; the only part of a resident a provider can be shown. */
@Entity({ name: 'resident', schema })
export class ResidentTable {
  @PrimaryColumn('uuid') id!: string;
  @Column('int') version!: number;
  @Column('text', { name: 'first_name' }) firstName!: string;
  @Column('text', { name: 'last_name' }) lastName!: string;
  /** Last and first name as `normalizeName` writes them. */
  @Column('text', { name: 'search_name' }) searchName!: string;
  @Column('text', { nullable: true }) phone!: string | null;
  @Column('jsonb', { nullable: true }) address!: registry.Address | null;
  @Column('text', { name: 'search_address', nullable: true }) searchAddress!: string | null;
  @Column('jsonb') alerts!: unknown[];
}

/** The rest of a resident: for staff of the centre only. */
@Entity({ name: 'resident_private', schema })
export class ResidentPrivateTable {
  @PrimaryColumn('uuid', { name: 'resident_id' }) residentId!: string;
  @Column('date', { name: 'birth_date', nullable: true }) birthDate!: string | null;
  @Column('bytea', { name: 'pesel_cipher', nullable: true }) peselCipher!: Buffer | null;
  @Column('bytea', { name: 'pesel_index', nullable: true }) peselIndex!: Buffer | null;
  @Column('text', { nullable: true }) email!: string | null;
  @Column('jsonb', { nullable: true }) preferences!: object | null;
}

/** A hidden part of a record was shown to somebody, and why. */
@Entity({ name: 'reveal', schema })
export class RevealTable {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'resident_id' }) residentId!: string;
  @Column('text') what!: 'pesel' | 'concealed-address';
  @Column('text') reason!: string;
  @Column('uuid', { name: 'actor_id' }) actorId!: string;
  @Column('text', { name: 'trace_id' }) traceId!: string;
  @Column('timestamptz') at!: Date;
}

@Entity({ name: 'resident_merge', schema })
export class ResidentMergeTable {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'survivor_id' }) survivorId!: string;
  @Column('uuid', { name: 'merged_id' }) mergedId!: string;
  @Column('timestamptz', { name: 'merged_at' }) mergedAt!: Date;
  @Column('uuid', { name: 'merged_by' }) mergedBy!: string;
}

@Entity({ name: 'household', schema })
export class HouseholdTable {
  @PrimaryColumn('uuid') id!: string;
}

@Entity({ name: 'household_member', schema })
export class HouseholdMemberTable {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'household_id' }) householdId!: string;
  @Column('uuid', { name: 'resident_id' }) residentId!: string;
  @Column('date', { name: 'from_on' }) fromOn!: string;
}

@Entity({ name: 'carer', schema })
export class CarerTable {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'resident_id' }) residentId!: string;
  @Column('uuid', { name: 'carer_id' }) carerId!: string;
  @Column('text') relation!: string;
  @Column('date', { name: 'from_on' }) fromOn!: string;
}

@Entity({ name: 'representative', schema })
export class RepresentativeTable {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'resident_id' }) residentId!: string;
  @Column('text') kind!: string;
  @Column('text', { name: 'first_name' }) firstName!: string;
  @Column('text', { name: 'last_name' }) lastName!: string;
  @Column('text', { nullable: true }) phone!: string | null;
  @Column('date', { name: 'from_on' }) fromOn!: string;
  @Column('date', { name: 'to_on', nullable: true }) toOn!: string | null;
}

@Entity({ name: 'consent', schema })
export class ConsentTable {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'resident_id' }) residentId!: string;
  @Column('text') purpose!: string;
  @Column('boolean') granted!: boolean;
  @Column('date', { name: 'counts_from' }) countsFrom!: string;
  @Column('text') form!: string;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt!: Date;
  @Column('uuid', { name: 'recorded_by' }) recordedBy!: string;
}

/** A person who works here, or for a contracted organisation. */
@Entity({ name: 'staff', schema })
export class StaffTable {
  @PrimaryColumn('uuid') id!: string;
  @Column('int') version!: number;
  @Column('uuid', { name: 'user_id', nullable: true }) userId!: string | null;
  @Column('uuid', { name: 'provider_id', nullable: true }) providerId!: string | null;
  @Column('text', { nullable: true }) login!: string | null;
  @Column('text') name!: string;
  /** The name as `staffSearchName` writes it. */
  @Column('text', { name: 'search_name' }) searchName!: string;
  @Column('text', { array: true }) roles!: string[];
  @Column('text', { nullable: true }) position!: string | null;
  @Column('uuid', { name: 'site_id', nullable: true }) siteId!: string | null;
  @Column('text', { nullable: true }) pillar!: string | null;
  @Column('text', { nullable: true }) phone!: string | null;
  @Column('text', { name: 'service_codes', array: true }) serviceCodes!: string[];
  @Column('date', { name: 'active_from', nullable: true }) activeFrom!: string | null;
  @Column('date', { name: 'active_to', nullable: true }) activeTo!: string | null;
}

export const tables = [
  ResidentTable,
  ResidentPrivateTable,
  RevealTable,
  ResidentMergeTable,
  HouseholdTable,
  HouseholdMemberTable,
  CarerTable,
  RepresentativeTable,
  ConsentTable,
  StaffTable,
];
