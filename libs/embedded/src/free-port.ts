import { createServer } from 'node:net';
import { StartError } from './start-error';

const HOST = '127.0.0.1';

// A port just handed out is free until its server listens, so the same one could be handed out twice.
const handedOut = new Set<number>();

/** A TCP port of 127.0.0.1 nobody listens on, never the same one twice in this process. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = await listenOnce(0);
    if (handedOut.has(port)) continue;
    handedOut.add(port);
    return port;
  }
}

/** The asked port when it is free, or any free port for 0 and undefined. Throws StartError `port-taken`. */
export async function portFor(server: string, asked: number | undefined): Promise<number> {
  if (!asked) return freePort();
  try {
    return await listenOnce(asked);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') {
      throw new StartError(
        'port-taken',
        `${server} could not start: port ${asked} of ${HOST} is taken by another program; stop it or choose another port.`,
      );
    }
    if (code === 'EACCES') {
      throw new StartError(
        'port-taken',
        `${server} could not start: port ${asked} is reserved for the administrator; choose one above 1023.`,
      );
    }
    throw error;
  }
}

function listenOnce(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, HOST, () => {
      const address = server.address();
      const bound = typeof address === 'object' && address ? address.port : port;
      server.close(() => resolve(bound));
    });
  });
}
