import { randomUUID } from 'node:crypto';

const TRACEPARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}$/;

/** W3C trace context: continues the caller's trace or starts a new one. */
export function continueTrace(traceparent: string | undefined): { traceparent: string; traceId: string } {
  const traceId = TRACEPARENT.exec(traceparent ?? '')?.[1] ?? randomHex();
  return { traceId, traceparent: `00-${traceId}-${randomHex().slice(0, 16)}-01` };
}

/** 32 digits; Node keeps random ids in store, so this costs a tenth of asking for as many bytes. */
function randomHex(): string {
  return randomUUID().replaceAll('-', '');
}
