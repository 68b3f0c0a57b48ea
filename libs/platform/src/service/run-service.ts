import 'reflect-metadata';
import { platformConfig } from '../config/platform-config';
import { readConfig } from '../config/read-config';
import { startMetricsServer } from '../observability/metrics-server';
import { runUntilSignal } from './run-until-signal';
import type { ServiceDefinition } from './define-service';
import { startService } from './start-service';

/** The whole of a service's `main.ts`: start, serve, and end in order on SIGTERM or SIGINT. */
export function runService(definition: ServiceDefinition): Promise<void> {
  return runUntilSignal(async () => {
    const config = readConfig(platformConfig);
    const port = config.OKIENKO_METRICS_PORT;
    const shown = port === undefined ? undefined : await startMetricsServer(port);
    const service = await startService(definition, config, shown?.url);
    return {
      lost: service.lost,
      async stop() {
        await service.stop();
        await shown?.stop();
      },
    };
  });
}
