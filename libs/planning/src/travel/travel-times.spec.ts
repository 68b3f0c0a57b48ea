import { closeMatrix } from './close-matrix';
import { givenTravelTimes } from './given-travel-times';
import { roadGraph, type RoadCollection } from './road-graph';
import { straightLine } from './straight-line';

const at = (longitude: number, latitude: number) => ({ longitude, latitude });
const road = (coordinates: number[][], properties: Record<string, unknown> = {}) => ({
  geometry: { type: 'LineString', coordinates },
  properties: { highway: 'residential', ...properties },
});
const roads = (...features: ReturnType<typeof road>[]): RoadCollection => ({
  type: 'FeatureCollection',
  features,
});

describe('travel times', () => {
  it('from a table keep the triangle inequality by going through other places', () => {
    const { times } = givenTravelTimes([
      [0, 10, 50],
      [10, 0, 10],
      [50, 10, 0],
    ]);
    expect([...times]).toEqual([0, 10, 20, 10, 0, 10, 20, 10, 0]);
  });

  it('from a table must be a square of numbers', () => {
    expect(() => givenTravelTimes([[0, 1]])).toThrow('planning.matrix-size');
    expect(() => givenTravelTimes([[NaN]])).toThrow('planning.matrix-value');
  });

  it('by the straight line grow with distance and are marked as estimates', () => {
    const estimate = straightLine({ detour: 1.3, metresPerSecond: 10, overhead: 60 });
    const { times, distances } = estimate.matrix([at(21.07, 51.04), at(21.07, 51.05), at(21.07, 51.04)]);
    expect(estimate.estimated).toBe(true);
    expect(distances![1]).toBeCloseTo(1.3 * 1112, -1);
    expect(times[1]).toBe(Math.ceil(60 + distances![1]! / 10));
    expect(times[2]).toBe(0);
    expect(closeMatrix(3, times)).toBe(times);
  });

  it('over roads take the fastest way, not the shortest', () => {
    const direct = road(
      [
        [21, 51],
        [21.02, 51],
      ],
      { maxspeed: '10' },
    );
    const detour = road(
      [
        [21, 51],
        [21.01, 51.005],
        [21.02, 51],
      ],
      { highway: 'primary' },
    );
    const graph = roadGraph(roads(direct, detour), { speeds: { residential: 30, primary: 60 } });
    const { times, distances } = graph.matrix([at(21, 51), at(21.02, 51)]);
    expect(distances![1]).toBeGreaterThan(1700);
    expect(times[1]).toBe(Math.ceil(distances![1]! / (60 / 3.6)));
  });

  it('over roads obey one-way streets, except on foot', () => {
    const ring = [
      road(
        [
          [21, 51],
          [21.01, 51],
        ],
        { oneway: 'yes' },
      ),
      road([
        [21.01, 51],
        [21.01, 51.01],
        [21, 51],
      ]),
    ];
    const speeds = { residential: 30 };
    const drive = roadGraph(roads(...ring), { speeds }).matrix([at(21, 51), at(21.01, 51)]).times;
    const walk = roadGraph(roads(...ring), { speeds, onFoot: true }).matrix([
      at(21, 51),
      at(21.01, 51),
    ]).times;
    expect(drive[2]).toBeGreaterThan(2 * drive[1]!);
    expect(walk[2]).toBe(walk[1]);
  });

  it('over roads are refused between places no road connects', () => {
    const islands = roads(
      road([
        [21, 51],
        [21.01, 51],
      ]),
      road([
        [22, 51],
        [22.01, 51],
      ]),
    );
    const graph = roadGraph(islands, { speeds: { residential: 30 } });
    expect(() => graph.matrix([at(21, 51), at(22, 51)])).toThrow('planning.place-unreachable');
    expect(() => roadGraph(roads(), { speeds: {} })).toThrow('planning.roads-empty');
  });
});
