import { HORIZON, SOCIAL_ASSISTANCE_ACT } from './acts';
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
