import { currentOf, type Plan } from './plan';

/**
 * The next review the version in force asks for. A finished review settles every day planned up to its end; a
 * scheduled one held early settles the day it was held for.
 */
export function nextReviewOn(plan: Plan): string | null {
  const current = currentOf(plan);
  if (!current) return null;
  let planned = [...current.content.reviewOn].sort();
  for (const { startedOn, finishedOn, trigger } of plan.reviews) {
    if (finishedOn === undefined) continue;
    const left = planned.filter((day) => day > finishedOn);
    const early = left.length === planned.length && trigger === 'scheduled';
    // A review held before this version came into force was known when its days were agreed.
    planned = early && startedOn >= (current.publishedOn ?? '') ? left.slice(1) : left;
  }
  return planned[0] ?? null;
}
