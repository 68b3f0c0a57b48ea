import { z } from 'zod';
import { id, localDate } from '../core/fields';
import { query } from '../core/operation';
import { pillar } from '../core/vocabulary';
import { asOf, CASE_READERS, reasonCode } from './vocabulary';

export const workSection = z.enum([
  /** Requests nobody has taken on. */
  'requests-to-take',
  /** Mine: needs are not recognised yet, or the recognition has to be renewed. */
  'assessments-due',
  /** Mine: recognised, neither qualified nor refused. */
  'requests-to-decide',
  /** Mine: qualified, a plan is obligatory and not begun. */
  'plans-to-write',
  /** Mine: written, the person has not agreed yet. */
  'plans-to-agree',
  /** Agreed and not written by me. */
  'plans-to-approve',
  /** Mine: approved, not in force yet. */
  'plans-to-publish',
  /** Mine: a review is due within two weeks or running, or the plan is about to end. */
  'plans-to-review',
  /** Mine, whatever they wait for: a deadline has passed. */
  'overdue',
]);

export const workItem = z.object({
  kind: z.enum(['request', 'plan']),
  id,
  number: z.string(),
  state: z.string(),
  residentId: id.optional(),
  /** What the request asks for; of a plan, the request it began with. */
  reasonCodes: z.array(reasonCode),
  urgent: z.boolean(),
  since: localDate,
  dueOn: localDate.optional(),
  overdue: z.boolean(),
});

export const getMyWork = query({
  service: 'coordination',
  name: 'get-my-work',
  path: '/my-work/coordination',
  summary: 'What waits for the caller: sections of the role, each with its count and its most pressing items',
  allow: [...CASE_READERS],
  input: z.strictObject({
    /** Narrows requests nobody has taken on to one pillar or site. */
    pillar: pillar.optional(),
    siteId: id.optional(),
    asOf,
    top: z.int().min(1).max(20).default(5),
  }),
  output: z.object({
    asOf: localDate,
    sections: z.array(
      z.object({ section: workSection, count: z.int(), overdue: z.int(), items: z.array(workItem) }),
    ),
  }),
});
