import { DomainError, type LocalDate } from '@cus/kernel';
import { type Clause, repairsOffered, ruleOn, workUnderLicence } from '@cus/rules';

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
