import { z } from 'zod';
import { cursor, id, limit, localDate, milliUnits, page } from '../core/fields';
import { query } from '../core/operation';
import { flatKind } from './flat-fields';
import { ownSession, stay, stayState, staySummary } from './stay-fields';

const service = 'housing';
const readers = ['social-worker', 'coordinator', 'organiser', 'provider', 'manager'] as const;

export const getStay = query({
  service,
  name: 'get-stay',
  path: '/stays/{stayId}',
  summary: 'One stay with everything that belongs to it',
  allow: readers,
  input: z.strictObject({ stayId: id }),
  output: stay,
  errors: ['housing.stay-not-found'],
});

export const listStays = query({
  service,
  name: 'list-stays',
  path: '/stays',
  summary: 'Stays, the newest first',
  allow: readers,
  input: z.strictObject({ state: stayState.optional(), residentId: id.optional(), cursor, limit }),
  output: page(staySummary),
});

/** Meetings the person who asks holds, in every flat, in the order of their days and times; cancelled ones are left out. */
export const listMySessions = query({
  service,
  name: 'list-my-sessions',
  path: '/housing-sessions/mine',
  summary: 'The own meetings with residents from one day to another',
  allow: ['field-worker', 'social-worker', 'coordinator', 'organiser'],
  input: z.strictObject({ from: localDate, to: localDate, cursor, limit }),
  output: page(ownSession),
});

/** Accepted orders no stay is linked to yet. */
export const listOrdersToHouse = query({
  service,
  name: 'list-orders-to-house',
  path: '/housing-orders',
  summary: 'Accepted orders that wait for a place',
  allow: readers,
  input: z.strictObject({}),
  output: z.object({
    items: z.array(
      z.object({
        orderId: id,
        residentId: id,
        providerId: id.optional(),
        quantityMilli: milliUnits,
        from: localDate,
        to: localDate,
      }),
    ),
  }),
});

export const nightState = z.enum(['free', 'reserved', 'occupied', 'absent', 'closed']);

/** At most 92 nights. Strips of a place join without gap from `from` to `until`. */
export const showPlacesBoard = query({
  service,
  name: 'show-places-board',
  path: '/places-board',
  summary: 'Places by nights: which are free, kept, lived in',
  allow: [...readers, 'intake', 'administrator'],
  input: z.strictObject({
    from: localDate,
    until: localDate,
    kind: flatKind.optional(),
    flatId: id.optional(),
  }),
  output: z.object({
    places: z.array(
      z.object({
        placeId: id,
        label: z.string(),
        flatId: id,
        flatName: z.string(),
        kind: flatKind,
        stepFree: z.boolean(),
        providerId: id.optional(),
        strips: z.array(
          z.object({
            from: localDate,
            until: localDate,
            state: nightState,
            stayId: id.optional(),
            residentId: id.optional(),
          }),
        ),
        freeNights: z.int(),
      }),
    ),
    /** Free places in each night from `from`. */
    freeByNight: z.array(z.int()),
  }),
  errors: ['housing.board-too-wide', 'kernel.range-without-night'],
});
