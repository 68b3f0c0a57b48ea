import type { coordination, RawOutput } from '@cus/contracts';
import { isOverdue, requestClocks } from '../domain/clocks';
import { requestStates } from '../domain/request-states';
import type { AssessmentRow, DecisionRow, PassingRow, RequestRow } from './request-tables';
import { withoutNulls } from './without-nulls';

type Details = RawOutput<typeof coordination.getRequest>;
type Summary = RawOutput<typeof coordination.listRequests>['items'][number];

export interface RequestTrail {
  readonly passings: readonly PassingRow[];
  readonly assessments: readonly AssessmentRow[];
  readonly decisions: readonly DecisionRow[];
}

/** A request in a list, its clocks seen from `asOf`. */
export function requestSummary(row: RequestRow, asOf: string): Summary {
  const deadlines = requestClocks(row, asOf);
  return { ...withoutNulls(row), deadlines, overdue: isOverdue(deadlines) } as Summary;
}

/** @param inFull false hides what was found out about needs; that it was looked at stays visible */
export function requestDetails(row: RequestRow, trail: RequestTrail, asOf: string, inFull: boolean): Details {
  const { qualifiedOn, qualifiedBy, qualifiedServices, coordinationFrom, coordinationTo } = row;
  return {
    ...requestSummary(row, asOf),
    ...withoutNulls({
      note: row.note,
      callBackOn: row.callBackOn,
      attached: row.attached,
      ending: row.ending,
    }),
    receivedBy: row.receivedBy,
    recordedAt: row.recordedAt.toISOString(),
    passings: trail.passings.map((passing) => withoutNulls(passing)),
    assessments: trail.assessments.map((assessment) => assessmentView(assessment, inFull)),
    decisions: trail.decisions.map(decisionView),
    ...(qualifiedOn && qualifiedBy
      ? {
          qualification: {
            on: qualifiedOn,
            by: qualifiedBy,
            services: qualifiedServices ?? [],
            ...withoutNulls({ coordinationFrom, coordinationTo }),
          },
        }
      : {}),
    actions: [...requestStates.actions(row.state)],
  } as Details;
}

function assessmentView(row: AssessmentRow, inFull: boolean) {
  const { id, kind, doneOn, doneBy } = row;
  return inFull ? withoutNulls(row) : { id, kind, doneOn, doneBy };
}

function decisionView(row: DecisionRow) {
  const { appealFiledOn, appealLate, appealOutcome, appealOutcomeOn } = row;
  if (!appealFiledOn) return withoutNulls(row);
  const outcome = withoutNulls({ outcome: appealOutcome, outcomeOn: appealOutcomeOn });
  return { ...withoutNulls(row), appeal: { filedOn: appealFiledOn, late: appealLate ?? false, ...outcome } };
}
