import { coordination, type Input, type RawOutput } from '@cus/contracts';
import { addDays, parseLocalDate, type Actor } from '@cus/kernel';
import { Handles, type QueryContext } from '@cus/platform';
import { dayAsked } from '../store/day-asked';
import { WORK_QUERY } from '../store/work-query';

type MyWork = RawOutput<typeof coordination.getMyWork>;
type Section = MyWork['sections'][number]['section'];
type WorkItem = MyWork['sections'][number]['items'][number];

interface WorkRow {
  section: Section;
  kind: 'request' | 'plan';
  id: string;
  number: string;
  state: string;
  resident_id: string | null;
  reason_codes: WorkItem['reasonCodes'] | null;
  urgent: boolean;
  since: string;
  due_on: string | null;
  overdue: boolean | null;
  total: number;
  late: number;
}

/** Days ahead in which a review or the end of a plan is near enough to be work. */
const NEAR_DAYS = 14;

@Handles(coordination.getMyWork)
export class GetMyWorkHandler {
  async handle(input: Input<typeof coordination.getMyWork>, { db, actor, now, logRead }: QueryContext) {
    const asOf = dayAsked(input.asOf, now);
    const sections = sectionsOf(actor);
    const rows: WorkRow[] = await db.query(WORK_QUERY, [
      actor.userId,
      asOf,
      input.top,
      sections,
      input.pillar ?? null,
      input.siteId ?? null,
      addDays(parseLocalDate(asOf), NEAR_DAYS),
    ]);
    logRead(
      'resident',
      rows.flatMap((row) => row.resident_id ?? []),
    );
    return { asOf, sections: sections.map((section) => sectionView(section, rows)) };
  }
}

/** Sections a role has anything to do with; a person of several roles sees those of all. */
function sectionsOf({ roles }: Actor): Section[] {
  const has = (allowed: readonly string[]) => roles.some((role) => allowed.includes(role));
  const { CASE_WORKERS, DECIDERS, PLAN_WRITERS } = coordination;
  return [
    'requests-to-take' as const,
    ...(has(CASE_WORKERS) ? (['assessments-due', 'requests-to-decide', 'plans-to-write'] as const) : []),
    ...(has(PLAN_WRITERS) ? (['plans-to-agree', 'plans-to-publish', 'plans-to-review'] as const) : []),
    ...(has(DECIDERS) ? (['plans-to-approve'] as const) : []),
    'overdue' as const,
  ];
}

function sectionView(section: Section, all: readonly WorkRow[]): MyWork['sections'][number] {
  const rows = all.filter((row) => row.section === section);
  return {
    section,
    count: rows[0]?.total ?? 0,
    overdue: rows[0]?.late ?? 0,
    items: rows.map((row) => ({
      kind: row.kind,
      id: row.id,
      number: row.number,
      state: row.state,
      ...(row.resident_id ? { residentId: row.resident_id } : {}),
      reasonCodes: row.reason_codes ?? [],
      urgent: row.urgent,
      since: row.since,
      ...(row.due_on ? { dueOn: row.due_on } : {}),
      overdue: row.overdue ?? false,
    })),
  };
}
