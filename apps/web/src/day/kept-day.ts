import { addDays, warsawDateOf, type Instant } from '@cus/kernel';
import type { DehydratedState } from '@tanstack/react-query';
import type { Profile } from '../session/profile';

/** What one field worker needs in a stairwell: own visits of today and tomorrow, as the server last told them. */
export interface KeptDay {
  readonly profile: Profile;
  /** When the server was last asked for all of it, an instant. */
  readonly readAt: string;
  readonly answers: DehydratedState;
}

const PLACE = 'okienko.day';

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * The day on the device, beside the outbox and never in the browser's HTTP cache: of one person at a time, gone when they
 * sign out, when another person signs in, when their role ends, and by itself once tomorrow has passed.
 */
export class DayStore {
  private listeners = new Set<() => void>();
  private day: KeptDay | undefined;

  constructor(
    private readonly store: Store,
    now = new Date(),
  ) {
    this.day = this.read(now);
    if (this.day === undefined) store.removeItem(PLACE);
  }

  current = (): KeptDay | undefined => this.day;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** A device that refuses to store costs a start without a network, not the work. */
  keep(day: KeptDay): void {
    try {
      this.store.setItem(PLACE, JSON.stringify(day));
      this.change(day);
    } catch {
      this.forget();
    }
  }

  forget(): void {
    this.store.removeItem(PLACE);
    this.change(undefined);
  }

  private change(day: KeptDay | undefined): void {
    this.day = day;
    for (const listener of this.listeners) listener();
  }

  private read(now: Date): KeptDay | undefined {
    try {
      const kept = JSON.parse(this.store.getItem(PLACE) ?? 'null') as KeptDay | null;
      if (kept === null) return undefined;
      const lastDay = addDays(warsawDateOf(kept.readAt as Instant), 1);
      return warsawDateOf(now.toISOString() as Instant) <= lastDay ? kept : undefined;
    } catch {
      return undefined;
    }
  }
}
