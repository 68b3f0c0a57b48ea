/** The parts of a Zod 4 issue the words depend on. */
export interface Issue {
  readonly code?: string | undefined;
  readonly message: string;
  readonly path: readonly PropertyKey[];
  readonly input?: unknown;
  readonly origin?: string;
  readonly format?: string;
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
}

export interface FieldFault {
  /** Key of the error catalogue after "field.". */
  readonly code: string;
  readonly params: Readonly<Record<string, number>>;
}

const FORMATS: Readonly<Record<string, string>> = {
  date: 'date',
  datetime: 'date',
  time: 'time',
  email: 'email',
};

const RULE = /^[a-z][a-z0-9]*([.-][a-z0-9]+)+$/;

function tooSmall(issue: Issue): FieldFault {
  const minimum = Number(issue.minimum);
  if (issue.origin === 'string') {
    return minimum <= 1 ? { code: 'required', params: {} } : { code: 'too-short', params: { minimum } };
  }
  return {
    code: issue.origin === 'array' || issue.origin === 'set' ? 'too-few' : 'too-small',
    params: { minimum },
  };
}

function tooBig(issue: Issue): FieldFault {
  return {
    code: issue.origin === 'string' ? 'too-long' : 'too-big',
    params: { maximum: Number(issue.maximum) },
  };
}

/**
 * The fault behind a Zod issue, for our own words: Zod's Polish sentences are not fit to be read by people.
 * `value` is what the field holds; anything wrong with an empty field means that it is missing.
 */
export function faultOf(issue: Issue, value: unknown): FieldFault {
  if (value === false) return { code: 'tick', params: {} };
  if (value === undefined || value === null || value === '') return { code: 'required', params: {} };
  if (issue.code === 'too_small') return tooSmall(issue);
  if (issue.code === 'too_big') return tooBig(issue);
  // A contract's own check carries the code of its rule as the message; Zod's messages are sentences.
  if (RULE.test(issue.message)) return { code: issue.message, params: {} };
  if (issue.code === 'invalid_format') return { code: FORMATS[issue.format ?? ''] ?? 'invalid', params: {} };
  if (issue.code === 'invalid_value') return { code: 'choice', params: {} };
  return { code: 'invalid', params: {} };
}
