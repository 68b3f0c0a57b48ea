import { headers, type MsgHdrs } from '@nats-io/transport-node';

/** What travels beside a request's payload. */
export interface RequestHeaders {
  /** Access token of the person who acts; the service verifies it itself. */
  readonly token?: string;
  /** The same on every retry of one command. */
  readonly commandId?: string;
  /** Milliseconds since 1970 after which nobody waits for the answer. */
  readonly deadline?: number;
  readonly traceparent?: string;
}

const NAMES = {
  token: 'Cus-Token',
  commandId: 'Cus-Command-Id',
  deadline: 'Cus-Deadline',
  traceparent: 'traceparent',
} as const;

export const STATUS_HEADER = 'Cus-Status';
/** In an answer about health: where the process shows its metrics, on its own machine only. */
export const METRICS_HEADER = 'Cus-Metrics';

export function writeHeaders(values: RequestHeaders): MsgHdrs {
  const result = headers();
  for (const [key, name] of Object.entries(NAMES)) {
    const value = values[key as keyof RequestHeaders];
    if (value !== undefined) result.set(name, String(value));
  }
  return result;
}

export function readHeaders(from: MsgHdrs | undefined): RequestHeaders {
  const get = (name: string) => from?.get(name) || undefined;
  const deadline = Number(get(NAMES.deadline));
  return {
    ...(get(NAMES.token) ? { token: get(NAMES.token) as string } : {}),
    // An empty key is a broken one: taken for none, a command sent again would be done again.
    ...(from?.has(NAMES.commandId) ? { commandId: from.get(NAMES.commandId) } : {}),
    ...(Number.isFinite(deadline) && deadline > 0 ? { deadline } : {}),
    ...(get(NAMES.traceparent) ? { traceparent: get(NAMES.traceparent) as string } : {}),
  };
}
