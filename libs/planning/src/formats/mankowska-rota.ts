import { DomainError } from '@cus/kernel';
import type { VisitPlan, VisitTour } from '../visits/visit-plan';
import type { VisitProblem } from '../visits/visit-problem';

interface Document {
  readonly routes: readonly {
    readonly caregiver_id: string;
    readonly locations?: readonly {
      readonly patient: string;
      readonly service: string;
      readonly arrival_time: number;
      readonly departure_time: number;
    }[];
  }[];
}

/**
 * Reads a solution of the hhcrsp collection: who comes when. Leaving and coming home lie as close as travel allows.
 * @throws DomainError `planning.format` for a patient or service that is not in the problem.
 */
export function readMankowskaRota(
  text: string,
  problem: VisitProblem,
): Pick<VisitPlan, 'tours' | 'unserved'> {
  const { size, times } = problem.travel[0]!;
  const unknown = (): never => {
    throw new DomainError('invalid', 'planning.format', { format: 'mankowska-rota' });
  };
  const visitOf = (id: string) => problem.visits.find((visit) => visit.id === id) ?? unknown();
  const tours = (JSON.parse(text) as Document).routes.flatMap((route): VisitTour[] => {
    const tasks = (route.locations ?? []).map((stop) => ({
      visit: stop.patient,
      task: visitOf(stop.patient).tasks.findIndex(({ skill }) => skill === stop.service),
      start: stop.arrival_time,
      end: stop.departure_time,
    }));
    const [first, last] = [tasks[0], tasks.at(-1)];
    if (!first || !last) return [];
    const departure = first.start - times[visitOf(first.visit).place]!;
    const arrival = last.end + times[visitOf(last.visit).place * size]!;
    return [{ carer: route.caregiver_id, shift: 0, departure, arrival, tasks }];
  });
  return { tours, unserved: [] };
}
