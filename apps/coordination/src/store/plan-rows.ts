import type { Plan, PlanLine, PlanVersion } from '../domain/plan';
import type { PlanLineRow, PlanReviewRow, PlanRow, PlanVersionRow } from './plan-tables';
import { withoutNulls } from './without-nulls';

/** A plan as the rules see it, put together from its rows. */
export function planOf(
  row: PlanRow,
  versions: readonly PlanVersionRow[],
  lines: readonly PlanLineRow[],
  reviews: readonly PlanReviewRow[],
): Plan {
  return {
    state: row.state,
    coordinatorId: row.coordinatorId,
    versions: versions.map((version) =>
      versionOf(
        version,
        lines.filter((line) => line.versionNumber === version.number),
      ),
    ),
    reviews: reviews.map(({ planId: _plan, position: _position, ...review }) => withoutNulls(review)),
    ...(row.closing ? { closing: row.closing } : {}),
  };
}

export function versionRowOf(planId: string, version: PlanVersion): PlanVersionRow {
  const { content, ...state } = version;
  return {
    planId,
    number: version.number,
    state: version.state,
    draftedOn: version.draftedOn,
    authors: [...version.authors],
    changeReason: state.changeReason ?? null,
    changeNote: state.changeNote ?? null,
    validFrom: content.validFrom,
    validTo: content.validTo,
    needs: content.needs ?? null,
    goals: content.goals,
    communityActions: content.communityActions,
    monitors: content.monitors,
    reviewOn: content.reviewOn,
    agreement: state.agreement ?? null,
    approval: state.approval ?? null,
    publishedOn: state.publishedOn ?? null,
    endedOn: state.endedOn ?? null,
    declined: state.declined ?? null,
  };
}

export function lineRowsOf(planId: string, { number, content }: PlanVersion): PlanLineRow[] {
  return content.lines.map((line, position) => ({
    ...line,
    planId,
    versionNumber: number,
    position,
    rhythm: line.rhythm ?? null,
    place: line.place ?? null,
    preferredMode: line.preferredMode ?? null,
    goalKey: line.goalKey ?? null,
    declined: line.declined ?? null,
  }));
}

function versionOf(row: PlanVersionRow, lines: readonly PlanLineRow[]): PlanVersion {
  const {
    planId: _plan,
    validFrom,
    validTo,
    needs,
    goals,
    communityActions,
    monitors,
    reviewOn,
    ...state
  } = row;
  return {
    ...withoutNulls(state),
    content: {
      validFrom,
      validTo,
      ...(needs === null ? {} : { needs }),
      goals,
      communityActions,
      monitors,
      reviewOn,
      lines: lines.map(lineOf),
    },
  } as PlanVersion;
}

function lineOf({
  planId: _plan,
  versionNumber: _version,
  position: _position,
  ...line
}: PlanLineRow): PlanLine {
  return withoutNulls(line);
}
