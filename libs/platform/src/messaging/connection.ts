import { connect, type NatsConnection } from '@nats-io/transport-node';
import { inboxPrefix } from './nats-permissions';

/**
 * Connection that never gives up: a broker that was away is found again (the client's default is ten tries).
 * @param url one or more addresses with commas between; user and password in the first count for all of them
 * @param name the connecting part; its user on the broker where `password` is given
 */
export function connectNats(url: string, name: string, password?: string): Promise<NatsConnection> {
  const addresses = url.split(',').map((address) => new URL(address));
  const [first] = addresses;
  const given = first?.username
    ? { user: decodeURIComponent(first.username), pass: decodeURIComponent(first.password) }
    : {};
  return connect({
    servers: addresses.map(({ protocol, host }) => `${protocol}//${host}`),
    ...(password ? { user: name, pass: password } : given),
    inboxPrefix: inboxPrefix(name),
    name,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 250,
    reconnectJitter: 100,
    waitOnFirstConnect: true,
    timeout: 2_000,
    pingInterval: 10_000,
    maxPingOut: 2,
    ignoreClusterUpdates: true,
    // A stack kept for every request in case it fails costs a tenth of the request; our failures name the operation.
    noAsyncTraces: true,
  });
}

/**
 * Settles when a connection can never come back: the broker refused its user twice, as it does when passwords were changed.
 * Never when we closed it ourselves.
 */
export function connectionLost(nats: NatsConnection): Promise<Error> {
  return new Promise((resolve) => {
    void nats.closed().then((reason) => {
      if (reason) resolve(new Error(`The broker does not let us in any more: ${reason.message}`));
    });
  });
}
