import { DomainError } from '@cus/kernel';
import { metresBetween, type GeoPoint, type TravelTimes } from './travel-times';

/** The part of GeoJSON read: a collection of line strings with OpenStreetMap-like properties. */
export interface RoadCollection {
  readonly type: 'FeatureCollection';
  readonly features: readonly {
    readonly geometry: { readonly type: string; readonly coordinates: readonly (readonly number[])[] };
    readonly properties?: Readonly<Record<string, unknown>> | null;
  }[];
}

export interface RoadSettings {
  /** Kilometres per hour by `highway` value; roads of other kinds are left out. `maxspeed` in the data is a cap. */
  readonly speeds: Readonly<Record<string, number>>;
  /** On foot one-way signs do not bind. */
  readonly onFoot?: boolean;
}

/**
 * Travel times over a road network read from GeoJSON: junctions are equal coordinates, shortest times come from
 * Dijkstra's algorithm, places start and end at their nearest junction (the way there at walking pace).
 * @throws DomainError `planning.roads-empty` when no road of a known kind is there, `planning.place-unreachable`
 * when two places are not connected.
 */
export function roadGraph(roads: RoadCollection, settings: RoadSettings): TravelTimes {
  const graph = buildGraph(roads, settings);
  return {
    estimated: false,
    matrix(points: readonly GeoPoint[]) {
      const size = points.length;
      const times = new Float64Array(size * size);
      const distances = new Float64Array(size * size);
      const ends = points.map((point) => nearestJunction(graph, point));
      points.forEach((_, a) => {
        const { seconds, metres } = dijkstra(graph, ends[a]!.junction);
        points.forEach((__, b) => {
          if (a === b) return;
          const to = ends[b]!.junction;
          if (seconds[to] === Infinity)
            throw new DomainError('rule-broken', 'planning.place-unreachable', { from: a, to: b });
          const access = ends[a]!.metres + ends[b]!.metres;
          times[a * size + b] = Math.ceil(seconds[to]! + access / WALKING);
          distances[a * size + b] = metres[to]! + access;
        });
      });
      return { size, times, distances, metric: true };
    },
  };
}

/** Metres per second on the way between a door and the road. */
const WALKING = 1.25;

interface Graph {
  readonly junctions: readonly GeoPoint[];
  /** Arcs leaving junction j: `first[j] .. first[j + 1]`. */
  readonly first: Int32Array;
  readonly to: Int32Array;
  readonly seconds: Float64Array;
  readonly metres: Float64Array;
}

function buildGraph(roads: RoadCollection, settings: RoadSettings): Graph {
  const numbers = new Map<string, number>();
  const junctions: GeoPoint[] = [];
  const arcs: { from: number; to: number; seconds: number; metres: number }[] = [];
  const numberOf = (position: readonly number[]): number => {
    const key = `${position[0]!.toFixed(7)} ${position[1]!.toFixed(7)}`;
    const known = numbers.get(key) ?? junctions.length;
    if (known === junctions.length) junctions.push({ longitude: position[0]!, latitude: position[1]! });
    numbers.set(key, known);
    return known;
  };
  for (const { geometry, properties } of roads.features) {
    const usual = settings.speeds[String(properties?.['highway'])];
    if (geometry.type !== 'LineString' || usual === undefined) continue;
    const limit = Number.parseFloat(String(properties?.['maxspeed'] ?? ''));
    const speed = (Number.isFinite(limit) && !settings.onFoot ? Math.min(usual, limit) : usual) / 3.6;
    const oneWay = settings.onFoot ? '' : String(properties?.['oneway'] ?? '');
    const line = geometry.coordinates.map(numberOf);
    for (let k = 1; k < line.length; k++) {
      const [from, to] = [line[k - 1]!, line[k]!];
      const metres = metresBetween(junctions[from]!, junctions[to]!);
      if (oneWay !== '-1') arcs.push({ from, to, metres, seconds: metres / speed });
      if (oneWay !== 'yes' && oneWay !== '1' && oneWay !== 'true')
        arcs.push({ from: to, to: from, metres, seconds: metres / speed });
    }
  }
  if (arcs.length === 0) throw new DomainError('invalid', 'planning.roads-empty');
  arcs.sort((a, b) => a.from - b.from);
  const first = new Int32Array(junctions.length + 1);
  for (const arc of arcs) first[arc.from + 1]! += 1;
  for (let j = 0; j < junctions.length; j++) first[j + 1]! += first[j]!;
  return {
    junctions,
    first,
    to: Int32Array.from(arcs, (arc) => arc.to),
    seconds: Float64Array.from(arcs, (arc) => arc.seconds),
    metres: Float64Array.from(arcs, (arc) => arc.metres),
  };
}

function nearestJunction({ junctions }: Graph, point: GeoPoint): { junction: number; metres: number } {
  let junction = 0;
  let metres = Infinity;
  junctions.forEach((candidate, j) => {
    const away = metresBetween(candidate, point);
    if (away < metres) [junction, metres] = [j, away];
  });
  return { junction, metres };
}

/** Shortest seconds from one junction to all, and the metres along those ways. Binary heap with lazy deletion. */
function dijkstra(graph: Graph, origin: number): { seconds: Float64Array; metres: Float64Array } {
  const { first, to } = graph;
  const seconds = new Float64Array(graph.junctions.length).fill(Infinity);
  const metres = new Float64Array(graph.junctions.length);
  const heap = new MinHeap();
  seconds[origin] = 0;
  heap.push(0, origin);
  for (let entry = heap.pop(); entry; entry = heap.pop()) {
    const [reached, junction] = entry;
    if (reached > seconds[junction]!) continue;
    for (let arc = first[junction]!; arc < first[junction + 1]!; arc++) {
      const next = to[arc]!;
      const time = reached + graph.seconds[arc]!;
      if (time >= seconds[next]!) continue;
      seconds[next] = time;
      metres[next] = metres[junction]! + graph.metres[arc]!;
      heap.push(time, next);
    }
  }
  return { seconds, metres };
}

class MinHeap {
  private readonly entries: [number, number][] = [];

  push(key: number, value: number): void {
    const { entries } = this;
    let at = entries.push([key, value]) - 1;
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (entries[up]![0] <= entries[at]![0]) return;
      [entries[up], entries[at]] = [entries[at]!, entries[up]!];
      at = up;
    }
  }

  pop(): [number, number] | undefined {
    const { entries } = this;
    const top = entries[0];
    const last = entries.pop();
    if (!top || entries.length === 0) return top;
    entries[0] = last!;
    for (let at = 0; ;) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < entries.length && entries[child]![0] < entries[least]![0]) least = child;
      }
      if (least === at) return top;
      [entries[least], entries[at]] = [entries[at]!, entries[least]!];
      at = least;
    }
  }
}
