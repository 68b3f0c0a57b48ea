import { DomainError, type LocalDate } from '@cus/kernel';
import { type Clause, defineRulePack, ruleOn } from '@cus/rules';

/** Repairs the programme offers, by their keys; each centre replaces the list by its own. */
export const repairsOffered = defineRulePack<readonly string[]>('handyman-repairs', [
  {
    validFrom: '2020-01-01',
    value: [
      'door-and-lock',
      'window-and-blind',
      'furniture',
      'shelf-and-picture',
      'curtain-rail',
      'grab-rail',
      'tap-and-seal',
      'drain',
      'toilet-cistern',
      'silicone-and-tile',
      'light-bulb',
      'small-painting',
      'threshold-and-floor',
      'other-small-repair',
    ],
    clause: { act: 'Uchwała rady miejskiej / program usług społecznych gminy', article: null },
    verified: false,
    assumption: true,
  },
]);

/** Work only people with a licence may do, and where the resident is sent instead (translation key). */
export const workUnderLicence = defineRulePack<Readonly<Record<string, string>>>('handyman-licensed-work', [
  {
    validFrom: '2020-01-01',
    value: {
      gas: 'handyman.redirect.gas-fitter',
      'mains-current': 'handyman.redirect.electrician',
    },
    clause: {
      act: 'Ustawa z dnia 10 kwietnia 1997 r. Prawo energetyczne',
      article: 'art. 54 ust. 1',
      note: 'eksploatacja instalacji gazowych i elektrycznych wymaga świadectwa kwalifikacji',
    },
    verified: false,
  },
]);

export interface RepairCategory {
  readonly code: string;
  readonly allowed: boolean;
  /** Translation key of where to turn; only when not allowed. */
  readonly redirectTo?: string;
  readonly clause: string;
}

/** Kinds of repair in force on a day, offered ones first. */
export function categoriesOn(date: LocalDate): readonly RepairCategory[] {
  const offered = ruleOn(repairsOffered, date);
  const licensed = ruleOn(workUnderLicence, date);
  return [
    ...offered.value.map((code) => ({ code, allowed: true, clause: clauseText(offered.clause) })),
    ...Object.entries(licensed.value).map(([code, redirectTo]) => ({
      code,
      allowed: false,
      redirectTo,
      clause: clauseText(licensed.clause),
    })),
  ];
}

/** @throws DomainError invalid `handyman.category-unknown` */
export function categoryOn(code: string, date: LocalDate): RepairCategory {
  const category = categoriesOn(date).find((each) => each.code === code);
  if (!category) throw new DomainError('invalid', 'handyman.category-unknown', { category: code });
  return category;
}

export function clauseText({ act, article }: Clause): string {
  return article ? `${act}, ${article}` : act;
}
