import { type ReadPacket, type WritePacket, ClientProxy } from '@nestjs/microservices';
import { NoRespondersError, RequestError, TimeoutError, type NatsConnection } from '@nats-io/transport-node';
import { endOfTurn } from '../process/end-of-turn';
import type { Failure } from './failure';
import { STATUS_HEADER, writeHeaders, type RequestHeaders } from './headers';
import type { Subjects } from './subjects';

export interface OperationReply {
  readonly ok: boolean;
  /** JSON as the service wrote it: an output when ok, a `Failure` otherwise. Passed on unparsed where nobody needs to look. */
  readonly body: Uint8Array;
}

const UNAVAILABLE: Failure = { category: 'unavailable', code: 'platform.unavailable', params: {} };

/** A request as the gateway sends it. */
export interface OperationRequest {
  readonly headers: RequestHeaders;
  readonly payload: unknown;
}

/**
 * Nest's ClientProxy over the connection's muxed inbox: one subscription for all replies, and a
 * deadline on every request. A service that is down or silent is a reply too: `platform.unavailable`.
 */
export class OperationClient extends ClientProxy {
  constructor(
    private readonly nats: NatsConnection,
    private readonly subjects: Subjects,
    private readonly timeoutMs = 5_000,
  ) {
    super();
  }

  /** Asks a service; never throws for a refusal, an absent service or a broken link. */
  async request(operationId: string, { headers, payload }: OperationRequest): Promise<OperationReply> {
    const payloadJson = JSON.stringify(payload);
    await endOfTurn();
    try {
      const reply = await this.nats.request(this.subjects.operation(operationId), payloadJson, {
        timeout: this.timeoutMs,
        headers: writeHeaders({ ...headers, deadline: Date.now() + this.timeoutMs }),
      });
      return { ok: reply.headers?.get(STATUS_HEADER) === 'ok', body: reply.data };
    } catch (error) {
      if (!isBrokerError(error)) throw error;
      return { ok: false, body: Buffer.from(JSON.stringify(UNAVAILABLE)) };
    }
  }

  connect(): Promise<NatsConnection> {
    return Promise.resolve(this.nats);
  }

  close(): void {
    // The connection belongs to whoever made it.
  }

  unwrap<T>(): T {
    return this.nats as T;
  }

  protected publish(packet: ReadPacket, callback: (packet: WritePacket) => void): () => void {
    void this.request(String(packet.pattern), packet.data as OperationRequest).then(
      (response) => callback({ response, isDisposed: true }),
      (err: unknown) => callback({ err, isDisposed: true }),
    );
    return () => undefined;
  }

  protected dispatchEvent(): Promise<never> {
    return Promise.reject(new Error('Events leave through the outbox only'));
  }
}

function isBrokerError(error: unknown): boolean {
  const closed =
    error instanceof Error && /closed|disconnect|draining/i.test(`${error.name} ${error.message}`);
  return (
    error instanceof TimeoutError ||
    error instanceof NoRespondersError ||
    error instanceof RequestError ||
    closed
  );
}
