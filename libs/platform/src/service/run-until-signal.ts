/** Work still running this long after a signal is given up. */
const STOP_MS = 8_000;

/**
 * Runs a process: `start` returns how to stop. A failed start prints one sentence and exits with 1;
 * the parent's disappearance (its IPC channel closing) counts as a signal, so nothing is orphaned.
 */
export async function runUntilSignal(start: () => Promise<() => Promise<void>>): Promise<void> {
  const signalled = new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
    if (process.channel) process.once('disconnect', () => resolve());
  });
  try {
    const stop = await start();
    process.send?.('ready');
    await signalled;
    setTimeout(() => process.exit(1), STOP_MS).unref();
    await stop();
    process.exit(0);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
