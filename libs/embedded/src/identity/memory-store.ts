interface Stored {
  readonly payload: Record<string, unknown>;
  readonly expiresAt: number;
}

const SWEEP_MS = 60_000;

/**
 * What falls with its grant. An interaction bears the grant of the session it began in, but must outlive it: one person
 * signs in where another is still signed in.
 */
const FALLS_WITH_GRANT = ['AccessToken', 'AuthorizationCode', 'RefreshToken'];

/**
 * What the provider remembers: sessions, grants, refresh tokens. It lives as long as the process; after a restart
 * people sign in again. (oidc-provider's own memory adapter forgets living sessions after 1,000 entries.)
 */
export class MemoryStore {
  private readonly entries = new Map<string, Stored>();
  private readonly sessionByUid = new Map<string, string>();
  private readonly keysByGrant = new Map<string, Set<string>>();
  private readonly sweeping = setInterval(() => this.sweep(), SWEEP_MS).unref();

  stop(): void {
    clearInterval(this.sweeping);
  }

  /** The storage of one kind of artefact, in the shape oidc-provider asks for. */
  adapterFor(model: string): Record<string, (...args: never[]) => Promise<unknown>> {
    const key = (id: string) => `${model}:${id}`;
    const find = async (id: string) => this.read(key(id));
    return {
      find,
      upsert: async (id: string, payload: Record<string, unknown>, expiresIn?: number) =>
        this.write(key(id), payload, expiresIn),
      consume: async (id: string) => {
        const payload = this.read(key(id));
        if (payload) payload.consumed = Math.floor(Date.now() / 1000);
      },
      destroy: async (id: string) => this.remove(key(id)),
      findByUid: async (uid: string) => this.read(this.sessionByUid.get(uid) ?? ''),
      findByUserCode: async () => undefined,
      revokeByGrantId: async (grantId: string) => {
        for (const member of this.keysByGrant.get(grantId) ?? []) this.entries.delete(member);
        this.keysByGrant.delete(grantId);
      },
    };
  }

  private read(key: string): Record<string, unknown> | undefined {
    const stored = this.entries.get(key);
    return stored && stored.expiresAt > Date.now() ? stored.payload : undefined;
  }

  private write(key: string, payload: Record<string, unknown>, expiresIn = Infinity): void {
    this.entries.set(key, { payload, expiresAt: Date.now() + expiresIn * 1000 });
    if (key.startsWith('Session:')) this.sessionByUid.set(String(payload.uid), key);
    const grantId = payload.grantId as string | undefined;
    if (!grantId || !FALLS_WITH_GRANT.includes(key.slice(0, key.indexOf(':')))) return;
    const members = this.keysByGrant.get(grantId) ?? new Set();
    this.keysByGrant.set(grantId, members.add(key));
  }

  private remove(key: string): void {
    const { uid, grantId } = this.entries.get(key)?.payload ?? {};
    this.entries.delete(key);
    if (this.sessionByUid.get(String(uid)) === key) this.sessionByUid.delete(String(uid));
    const members = this.keysByGrant.get(String(grantId));
    members?.delete(key);
    if (members?.size === 0) this.keysByGrant.delete(String(grantId));
  }

  private sweep(): void {
    const now = Date.now();
    for (const [key, { expiresAt }] of this.entries) if (expiresAt <= now) this.remove(key);
  }
}
