import { ApiProblem, toProblem } from '../api';
import { setApart, type LargeStore } from './large-fields';

/** A command kept on the device until the server has answered it. */
export interface Parcel {
  /** The command id: however often it is sent, it is carried out once. */
  readonly key: string;
  /** What it is about, a job or an order: parcels of one subject go in the order they were made. */
  readonly subject: string;
  /** `handyman.finish-job`. */
  readonly operationId: string;
  readonly url: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** Fields of the body that are kept beside the parcel, because they are large. */
  readonly apart?: readonly string[];
  /** When the person pressed, by the device's clock. */
  readonly madeAt: string;
  /** Why the server did not want it; then a person decides. */
  readonly refusal?: Refusal;
}

interface Refusal extends Pick<ApiProblem, 'code' | 'status' | 'params'> {
  readonly traceId?: string;
}

/** As many as one screen may have to remember until it has read the record anew. */
const MOST_SENT = 20;

const PREFIX = 'okienko.outbox.';

/** How many parcels of whoever used this device wait on it: told before sign-in, as a number only. */
export function countOnDevice(store: Storage): number {
  const places = Object.keys(store).filter((key) => key.startsWith(PREFIX));
  return places.reduce((sum, place) => sum + (JSON.parse(store.getItem(place) ?? '[]') as []).length, 0);
}

type Send = (parcel: Parcel) => Promise<unknown>;
type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * Commands of one person that must not be lost between the door of a flat and the network. They hold ids, times,
 * references and pictures, no resident's name, and stay on the device when the person signs out: proof of work is never
 * dropped, only sent or taken back by its person (docs/adr/0010-the-phone-without-network.md, 0012-pictures-in-the-database.md).
 */
export class Outbox {
  private listeners = new Set<() => void>();
  private sending: Promise<void> | undefined;
  private parcels: readonly Parcel[];
  /** Large fields of parcels made since this page was opened. */
  private readonly fresh = new Map<string, string>();
  private sent: readonly { readonly parcel: Parcel; readonly at: number }[] = [];

  constructor(
    private readonly store: Store,
    private readonly large: LargeStore,
    private readonly userId: string,
    private readonly send: Send,
  ) {
    this.parcels = this.read();
  }

  current = (): readonly Parcel[] => this.parcels;

  /** What the server took after a moment (milliseconds): a screen read before it does not show it yet. */
  sentSince(subject: string, moment: number): readonly Parcel[] {
    return this.sent.flatMap(({ parcel, at }) => (parcel.subject === subject && at > moment ? [parcel] : []));
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /**
   * Keeps the parcel and sends what can be sent.
   * @returns `waiting` when it stays on the device
   * @throws ApiProblem when the server refused it at once, or when it waits and the device has no room for its picture: then
   * it is not kept, its form still shows it
   */
  async post(whole: Parcel): Promise<'sent' | 'waiting'> {
    const { small, large } = setApart(whole.body);
    const apart = Object.keys(large);
    const parcel: Parcel = { ...whole, body: small, ...(apart.length === 0 ? {} : { apart }) };
    const hasRoom = await this.keepApart(parcel.key, large);
    this.write([...this.read(), parcel]);
    await this.flush();
    const kept = this.parcels.find(({ key }) => key === parcel.key);
    if (kept === undefined) return 'sent';
    if (kept.refusal === undefined && hasRoom) return 'waiting';
    this.discard(parcel.key);
    if (kept.refusal === undefined) throw new ApiProblem('web.device-full', 0);
    throw asProblem(kept.refusal);
  }

  /** Sends what waits, subject by subject in order; one round at a time. */
  async flush(): Promise<void> {
    while (this.sending !== undefined) await this.sending;
    this.sending = this.sendAll().finally(() => (this.sending = undefined));
    await this.sending;
  }

  /** Tries a refused one again: perhaps somebody put right what stood in its way. */
  async retry(key: string): Promise<void> {
    this.change(key, ({ refusal: _, ...parcel }) => parcel);
    await this.flush();
  }

  discard(key: string): void {
    const taken = this.read().find((parcel) => parcel.key === key);
    this.write(this.read().filter((parcel) => parcel.key !== key));
    if (taken?.apart === undefined) return;
    for (const field of taken.apart) this.fresh.delete(this.placeOf(key, field));
    // What cannot be removed now is removed by nobody: it is unreadable without its parcel.
    void this.large.removeBelow(this.placeOf(key)).catch(() => undefined);
  }

  /** A text of a waiting parcel, wherever it is kept, e.g. its picture. */
  async fieldOf({ key, body }: Parcel, field: string): Promise<string | undefined> {
    const inside = body[field];
    if (typeof inside === 'string') return inside;
    const place = this.placeOf(key, field);
    return this.fresh.get(place) ?? (await this.large.get(place).catch(() => undefined));
  }

  private async sendAll(): Promise<void> {
    const held = new Set<string>();
    for (const parcel of this.read()) {
      if (held.has(parcel.subject)) continue;
      if (parcel.refusal !== undefined || !(await this.sendOne(parcel))) held.add(parcel.subject);
    }
  }

  /** Whether the next one of the same subject may go. */
  private async sendOne(parcel: Parcel): Promise<boolean> {
    try {
      await this.send({ ...parcel, body: await this.bodyOf(parcel) });
      this.sent = [...this.sent, { parcel, at: Date.now() }].slice(-MOST_SENT);
      this.discard(parcel.key);
      return true;
    } catch (error) {
      const problem = toProblem(error);
      // Too many at once is no answer to this one either.
      const isAnswered = !problem.isUncertain && problem.status !== 429;
      if (isAnswered) this.change(parcel.key, (refused) => ({ ...refused, refusal: asRefusal(problem) }));
      return false;
    }
  }

  /** @returns whether the device has room for it; without, it can only be sent while this page is open */
  private async keepApart(key: string, large: Readonly<Record<string, string>>): Promise<boolean> {
    const kept = Object.entries(large).map(async ([field, value]) => {
      const place = this.placeOf(key, field);
      this.fresh.set(place, value);
      await this.large.put(place, value);
    });
    return Promise.all(kept).then(
      () => true,
      () => false,
    );
  }

  /** @throws ApiProblem when the device no longer has a part of it */
  private async bodyOf(parcel: Parcel): Promise<Parcel['body']> {
    const fields = (parcel.apart ?? []).map(async (field) => {
      const value = await this.fieldOf(parcel, field);
      if (value === undefined) throw new ApiProblem('web.photo-lost', 410);
      return [field, value] as const;
    });
    return { ...parcel.body, ...Object.fromEntries(await Promise.all(fields)) };
  }

  private placeOf(...path: readonly string[]): string {
    return [this.userId, ...path].join('/');
  }

  private change(key: string, change: (parcel: Parcel) => Parcel): void {
    this.write(this.read().map((parcel) => (parcel.key === key ? change(parcel) : parcel)));
  }

  private get place(): string {
    return PREFIX + this.userId;
  }

  /** Another tab of the same person may have written meanwhile, so the store is asked each time. */
  private read(): readonly Parcel[] {
    return JSON.parse(this.store.getItem(this.place) ?? '[]') as Parcel[];
  }

  private write(parcels: readonly Parcel[]): void {
    if (parcels.length === 0) this.store.removeItem(this.place);
    else this.store.setItem(this.place, JSON.stringify(parcels));
    this.parcels = parcels;
    for (const listener of this.listeners) listener();
  }
}

function asRefusal({ code, status, params, traceId }: ApiProblem): Refusal {
  return { code, status, params, ...(traceId === undefined ? {} : { traceId }) };
}

/** A kept refusal as the error texts want it. */
export function asProblem({ code, status, ...document }: Refusal): ApiProblem {
  return new ApiProblem(code, status, document);
}
