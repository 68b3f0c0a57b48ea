import { say } from './progress.ts';

/** Ends everything that was started when the person or the system asks this process to end. */
export function stopOnSignals(stop: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      say('Stopping everything that was started');
      void stop().finally(() => process.exit(0));
    });
  }
}
