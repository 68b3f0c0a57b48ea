/** What a process does. */
export interface Running {
  stop(): Promise<void>;
  /** Settles when it can never serve again: then the process ends, and whoever keeps it starts it anew. */
  readonly lost: Promise<Error>;
}

/** Work still running this long after a signal is given up; a start, too, that waits for something that never comes. */
const STOP_MS = 8_000;

/**
 * Runs a process until it is asked to end. A failed start or a lost cause prints one sentence and exits with 1;
 * the parent's disappearance (its IPC channel closing) counts as a signal, so nothing is orphaned.
 */
export async function runUntilSignal(start: () => Promise<Running>): Promise<void> {
  const signalled = new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
    if (process.channel) process.once('disconnect', () => resolve());
  });
  void signalled.then(() => setTimeout(() => process.exit(1), STOP_MS).unref());
  try {
    const running = await start();
    process.send?.('ready');
    const lost = await Promise.race([signalled, running.lost]);
    if (lost) throw lost;
    await running.stop();
    process.exit(0);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
