import type { Failure } from '@cus/platform';

const STATUS: Record<Failure['category'], number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'rule-broken': 422,
  fault: 500,
  unavailable: 503,
};

const TITLE: Record<number, string> = {
  400: 'The input does not fit',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  405: 'The address does not take this method',
  409: 'Changed meanwhile or not possible in this state',
  413: 'Too large',
  415: 'Not JSON',
  422: 'A rule stands against it',
  500: 'Unexpected fault',
  503: 'Temporarily unavailable',
};

/** RFC 9457 problem details with our extensions: `code` is the key of the sentence people see. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly params?: Failure['params'];
  readonly errors?: Failure['issues'];
  readonly traceId: string;
}

export function problemOf({ category, code, params, issues }: Failure, traceId: string): Problem {
  return {
    ...problem(STATUS[category], code, traceId),
    ...(Object.keys(params).length > 0 ? { params } : {}),
    ...(issues ? { errors: issues } : {}),
  };
}

export function problem(status: number, code: string, traceId: string): Problem {
  return { type: `urn:okienko:problem:${code}`, title: TITLE[status] ?? 'Refused', status, code, traceId };
}
