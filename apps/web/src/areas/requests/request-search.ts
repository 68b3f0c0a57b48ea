import type { coordination, RawInput, vocabulary } from '@cus/contracts';
import { maybeOneOf, textOf } from '../../shell/search-values';

/** Ready views of the queue; "all" is the default. */
export const VIEWS = ['all', 'unassigned', 'mine', 'urgent', 'overdue', 'passed'] as const;
export type View = (typeof VIEWS)[number];

type RequestState = (typeof coordination.requestState.options)[number];
type Pillar = (typeof vocabulary.pillar.options)[number];

/** States in which something is still to be done. */
const OPEN_STATES = [
  'received',
  'assigned',
  'passed',
  'assessed',
  'qualified',
  'refused',
  'appealed',
] as const satisfies readonly RequestState[];

// Written out and not taken from the contracts: addresses are read by the first screen, which loads no contract.
export const STATES = [...OPEN_STATES, 'withdrawn', 'closed'] as const satisfies readonly RequestState[];
const PILLARS = ['assistance', 'services'] as const satisfies readonly Pillar[];

/** The queue's filters as they stand in the address. */
export interface RequestSearch {
  readonly view?: View;
  readonly states?: readonly RequestState[];
  readonly pillar?: Pillar;
  readonly siteId?: string;
  readonly number?: string;
  readonly sort?: 'received';
}

/** Reads the filters from an address; what it does not understand is left out. */
export function readRequestSearch(search: Record<string, unknown>): RequestSearch {
  const view = maybeOneOf(VIEWS, search['view']);
  const listed = Array.isArray(search['states']) ? (search['states'] as unknown[]) : [];
  const states = STATES.filter((state) => listed.includes(state));
  const pillar = maybeOneOf(PILLARS, search['pillar']);
  const [siteId, number] = [textOf(search['siteId']), textOf(search['number'])];
  return {
    ...(view === undefined || view === 'all' ? {} : { view }),
    ...(states.length === 0 ? {} : { states }),
    ...(pillar === undefined ? {} : { pillar }),
    ...(siteId === undefined ? {} : { siteId }),
    ...(number === undefined ? {} : { number }),
    ...(search['sort'] === 'received' ? { sort: 'received' as const } : {}),
  };
}

/** The question the filters ask. */
export function queueInput(search: RequestSearch): RawInput<typeof coordination.listRequests> {
  const { view = 'all', states, pillar, siteId, number, sort } = search;
  return {
    states: view === 'passed' ? ['passed'] : [...(states ?? OPEN_STATES)],
    ...(view === 'mine' ? { mine: true } : {}),
    ...(view === 'unassigned'
      ? { unassigned: true, ...(states ? {} : { states: ['received', 'passed'] }) }
      : {}),
    ...(view === 'urgent' ? { urgent: true } : {}),
    ...(view === 'overdue' ? { overdue: true } : {}),
    ...(pillar === undefined ? {} : { pillar }),
    ...(siteId === undefined ? {} : { siteId }),
    ...(number === undefined ? {} : { number }),
    ...(sort === undefined ? {} : { sort }),
    limit: 50,
  };
}
