import type { z } from 'zod';
import type { contracts } from '../built.ts';
import type { Day } from '../calendar.ts';
import type { Neighbourhood } from '../people/make-person.ts';

type Contracts = typeof contracts;
export type LegalForm = z.output<Contracts['commissioning']['terms']['legalForm']>;
export type EvidenceKind = z.output<Contracts['commissioning']['terms']['evidenceKind']>;
export type Mode = z.output<Contracts['vocabulary']['deliveryMode']>;
export type Unit = z.output<Contracts['vocabulary']['unit']>;
export type Fulfilment = z.output<Contracts['vocabulary']['fulfilment']>;
export type NeedArea = z.output<Contracts['coordination']['needArea']>;
export type ReasonCode = z.output<Contracts['coordination']['reasonCode']>;
export type Pillar = z.output<Contracts['vocabulary']['pillar']>;
export type Funder = z.output<Contracts['commissioning']['terms']['funder']>;

/** A day so many months and days after the programme's first. */
export type At = (months: number, days?: number) => Day;

/** How the pieces of a service follow each other. Quantities are thousandths of the service's unit. */
export type Rhythm =
  | {
      readonly kind: 'weekly';
      /** Visits a week. */
      readonly times: readonly [number, number];
      /** Half units a visit takes, so that hours come in halves. */
      readonly halves: readonly [number, number];
      /** Also on Saturdays and days off. */
      readonly everyDay?: true;
      /** Units of one person in a calendar year. */
      readonly yearlyLimit?: number;
    }
  | { readonly kind: 'series'; readonly every: readonly [number, number]; readonly most: number }
  | { readonly kind: 'monthly'; readonly units: number }
  | { readonly kind: 'jobs'; readonly every: readonly [number, number] }
  | { readonly kind: 'stay' };

export interface ServiceSpec {
  readonly code: string;
  readonly unit: Unit;
  readonly fulfilment: Fulfilment;
  readonly rhythm: Rhythm;
  readonly goal: string;
  readonly area: NeedArea;
  readonly feeBasisPoints: number;
  /** Keys of the contracts it is ordered on, with how often each is taken where several run. */
  readonly contracts: Readonly<Record<string, number>>;
}

export interface ProviderSpec {
  readonly key: string;
  readonly id: string;
  /** Demo user who acts for it. */
  readonly username?: string;
  readonly name: string;
  readonly legalForm: LegalForm;
  readonly evidence: readonly {
    readonly kind: EvidenceKind;
    readonly reference: string;
    readonly validFrom: Day;
    readonly expiresOn?: Day;
    readonly socialEnterprise?: true;
  }[];
}

export interface ContractSpec {
  readonly key: string;
  readonly number: string;
  readonly mode: Mode;
  /** Absent for own staff. */
  readonly provider?: string;
  readonly signedOn: Day;
  readonly validFrom: Day;
  readonly validTo: Day;
  readonly inProject: boolean;
  readonly funder: Funder;
  readonly category?: 'asset';
  readonly lines: readonly {
    readonly service: string;
    readonly unit: Unit;
    readonly zloty: number;
    readonly extraZloty?: number;
  }[];
}

/** One of the packages people join. */
export interface PackageSpec {
  readonly key: string;
  readonly people: number;
  readonly demoPeople: number;
  readonly ages: readonly [number, number];
  /** Months somebody takes part. */
  readonly months: readonly [number, number];
  readonly main: string;
  /** Further services, with how many of the people have them. */
  readonly also: Readonly<Record<string, number>>;
  readonly reasons: readonly ReasonCode[];
  readonly neighbourhoods?: readonly string[];
}

export interface SiteSpec {
  readonly key: string;
  readonly name: string;
  readonly pillar: Pillar;
  readonly kind: 'office' | 'desk';
  readonly street: string;
  readonly house: string;
  readonly flat?: string;
  /** Opening by ISO weekdays. */
  readonly hours: readonly {
    readonly days: readonly number[];
    readonly periods: readonly (readonly [string, string])[];
  }[];
}

export interface FlatSpec {
  readonly key: string;
  readonly name: string;
  readonly kind: 'training' | 'supported';
  readonly provider?: string;
  readonly places: number;
  readonly fullFeeZloty: number;
  readonly concealed: boolean;
  readonly audience: 'family-in-crisis' | 'leaving-homelessness' | 'senior';
}

export interface DoseCampaign {
  readonly contract: string;
  readonly service: string;
  readonly people: number;
  readonly demoPeople: number;
  readonly ages: readonly [number, number];
  /** First and last day of each campaign. */
  readonly seasons: readonly (readonly [Day, Day])[];
}

/** Staff of a town, by what they do; user names of the demo. */
export interface Crew {
  readonly intake: string;
  readonly socialWorker: string;
  readonly coordinator: string;
  readonly organiser: string;
  readonly manager: string;
  readonly administrator: string;
  readonly field: string;
}

/** A person of the centre, as the centre lists its staff. */
export interface StaffSpec {
  readonly login: string;
  readonly position: string;
  /** Key of the site. */
  readonly site: string;
  readonly services?: readonly string[];
  /** Somebody without a demo account, listed before the first sign-in; the rest are demo users. */
  readonly awaited?: { readonly name: string; readonly role: 'field-worker' };
}

export interface TownSpec {
  readonly key: 'starachowice' | 'ostrowiec';
  readonly centreId: string;
  readonly name: string;
  readonly shortName: string;
  readonly city: string;
  readonly postcode: string;
  readonly project: {
    readonly code: string;
    readonly name: string;
    readonly grantZloty: number;
    readonly euZloty?: number;
    readonly from: Day;
    readonly to: Day;
  };
  /** First and last day of the packages. */
  readonly from: Day;
  readonly to: Day;
  readonly crew: Crew;
  readonly staff: readonly StaffSpec[];
  readonly neighbourhoods: readonly Neighbourhood[];
  readonly sites: readonly SiteSpec[];
  readonly providers: readonly ProviderSpec[];
  readonly contracts: readonly ContractSpec[];
  readonly services: readonly ServiceSpec[];
  readonly packages: readonly PackageSpec[];
  readonly flats: readonly FlatSpec[];
  readonly doses?: DoseCampaign;
  /** Requests that need no plan: advice, refusals, withdrawals. */
  readonly otherRequests: number;
}
