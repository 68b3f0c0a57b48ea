import { readConfig, runUntilSignal } from '@cus/platform';
import { gatewayConfig } from './gateway-config';
import { startGateway } from './start-gateway';

void runUntilSignal(() => startGateway(readConfig(gatewayConfig)));
