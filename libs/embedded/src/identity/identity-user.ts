/** A person who can sign in at the embedded provider. */
export interface IdentityUser {
  /** Subject of the tokens (UUID). */
  readonly id: string;
  readonly username: string;
  readonly password: string;
  readonly name: string;
  readonly roles: readonly string[];
  /** Centre the person works for or with (UUID). */
  readonly centre: string;
  /** Contracted organisation the person belongs to (UUID). */
  readonly provider?: string;
  /** Site of the centre the person works at. */
  readonly site?: string;
  /** Language of the person; `pl` when left out. */
  readonly locale?: string;
  /** Shown with the demo account, such as the name of the organisation. */
  readonly note?: string;
  /** Name of the centre, over the demo accounts of each centre but the first. */
  readonly centreName?: string;
  /** Offered first, in the order given; the other demo accounts are folded away below. */
  readonly featured?: boolean;
}

/** The claims both tokens carry about the person, named as Keycloak names them. */
export function claimsOf(user: IdentityUser): Record<string, unknown> {
  return {
    name: user.name,
    preferred_username: user.username,
    locale: user.locale ?? 'pl',
    centre: user.centre,
    ...(user.provider && { provider: user.provider }),
    ...(user.site && { site: user.site }),
  };
}
