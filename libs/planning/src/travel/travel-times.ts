import type { TravelMatrix } from '../rides/ride-problem';

/** A point on the ground in degrees (WGS 84). */
export interface GeoPoint {
  readonly latitude: number;
  readonly longitude: number;
}

/**
 * Where travel times come from: one small interface behind which a given matrix, an estimate or a road graph stand.
 * Times are in seconds, distances in metres. `estimated` plans must be labelled so to people.
 */
export interface TravelTimes {
  readonly estimated: boolean;
  /** Times and distances between all given points, in their order. */
  matrix(points: readonly GeoPoint[]): TravelMatrix;
}

/** Metres between two points along the sphere (haversine; within 0.6 % of the ellipsoid). */
export function metresBetween(a: GeoPoint, b: GeoPoint): number {
  const radians = Math.PI / 180;
  const across = Math.sin(((b.latitude - a.latitude) * radians) / 2);
  const along = Math.sin(((b.longitude - a.longitude) * radians) / 2);
  const half =
    across * across + Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians) * along * along;
  return 2 * 6_371_008.8 * Math.asin(Math.min(1, Math.sqrt(half)));
}
