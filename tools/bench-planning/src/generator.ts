/** Uniform numbers in [0, 1) that repeat for the same seed, so that made-up problems are the same everywhere. */
export function generator(seed: number): () => number {
  let state = seed * 2654435761 + 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
