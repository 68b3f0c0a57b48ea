import type { Day } from '../calendar.ts';

/** One step of somebody's way through the centre. Deeds of one case happen in order, those of different cases side by side. */
export interface Deed {
  readonly on: Day;
  readonly run: () => Promise<unknown>;
}

/** By day; deeds of one day in the order they were thought of. */
export function inOrder(deeds: readonly Deed[]): Deed[] {
  return deeds
    .map((deed, index) => ({ deed, index }))
    .sort((a, b) => (a.deed.on === b.deed.on ? a.index - b.index : a.deed.on < b.deed.on ? -1 : 1))
    .map(({ deed }) => deed);
}
