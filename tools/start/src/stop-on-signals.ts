import { say } from './progress.ts';

const PARENT_CHECK_MS = 500;

/**
 * Ends everything that was started when the person or the system asks this process to end, or when the npm that
 * started it is gone: npm passes a signal to its shell only, which would leave the product running alone.
 */
export function stopOnSignals(stop: () => Promise<void>): void {
  const end = () => {
    say('Stopping everything that was started');
    void stop().finally(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    end();
  }, PARENT_CHECK_MS);
  watch.unref();
}
