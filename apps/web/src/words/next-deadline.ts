import type { coordination, Output } from '@cus/contracts';

type Deadline = Output<typeof coordination.getRequest>['deadlines'][number];

/** The deadline that presses first among those not met yet. */
export function nextDeadline(deadlines: readonly Deadline[]): Deadline | undefined {
  return deadlines
    .filter((each) => each.doneOn === undefined)
    .reduce<Deadline | undefined>(
      (first, each) => (first === undefined || each.dueOn < first.dueOn ? each : first),
      undefined,
    );
}
