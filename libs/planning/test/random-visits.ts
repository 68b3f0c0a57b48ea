import { Random } from '../src/search/random';
import type { Carer, Visit, VisitProblem } from '../src/visits/visit-problem';

/** A made-up week of home care over `days` days of 1440 minutes, the same for the same seed. */
export function randomVisits(seed: number, visits: number, carers: number, days = 1): VisitProblem {
  const random = new Random(seed);
  const between = (low: number, high: number) => low + Math.floor(random.next() * (high - low + 1));
  const skills = ['nursing', 'cleaning', 'lifting'];
  const size = visits + 1;
  const points = Array.from({ length: size }, () => [between(0, 30), between(0, 30)] as const);
  const mode = (pace: number) => ({
    size,
    times: Float64Array.from({ length: size * size }, (_, k) => {
      const [a, b] = [points[Math.floor(k / size)]!, points[k % size]!];
      return pace * Math.hypot(a[0] - b[0], a[1] - b[1]);
    }),
  });
  const shift = (day: number, carer: number) => ({
    start: 0,
    // Some go home from work instead of back to the office.
    end: carer % 4 === 3 ? 1 : 0,
    earliest: day * 1440 + 420,
    latest: day * 1440 + 900,
    maxSpan: 470,
    rest: { earliest: day * 1440 + 600, latest: day * 1440 + 780, duration: 20 },
  });
  return {
    travel: [mode(1), mode(3)],
    carers: Array.from({ length: carers }, (_, c): Carer => ({
      id: `c${c}`,
      skills: c === 0 ? skills : skills.filter(() => random.next() < 0.7),
      mode: c % 2,
      // Every third carer has a day off.
      shifts: Array.from({ length: days }, (_, day) => shift(day, c)).filter(
        (_, day) => c % 3 !== 2 || day !== 0,
      ),
      maxWork: 400 * days,
    })),
    visits: Array.from({ length: visits }, (_, v): Visit => {
      const from = between(420, 780);
      const pair = random.next() < 0.25;
      return {
        id: `p${v}`,
        place: v + 1,
        windows: Array.from({ length: days }, (_, day) => ({
          earliest: day * 1440 + from,
          due: day * 1440 + from + 60,
          latest: day * 1440 + from + 120,
        })),
        tasks: Array.from({ length: pair ? 2 : 1 }, () => ({
          skill: skills[between(0, 2)]!,
          duration: between(10, 40),
        })),
        ...(pair ? { order: random.next() < 0.5 ? ('together' as const) : { min: 20, max: 60 } } : {}),
        client: `client ${v >> 1}`,
        known: ['c0'],
        ...(random.next() < 0.2 ? { barred: ['c1'] } : {}),
        ...(random.next() < 0.3 ? { preferred: [`c${between(0, carers - 1)}`] } : {}),
        priceUnserved: 300,
      };
    }),
    objective: {
      travel: 1,
      tardiness: 1,
      worstTardiness: 1,
      newCarer: 10,
      preference: 5,
      fairness: 0.05,
      fairnessUnit: 480,
    },
    minimumRest: 660,
  };
}
