/** Every role a token may carry. `system` is the platform itself (subscriptions, jobs) and never comes from a token. */
export const ROLES = [
  'intake',
  'social-worker',
  'coordinator',
  'organiser',
  'field-worker',
  'provider',
  'manager',
  'concealed-access',
  'administrator',
] as const;

export type Role = (typeof ROLES)[number];

/** Who acts, for which centre (tenant) and, for a contracted organisation, for which provider. */
export interface Actor {
  /** Subject of the token (UUID). */
  readonly userId: string;
  readonly roles: readonly (Role | 'system')[];
  /** The centre (CUS) the person works for or with (UUID). */
  readonly centreId: string;
  /** Set only for people of a contracted provider: they see that provider's orders and nothing else. */
  readonly providerId?: string;
  /** What the token says about the account, as far as it does: for the directory of staff, never for a decision. */
  readonly account?: Account;
}

export interface Account {
  readonly name?: string;
  readonly login?: string;
  /** Where the person works: id or name of a site. */
  readonly site?: string;
}
