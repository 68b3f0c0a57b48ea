const PATIENCE_MS = 30_000;

/**
 * Waits until the product says the main job can be done.
 * @throws Error naming the parts that are not ready.
 */
export async function waitUntilReady(origin: string): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  let last = 'no answer';
  while (Date.now() < end) {
    const answer = await fetch(`${origin}/health/ready`).catch(() => undefined);
    if (answer?.status === 200) return;
    if (answer) last = await answer.text();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The product did not become ready in ${PATIENCE_MS / 1000} s: ${last}`);
}
