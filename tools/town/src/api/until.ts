import { pause, Refused } from './api.ts';

const PATIENCE_MS = 20_000;
const FIRST_PAUSE_MS = 15;
const LONGEST_PAUSE_MS = 250;

/**
 * Asks until there is an answer: what one service announces reaches the others a moment later.
 * @throws Error naming what was waited for
 */
export async function untilKnown<T>(what: string, ask: () => Promise<T | undefined>): Promise<T> {
  const end = performance.now() + PATIENCE_MS;
  for (let wait = FIRST_PAUSE_MS; performance.now() < end; wait = Math.min(LONGEST_PAUSE_MS, wait * 2)) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await pause(wait);
  }
  throw new Error(`Waited ${PATIENCE_MS / 1000} s in vain for ${what}.`);
}

/** Repeats a command that is refused only because what it refers to has not arrived yet. */
export function onceKnown<T>(what: string, notYet: readonly string[], tell: () => Promise<T>): Promise<T> {
  return untilKnown(what, () =>
    tell().catch((error: unknown) => {
      if (error instanceof Refused && notYet.includes(error.code)) return undefined;
      throw error;
    }),
  );
}
