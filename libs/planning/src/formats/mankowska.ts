import { DomainError } from '@cus/kernel';
import type { Visit, VisitProblem } from '../visits/visit-problem';

interface Document {
  readonly patients: readonly {
    readonly id: string;
    readonly time_window: readonly [number, number];
    readonly required_caregivers: readonly { readonly service: string; readonly duration: number }[];
    readonly synchronization?: {
      readonly type: 'simultaneous' | 'sequential';
      readonly distance?: readonly [number, number];
    };
  }[];
  readonly caregivers: readonly { readonly id: string; readonly abilities: readonly string[] }[];
  readonly distances: readonly (readonly number[])[];
}

/**
 * Reads a home-care instance of Mankowska, Meisel & Bierwirth (2014) in the JSON form of the hhcrsp collection.
 * The window's end is soft; cost = (travel + tardiness + largest tardiness) / 3; the office is place 0.
 * @throws DomainError `planning.format` when the text is not such a document.
 */
export function readMankowska(text: string): VisitProblem {
  const { patients, caregivers, distances } = parse(text);
  const size = distances.length;
  return {
    // Rounded to three decimals, so the triangle inequality may fail in the last one: the matrix is taken as it is.
    travel: [{ size, times: Float64Array.from(distances.flat()), metric: true }],
    carers: caregivers.map(({ id, abilities }) => ({
      id,
      skills: abilities,
      shifts: [{ start: 0, end: 0, earliest: 0, latest: Infinity }],
    })),
    visits: patients.map((patient, p): Visit => {
      const {
        id,
        time_window: [earliest, due],
        required_caregivers: tasks,
        synchronization,
      } = patient;
      const [min, max] = synchronization?.distance ?? [0, 0];
      return {
        id,
        place: p + 1,
        windows: [{ earliest, due }],
        tasks: tasks.map(({ service, duration }) => ({ skill: service, duration })),
        ...(tasks.length < 2
          ? {}
          : { order: synchronization?.type === 'sequential' ? { min, max } : 'together' }),
      };
    }),
    objective: { travel: 1 / 3, tardiness: 1 / 3, worstTardiness: 1 / 3 },
  };
}

function parse(text: string): Document {
  const fail = (): never => {
    throw new DomainError('invalid', 'planning.format', { format: 'mankowska' });
  };
  let document: Partial<Document> | null = null;
  try {
    document = JSON.parse(text.trim()) as Partial<Document> | null;
  } catch {
    fail();
  }
  const { patients, caregivers, distances } = document ?? {};
  if (!Array.isArray(patients) || !Array.isArray(caregivers) || !Array.isArray(distances)) return fail();
  const size = patients.length + 1;
  const isSquare = distances.length === size && distances.every((row) => row?.length === size);
  const isWhole =
    patients.every((p) => p?.time_window?.every(Number.isFinite) && p.required_caregivers?.length > 0) &&
    caregivers.every((carer) => Array.isArray(carer?.abilities));
  if (!isSquare || !isWhole) fail();
  return { patients, caregivers, distances };
}
