/** The six kinds of refusal the product knows; each maps to one HTTP status in one place (the gateway). */
export type ErrorCategory =
  'invalid' | 'forbidden' | 'not-found' | 'conflict' | 'rule-broken' | 'unavailable';

export type ErrorParams = Readonly<Record<string, string | number | boolean>>;

/**
 * A refusal with a reason a person can act on.
 * `code` is `<service>.<what-is-wrong>` and a typed key of the translations; `params` fill its sentence
 * and never carry personal data.
 */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly category: ErrorCategory,
    readonly code: string,
    readonly params: ErrorParams = {},
  ) {
    super(code);
  }
}
