import type { commissioning, vocabulary } from '@cus/contracts';
import type { LocalDate, Stamped } from '@cus/kernel';
import type { z } from 'zod';

type Terms = typeof commissioning.terms;

export type EvidenceKind = z.output<Terms['evidenceKind']>;
export type PesGround = z.output<Terms['pesGround']>;
export type CostCategory = z.output<Terms['costCategory']>;
export type OrderState = z.output<Terms['orderState']>;
export type DeliveryState = z.output<Terms['deliveryState']>;
export type DeliveryMode = z.output<typeof vocabulary.deliveryMode>;
export type Fulfilment = z.output<typeof vocabulary.fulfilment>;
export type Unit = z.output<typeof vocabulary.unit>;
export type Proof = z.output<typeof vocabulary.proof>;

export type LedgerKind = 'contracted' | 'ordered' | 'delivered' | 'accepted' | 'paid';

/** One amount that enters or leaves the ledger. */
export interface LedgerEntry {
  readonly kind: LedgerKind;
  /** Day it counts on. */
  readonly day: LocalDate;
  readonly contractId: string;
  readonly orderId?: string;
  readonly deliveryId?: string;
  readonly amountGrosze: number;
  /** What happened, e.g. `delivery-recorded`. */
  readonly cause: string;
}

export interface Contract extends Stamped {
  readonly id: string;
  readonly number: string;
  readonly providerId?: string;
  readonly mode: DeliveryMode;
  readonly signedOn: LocalDate;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate;
  readonly projectId?: string;
  readonly costCategory: CostCategory;
  readonly vaccination: boolean;
  readonly pes: boolean;
  readonly valueLimitGrosze: number;
  readonly orderedGrosze: number;
  readonly state: 'active' | 'terminated';
  readonly terminatedOn?: LocalDate;
  /** Last day of the last settled month. */
  readonly settledThrough: LocalDate;
  /** Eligibility of its project; absent for a contract outside projects or for a provider's eyes. */
  readonly eligibleFrom?: LocalDate;
  readonly eligibleTo?: LocalDate;
}

export interface Order extends Stamped {
  readonly id: string;
  readonly contractId: string;
  readonly contractLineId: string;
  readonly providerId?: string;
  readonly mode: DeliveryMode;
  readonly planId?: string;
  readonly planLineId?: string;
  readonly residentId: string;
  readonly serviceCode: string;
  readonly fulfilment: Fulfilment;
  readonly unit: Unit;
  readonly unitPriceGrosze: number;
  readonly extraLimitGrosze: number;
  readonly offeredMilli: number;
  readonly quantityMilli: number;
  /** What it takes of the line's volume, of the contract's value and of the plan line now. */
  readonly reservedMilli: number;
  readonly valueGrosze: number;
  readonly coversMilli: number;
  readonly deliveredMilli: number;
  readonly deliveredGrosze: number;
  readonly acceptedMilli: number;
  readonly acceptedGrosze: number;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate;
  readonly orderedOn: LocalDate;
  readonly expiresOn?: LocalDate;
  /** The day it was entered, by the database's clock. */
  readonly placedOn: LocalDate;
  readonly state: OrderState;
  readonly planWithdrawn: boolean;
  readonly reason?: string;
  readonly note?: string;
  readonly performedBy?: string;
  readonly performerName?: string;
  readonly closedOn?: LocalDate;
}

export interface Delivery extends Stamped {
  readonly id: string;
  readonly orderId: string;
  readonly contractId: string;
  readonly providerId?: string;
  readonly residentId: string;
  readonly serviceCode: string;
  readonly source: 'commissioning' | 'handyman' | 'housing';
  readonly revision: number;
  readonly performedOn: LocalDate;
  readonly quantityMilli: number;
  readonly extraGrosze: number;
  readonly amountGrosze: number;
  readonly performedBy?: string;
  readonly performerName?: string;
  readonly startedAt?: string;
  readonly endedAt?: string;
  readonly proof: Proof;
  readonly state: DeliveryState;
  readonly disputeReason?: string;
  readonly disputeComment?: string;
  readonly answer?: string;
  readonly acceptanceId?: string;
  /** Day its acceptance is booked on, while one stands. */
  readonly acceptedOn?: LocalDate;
  readonly bookedOn: LocalDate;
}
