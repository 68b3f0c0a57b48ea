import { platformConfig, readConfig } from '@cus/platform';
import { natsUsersFile } from './nats-section';

/** Prints `users.conf` for the namespace this installation is set to. */
const { OKIENKO_NAMESPACE } = readConfig(platformConfig.pick({ OKIENKO_NAMESPACE: true }));
process.stdout.write(natsUsersFile(OKIENKO_NAMESPACE));
