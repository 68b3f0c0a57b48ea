import type { Carer, Visit, VisitProblem } from '@cus/planning';
import { generator } from '../generator.ts';
import { straight, type Point } from './square.ts';

/** Groups of services a carer can do in the published set: the first three or the last three, one to three of them. */
const SKILLS = [
  ['s1', 's2', 's3'],
  ['s4', 's5', 's6'],
] as const;

/**
 * Home visits as described by Mankowska, Meisel & Bierwirth (2014), of any size: a square of 100, a ten-hour day,
 * windows of two hours, six services, three patients in ten needing two carers, half of them in order.
 */
export function homeVisits(patients: number, carers: number, seed: number): VisitProblem {
  const random = generator(seed);
  const below = (bound: number) => Math.floor(bound * random());
  const points = Array.from({ length: patients + 1 }, (): Point => [below(100), below(100)]);
  return {
    travel: [straight(points)],
    carers: Array.from({ length: carers }, (_, c): Carer => {
      const able = [...SKILLS[c % 2]!];
      // The first pair can do everything, so that no service is without anyone.
      const count = c < 2 ? 3 : 1 + below(3);
      while (able.length > count) able.splice(below(able.length), 1);
      const shift = { start: 0, end: 0, earliest: 0, latest: Infinity };
      return { id: `c${c + 1}`, skills: able, shifts: [shift] };
    }),
    visits: Array.from({ length: patients }, (_, p): Visit => {
      const earliest = below(480);
      const task = (side: number) => ({ skill: SKILLS[side]![below(3)]!, duration: 10 + below(11) });
      const side = below(2);
      const visit = { id: `p${p + 1}`, place: p + 1, windows: [{ earliest, due: earliest + 120 }] };
      if (p < 0.7 * patients) return { ...visit, tasks: [task(side)] };
      const min = below(60);
      const order = p < 0.85 * patients ? ('together' as const) : { min, max: min + below(60) };
      return { ...visit, tasks: [task(side), task(1 - side)], order };
    }),
    objective: { travel: 1 / 3, tardiness: 1 / 3, worstTardiness: 1 / 3 },
  };
}
