import { FastifyAdapter } from '@nestjs/platform-fastify';

/** Nest would put its own answers for unknown addresses and faults; ours (`fallbacks.ts`) are problem details. */
export class HttpAdapter extends FastifyAdapter {
  override setNotFoundHandler() {
    return this.instance;
  }

  override setErrorHandler() {
    return this.instance;
  }
}
