/** Asks until the answer satisfies `accept`; fails with the last answer after `timeoutMs`. Used instead of sleeping. */
export async function eventually<T>(
  ask: () => Promise<T> | T,
  accept: (answer: T) => boolean = Boolean,
  timeoutMs = 10_000,
): Promise<T> {
  const end = Date.now() + timeoutMs;
  let last: T | undefined;
  let failure: unknown;
  while (Date.now() < end) {
    try {
      last = await ask();
      failure = undefined;
      if (accept(last)) return last;
    } catch (error) {
      failure = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  if (failure instanceof Error) throw failure;
  throw new Error(`not reached in ${timeoutMs} ms; last answer: ${JSON.stringify(last)}`);
}
