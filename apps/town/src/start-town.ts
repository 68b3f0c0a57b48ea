import { gatewayConfig, startGateway } from '@cus/gateway';
import { platformConfig, readConfig, startService, type ServiceDefinition } from '@cus/platform';
import { services } from './services';

export interface RunningTown {
  readonly url: string;
  /** Settles when any of them can never serve again. */
  readonly lost: Promise<Error>;
  stop(): Promise<void>;
}

/** Services (all unless told) and the gateway in this process: the same code and the same messages as apart. */
export async function startTown(
  env?: NodeJS.ProcessEnv,
  chosen: readonly ServiceDefinition[] = services,
): Promise<RunningTown> {
  const config = readConfig(platformConfig, env);
  const running = await Promise.all(chosen.map((service) => startService(service, config)));
  const gateway = await startGateway(readConfig(gatewayConfig, env));
  return {
    url: gateway.url,
    lost: Promise.race([gateway, ...running].map(({ lost }) => lost)),
    async stop() {
      await gateway.stop();
      await Promise.all(running.map((service) => service.stop()));
    },
  };
}
