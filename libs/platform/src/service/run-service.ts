import 'reflect-metadata';
import { platformConfig } from '../config/platform-config';
import { readConfig } from '../config/read-config';
import { runUntilSignal } from './run-until-signal';
import type { ServiceDefinition } from './define-service';
import { startService } from './start-service';

/** The whole of a service's `main.ts`: start, serve, and end in order on SIGTERM or SIGINT. */
export function runService(definition: ServiceDefinition): Promise<void> {
  return runUntilSignal(async () => {
    const service = await startService(definition, readConfig(platformConfig));
    return () => service.stop();
  });
}
