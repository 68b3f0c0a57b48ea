import type { RideProblem, VisitProblem } from '@cus/planning';
import { groups, scattered, wheelchairs, wide } from './made-rides.ts';
import { homeVisits } from './made-visits.ts';
import { planted } from './planted-rides.ts';

export type Unseen =
  | { readonly name: string; readonly rides: RideProblem }
  | { readonly name: string; readonly visits: VisitProblem };

/** Made-up instances of families and sizes that are not among the published files. */
export function unseenInstances(only: RegExp): Unseen[] {
  const rides: readonly [
    string,
    (n: number, vehicles: number, seed: number) => RideProblem,
    number,
    number,
  ][] = [
    ['groups', groups, 24, 3],
    ['groups', groups, 60, 6],
    ['groups', groups, 96, 9],
    ['scattered', scattered, 108, 9],
    ['scattered', scattered, 192, 16],
    ['wheelchairs', wheelchairs, 48, 5],
    ['wheelchairs', wheelchairs, 96, 9],
    ['wide', wide, 60, 5],
    ['wide', wide, 120, 9],
    ['wide', wide, 200, 15],
    ['planted', planted, 30, 3],
    ['planted', planted, 60, 5],
    ['planted', planted, 120, 9],
    ['planted', planted, 240, 18],
    ['scattered', scattered, 400, 34],
    ['scattered', scattered, 1000, 84],
  ];
  const visits: readonly [number, number][] = [
    [30, 6],
    [60, 12],
    [150, 30],
    [200, 40],
    [300, 60],
  ];
  const all = [
    ...rides.map(([family, make, n, vehicles]) => ({
      name: `${family}-${n}-${vehicles}`,
      build: (name: string): Unseen => ({ name, rides: make(n, vehicles, n + vehicles) }),
    })),
    ...visits.map(([patients, carers]) => ({
      name: `visits-${patients}-${carers}`,
      build: (name: string): Unseen => ({ name, visits: homeVisits(patients, carers, patients) }),
    })),
  ];
  return all.filter(({ name }) => only.test(name)).map(({ name, build }) => build(name));
}
