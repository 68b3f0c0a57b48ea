import { PlanLineRow, PlanReviewRow, PlanRow, PlanVersionRow } from './plan-tables';
import { AssessmentRow, DecisionRow, PassingRow, RequestRow } from './request-tables';
import { KnownOrderRow, ResidentMergeRow, TimelineRow } from './timeline-tables';

export const tables = [
  RequestRow,
  PassingRow,
  AssessmentRow,
  DecisionRow,
  PlanRow,
  PlanVersionRow,
  PlanLineRow,
  PlanReviewRow,
  TimelineRow,
  KnownOrderRow,
  ResidentMergeRow,
];
