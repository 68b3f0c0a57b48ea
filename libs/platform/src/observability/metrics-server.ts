import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { metrics } from './metrics';

export interface RunningMetricsServer {
  /** `http://127.0.0.1:PORT/metrics` */
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Shows the process's numbers to programs on the same machine: a service alone has no other door for HTTP.
 * @param port of 127.0.0.1; 0 for any free one
 * @throws Error naming the port when another program has it
 */
export async function startMetricsServer(port: number): Promise<RunningMetricsServer> {
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) =>
      reject(new Error(`Metrics could not be shown on port ${port} of 127.0.0.1: ${error.message}`)),
    );
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `http://${address}/metrics`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  // A page in a browser of this machine must not reach it under a name of its own.
  const local = /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? '');
  if (!local || request.method !== 'GET' || request.url !== '/metrics') {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'content-type': metrics.contentType }).end(await metrics.metrics());
}
