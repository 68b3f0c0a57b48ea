import { coordination, type Operation, type Output } from '@cus/contracts';
import type { RequestAct } from './route';

export type Request = Output<typeof coordination.getRequest>;
export type OfferedAct = RequestAct | 'take' | 'plan' | 'detach';

/** What stands behind each act, for "may this person do it". */
const OPERATIONS: Record<OfferedAct, Operation> = {
  take: coordination.assignRequest,
  assess: coordination.recordAssessment,
  qualify: coordination.qualifyRequest,
  plan: coordination.draftPlan,
  deliver: coordination.recordDecisionDelivery,
  outcome: coordination.recordAppealOutcome,
  refuse: coordination.refuseRequest,
  appeal: coordination.recordAppeal,
  'hand-over': coordination.assignRequest,
  pass: coordination.passRequest,
  'take-back': coordination.takeRequestBack,
  attach: coordination.attachResident,
  detach: coordination.detachResident,
  withdraw: coordination.withdrawRequest,
  close: coordination.closeRequest,
};

const ENDED = ['withdrawn', 'closed'];

/** Whether the request as it stands allows an act; the service has the last word. */
function fits(act: OfferedAct, request: Request, me: string | undefined): boolean {
  const { actions, state, residentId, assigneeId, planId, attached } = request;
  const decision = request.decisions[0];
  switch (act) {
    case 'take':
      return actions.includes('assign') && (assigneeId !== me || state === 'passed');
    case 'hand-over':
      return actions.includes('assign');
    case 'plan':
      return state === 'qualified' && planId === undefined && residentId !== undefined;
    case 'deliver':
      return actions.includes('deliver') && decision?.deliveredOn === undefined;
    case 'appeal':
      return actions.includes('appeal') && decision?.deliveredOn !== undefined;
    case 'outcome':
      return actions.includes('grant');
    case 'take-back':
      return actions.includes('take-back') && request.passings.some((each) => each.takenBackOn === undefined);
    case 'attach':
      return residentId === undefined && !ENDED.includes(state);
    case 'detach':
      return attached !== undefined && planId === undefined && !ENDED.includes(state);
    case 'qualify':
    case 'refuse':
      return actions.includes(act) && residentId !== undefined;
    default:
      return actions.includes(act);
  }
}

/** Acts open to this person now, the next step first: it is the screen's primary one. */
export function actsOn(
  request: Request,
  me: string | undefined,
  may: (operation: Operation) => boolean,
): OfferedAct[] {
  const acts = (Object.keys(OPERATIONS) as OfferedAct[]).filter(
    (act) => fits(act, request, me) && may(OPERATIONS[act]),
  );
  const next = nextAct(request, acts);
  return next === undefined ? acts : [next, ...acts.filter((act) => act !== next)];
}

/** The act that takes the request a step further; none while it waits for something else, as for its plan. */
export function nextAct(request: Request, acts: readonly OfferedAct[]): OfferedAct | undefined {
  const steps: readonly OfferedAct[] = ['take', 'qualify', 'plan', 'deliver', 'outcome', 'assess', 'attach'];
  const isNobodys = request.assigneeId === undefined || request.state === 'passed';
  return steps.find(
    (act) =>
      acts.includes(act) &&
      (act !== 'take' || isNobodys) &&
      (act !== 'assess' || request.planId === undefined),
  );
}
