import type { Role } from '@cus/kernel';

export interface Area {
  readonly id:
    | 'home'
    | 'intake'
    | 'requests'
    | 'residents'
    | 'plans'
    | 'orders'
    | 'deliveries'
    | 'month'
    | 'share'
    | 'housing'
    | 'meetings'
    | 'handyman'
    | 'provider'
    | 'settings';
  readonly path: string;
  /** Whose daily work it is; nobody named means everybody's. */
  readonly roles?: readonly Role[];
  /** The workplace of one service; leaves the rail first when there is too little room. */
  readonly ofOneService?: boolean;
}

/** In the order of the day's work: what came in, who it is about, who does it, what it came to. */
export const AREAS: readonly Area[] = [
  { id: 'home', path: '/' },
  { id: 'intake', path: '/intake', roles: ['intake', 'social-worker', 'coordinator'] },
  { id: 'provider', path: '/provider', roles: ['provider'] },
  { id: 'requests', path: '/requests', roles: ['intake', 'social-worker', 'coordinator', 'manager'] },
  { id: 'residents', path: '/residents', roles: ['intake', 'social-worker', 'coordinator', 'organiser'] },
  { id: 'plans', path: '/plans', roles: ['social-worker', 'coordinator', 'manager'] },
  { id: 'orders', path: '/orders', roles: ['coordinator', 'organiser', 'manager'] },
  { id: 'deliveries', path: '/deliveries', roles: ['organiser', 'field-worker', 'provider'] },
  {
    id: 'handyman',
    path: '/handyman',
    roles: ['organiser', 'field-worker', 'provider'],
    ofOneService: true,
  },
  {
    id: 'housing',
    path: '/housing',
    roles: ['social-worker', 'coordinator', 'organiser', 'manager', 'provider', 'administrator'],
    ofOneService: true,
  },
  { id: 'meetings', path: '/housing/week', roles: ['field-worker'] },
  { id: 'month', path: '/month', roles: ['organiser', 'manager', 'provider'] },
  { id: 'share', path: '/share', roles: ['organiser', 'manager'] },
  { id: 'settings', path: '/settings', roles: ['administrator'] },
];

/** People keep five to seven things in mind; where there are more, the last of the seven is "Więcej". */
const MOST = 7;

/** Whether an organisation carries out the service an area is the workplace of. */
export type CarriesOut = (area: Area['id']) => boolean;

/**
 * Every area of a person of these roles, none before sign-in; `isOpen` tells whether the path exists in this
 * installation. An organisation is shown the workplaces of its own services only.
 */
export function areasFor(
  roles: readonly Role[] | undefined,
  isOpen: (path: string) => boolean,
  carriesOut: CarriesOut,
): Area[] {
  if (roles === undefined) return [];
  const isOutside = roles.every((role) => role === 'provider');
  const isMine = (area: Area) => area.roles === undefined || area.roles.some((role) => roles.includes(role));
  const isWanted = ({ id, ofOneService = false }: Area) => !isOutside || !ofOneService || carriesOut(id);
  return AREAS.filter((area) => isOpen(area.path) && isMine(area) && isWanted(area));
}

export interface RailPlaces {
  readonly shown: readonly Area[];
  /** Behind "Więcej". */
  readonly rest: readonly Area[];
}

/** What stands on the rail, in the order of the day's work, and what waits behind its last place. */
export function railOf(areas: readonly Area[], most = MOST): RailPlaces {
  if (areas.length <= most) return { shown: areas, rest: [] };
  const leaving = [...areas.filter((area) => area.ofOneService).reverse(), ...areas.toReversed()];
  const rest = new Set(
    leaving.filter((area, at) => leaving.indexOf(area) === at).slice(0, areas.length - most + 1),
  );
  return { shown: areas.filter((area) => !rest.has(area)), rest: areas.filter((area) => rest.has(area)) };
}
