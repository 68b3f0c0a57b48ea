/** One refused field: RFC 6901 pointer into the request body and what is wrong with it. */
export interface FieldRefusal {
  readonly pointer: string;
  readonly code: string;
  readonly params?: ProblemParams;
}

export type ProblemParams = Readonly<Record<string, string | number | boolean>>;

interface ProblemDocument {
  readonly title?: string;
  readonly status?: number;
  readonly detail?: string;
  readonly code?: string;
  readonly params?: ProblemParams;
  readonly errors?: readonly FieldRefusal[];
  readonly traceId?: string;
}

/** The request never reached the server or its answer was lost; sending it again with the same key is safe. */
export const OFFLINE = 'web.offline';
/** An answer that is no problem document: a proxy's error page. */
export const UNREADABLE = 'web.unreadable-answer';

/** A refusal by the server (RFC 9457) or by the network, with a code the error catalogue can say in words. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly params: ProblemParams;
  readonly errors: readonly FieldRefusal[];
  readonly traceId: string | undefined;

  constructor(
    readonly code: string,
    /** HTTP status; 0 when there was no answer. */
    readonly status: number,
    document: ProblemDocument = {},
  ) {
    super(document.detail ?? document.title ?? code);
    this.params = document.params ?? {};
    this.errors = document.errors ?? [];
    this.traceId = document.traceId;
  }

  /** Whether the command may have been carried out: then a retry must reuse its key. */
  get isUncertain(): boolean {
    return this.status === 0 || this.status === 408 || this.status >= 500;
  }
}

/** Reads a refused answer. Never throws: an unreadable body gives its status alone. */
export async function readProblem(response: Response): Promise<ApiProblem> {
  try {
    const document = (await response.json()) as ProblemDocument | null;
    const code = typeof document?.code === 'string' ? document.code : UNREADABLE;
    return new ApiProblem(code, response.status, document ?? {});
  } catch {
    return new ApiProblem(UNREADABLE, response.status);
  }
}

/** Whether somebody else saved another version of the record than the one the person saw. */
export function isChangedMeanwhile(problem: ApiProblem): boolean {
  return problem.status === 412 || problem.code.endsWith('.changed-meanwhile');
}

/** Whatever was thrown, as a problem. */
export function toProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  return new ApiProblem('web.unexpected', 0, { detail: String(error) });
}

/** `/phones/0/number` -> `phones.0.number`, the path of the form's field. */
export function pointerToPath(pointer: string): string {
  return pointer
    .replace(/^#?\//, '')
    .split('/')
    .map((part) => part.replace(/~1/g, '/').replace(/~0/g, '~'))
    .join('.');
}
