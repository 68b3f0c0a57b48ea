import { HORIZON, LOCAL_RESOLUTION, SOCIAL_ASSISTANCE_ACT } from './acts';
import { defineRulePack } from './rule-pack';

export type FlatKind = 'training' | 'supported';

export interface FlatForm {
  /** Name the law gives it, in Polish. */
  readonly name: string;
  /** True when a stay may be granted only for a stated time. */
  readonly timeLimited: boolean;
}

/** How the law calls and treats the two kinds of flats. */
export const flatForms = defineRulePack<Readonly<Record<FlatKind, FlatForm>>>('flat-forms', [
  {
    validFrom: HORIZON,
    validTo: '2023-10-31',
    value: {
      training: { name: 'mieszkanie chronione treningowe', timeLimited: true },
      supported: { name: 'mieszkanie chronione wspierane', timeLimited: false },
    },
    clause: {
      act: SOCIAL_ASSISTANCE_ACT,
      article: 'art. 53',
      note: 'brzmienie sprzed nowelizacji z 28 lipca 2023 r.',
    },
    verified: false,
  },
  {
    validFrom: '2023-11-01',
    value: {
      training: { name: 'mieszkanie treningowe', timeLimited: true },
      supported: { name: 'mieszkanie wspomagane', timeLimited: false },
    },
    clause: {
      act: SOCIAL_ASSISTANCE_ACT,
      article: 'art. 53 ust. 4 i 8',
      note: 'Dz.U. 2023 poz. 1693; istniejące mieszkania chronione przekształcane do 30 kwietnia 2024 r.',
    },
    verified: true,
  },
]);

export interface StayLimits {
  /** Longest stay granted at first, in months. */
  readonly firstMonths: number;
  /** By how many months it may be prolonged altogether. */
  readonly extensionMonths: number;
}

/** How long a stay that the law grants only for a stated time may last; the act leaves the number to the gmina. */
export const timeLimitedStay = defineRulePack<StayLimits>('housing-time-limited-stay', [
  {
    validFrom: HORIZON,
    value: { firstMonths: 12, extensionMonths: 12 },
    clause: {
      act: LOCAL_RESOLUTION,
      article: null,
      note: 'czas określony: art. 53 ust. 8 ustawy o pomocy społecznej',
    },
    verified: false,
    assumption: true,
  },
]);

export type WaitingCircumstance =
  'violence' | 'homeless' | 'leaving-care' | 'eviction' | 'disability' | 'over-60' | 'leaving-institution';

export interface WaitingPoints {
  readonly circumstances: Readonly<Record<WaitingCircumstance, number>>;
  readonly perMinorChild: number;
  readonly mostForChildren: number;
  readonly perMonthWaiting: number;
  readonly mostForWaiting: number;
}

/** Who comes first on the waiting list; each centre sets its own points. */
export const waitingPoints = defineRulePack<WaitingPoints>('housing-waiting-points', [
  {
    validFrom: HORIZON,
    value: {
      circumstances: {
        violence: 40,
        homeless: 30,
        eviction: 25,
        'leaving-care': 20,
        'leaving-institution': 15,
        disability: 15,
        'over-60': 10,
      },
      perMinorChild: 10,
      mostForChildren: 30,
      perMonthWaiting: 1,
      mostForWaiting: 12,
    },
    clause: { act: LOCAL_RESOLUTION, article: null },
    verified: false,
    assumption: true,
  },
]);
