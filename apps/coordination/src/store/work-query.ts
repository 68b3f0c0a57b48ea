/**
 * Everything that waits for a person, in one query: each section's size, how much of it is overdue, its first rows.
 * Parameters: $1 the person, $2 the day asked about, $3 rows per section, $4 sections shown, $5 pillar or null,
 * $6 site or null, $7 last day of what counts as near.
 */
export const WORK_QUERY = `
with my_request as (
  select 'request' as kind, id, id as request_id, number, state, resident_id, urgent, received_on as since, due_on,
    interviewed_on, last_interview_on, assessed_on, pillar, plan_required, plan_id
  from request where assignee_id = $1 and state in ('assigned', 'assessed', 'qualified', 'appealed')
), my_plan as (
  select 'plan' as kind, id, request_id, number, state, resident_id, false as urgent, begun_on as since, due_on,
    open_state, next_review_on, valid_to
  from plan where coordinator_id = $1 and state in ('preparing', 'active', 'under-review')
), work as (
  select 'requests-to-take' as section, 'request' as kind, id, id as request_id, number, state, resident_id, urgent,
    received_on as since, due_on
  from request where assignee_id is null and state in ('received', 'passed')
    and ($5::text is null or pillar = $5) and ($6::uuid is null or site_id = $6)
  union all
  select 'assessments-due', kind, id, request_id, number, state, resident_id, urgent, since, due_on from my_request
  where state = 'assigned' or (state = 'qualified' and pillar = 'assistance' and last_interview_on is not null and due_on <= $7)
  union all
  select 'requests-to-decide', kind, id, request_id, number, state, resident_id, urgent, since, due_on from my_request
  where state = 'assessed'
  union all
  select 'plans-to-write', kind, id, request_id, number, state, resident_id, urgent, since, due_on from my_request
  where state = 'qualified' and plan_required is not false and plan_id is null
  union all
  select 'plans-to-agree', kind, id, request_id, number, state, resident_id, urgent, since, due_on from my_plan
  where open_state = 'draft'
  union all
  select 'plans-to-approve', 'plan', id, request_id, number, state, resident_id, false, begun_on, due_on from plan
  where open_state = 'agreed' and coordinator_id <> $1 and not $1 = any(open_authors)
  union all
  select 'plans-to-publish', kind, id, request_id, number, state, resident_id, urgent, since, due_on from my_plan
  where open_state = 'approved'
  union all
  select 'plans-to-review', kind, id, request_id, number, state, resident_id, urgent, since, due_on from my_plan
  where state = 'under-review' or (state = 'active' and (next_review_on <= $7 or valid_to <= $7))
  union all
  select 'overdue', kind, id, request_id, number, state, resident_id, urgent, since, due_on from my_request where due_on < $2
  union all
  select 'overdue', kind, id, request_id, number, state, resident_id, urgent, since, due_on from my_plan where due_on < $2
), ranked as (
  select work.*, count(*) over of_section as total, count(*) filter (where due_on < $2) over of_section as late,
    row_number() over (partition by section order by urgent desc, due_on nulls last, since, id) as position
  from work where section = any($4) window of_section as (partition by section)
)
select section, kind, id, number, state, resident_id, urgent, since::text, due_on::text, total::int, late::int,
  due_on < $2 as overdue, (select reason_codes from request where request.id = ranked.request_id)
from ranked where position <= $3 order by section, position`;
