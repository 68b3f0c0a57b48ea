import type { Parcel } from './outbox';

/** Keeps on the device what is too large for the small store: pictures. Places are paths; a path owns what is below it. */
export interface LargeStore {
  put(place: string, value: string): Promise<void>;
  get(place: string): Promise<string | undefined>;
  removeBelow(place: string): Promise<void>;
}

/** The small store holds some five million characters of everything; a picture alone has half a million. */
const MOST_IN_PARCEL = 10_000;

/** Splits a body into what stays in the parcel and what is kept beside it, by field. */
export function setApart(body: Parcel['body']): { small: Parcel['body']; large: Record<string, string> } {
  const isLarge = (value: unknown) => typeof value === 'string' && value.length > MOST_IN_PARCEL;
  const fields = Object.entries(body);
  return {
    small: Object.fromEntries(fields.filter(([, value]) => !isLarge(value))),
    large: Object.fromEntries(fields.filter(([, value]) => isLarge(value))) as Record<string, string>,
  };
}

const DATABASE = 'okienko.outbox';
const FIELDS = 'field';

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the store of the device does not answer'));
  });
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(FIELDS);
  return answerOf(request);
}

/** One piece of work on the store; settled once the device has written it down. */
async function inStore<T>(
  mode: IDBTransactionMode,
  work: (fields: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await open();
  try {
    const transaction = database.transaction(FIELDS, mode);
    const written = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('the device has no room'));
    });
    const [answer] = await Promise.all([answerOf(work(transaction.objectStore(FIELDS))), written]);
    return answer;
  } finally {
    database.close();
  }
}

export const deviceFields: LargeStore = {
  put: async (place, value) => void (await inStore('readwrite', (fields) => fields.put(value, place))),
  get: (place) => inStore('readonly', (fields) => fields.get(place) as IDBRequest<string | undefined>),
  removeBelow: (place) =>
    inStore('readwrite', (fields) => fields.delete(IDBKeyRange.bound(`${place}/`, `${place}/\uffff`))),
};
