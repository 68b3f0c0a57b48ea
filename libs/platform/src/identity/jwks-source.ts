import { createLocalJWKSet, type JSONWebKeySet, type JWTVerifyGetKey, errors } from 'jose';
import { z } from 'zod';

const keySet = z.object({
  keys: z.array(z.looseObject({ kid: z.string().optional(), kty: z.string() })).max(50),
});

interface JwksOptions {
  /** After this long the keys are fetched again in the background. Default 60 s: a withdrawn key stops working then. */
  readonly maxAgeMs?: number;
  /** At most one fetch in this time, whatever callers ask for. */
  readonly cooldownMs?: number;
  readonly timeoutMs?: number;
  /** Keys older than this are not trusted any more, even while the provider is away. */
  readonly staleForMs?: number;
}

const MAX_BYTES = 64 * 1024;

/**
 * Keys of the identity provider, kept so that a hanging, lying or absent provider neither stops nor crashes us:
 * answers are bounded in time and size and checked before use, and the last good set is used meanwhile.
 */
export class JwksSource {
  private current?: { resolve: ReturnType<typeof createLocalJWKSet>; fetchedAt: number };
  private lastAttempt = -Infinity;
  private fetching?: Promise<void>;
  private readonly options: Required<JwksOptions>;

  constructor(
    private readonly url: string,
    options: JwksOptions = {},
  ) {
    this.options = {
      maxAgeMs: 60_000,
      cooldownMs: 5_000,
      timeoutMs: 2_000,
      staleForMs: 3_600_000,
      ...options,
    };
  }

  readonly key: JWTVerifyGetKey = async (header, token) => {
    await this.renewWhenDue();
    try {
      return await this.resolve(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      await this.refresh();
      return this.resolve(header, token);
    }
  };

  /** Fetches the keys once, so that the first request does not have to. Never throws. */
  warm(): Promise<void> {
    return this.refresh();
  }

  /** Whether there are keys that may be trusted. Asking renews them, as a token does: nobody may have come for hours. */
  async available(): Promise<boolean> {
    await this.renewWhenDue();
    return this.age <= this.options.staleForMs;
  }

  private get age(): number {
    return this.current ? performance.now() - this.current.fetchedAt : Infinity;
  }

  /** Waits for new keys only where the old ones may not be used meanwhile. */
  private async renewWhenDue(): Promise<void> {
    if (this.age > this.options.staleForMs) await this.refresh();
    else if (this.age > this.options.maxAgeMs) void this.refresh();
  }

  private resolve(...args: Parameters<JWTVerifyGetKey>): ReturnType<JWTVerifyGetKey> {
    if (!this.current || this.age > this.options.staleForMs) throw new errors.JWKSTimeout();
    return this.current.resolve(...args);
  }

  private refresh(): Promise<void> {
    if (this.fetching) return this.fetching;
    if (performance.now() - this.lastAttempt < this.options.cooldownMs) return Promise.resolve();
    this.lastAttempt = performance.now();
    this.fetching = this.fetchKeys()
      .then((keys) => {
        this.current = { resolve: createLocalJWKSet(keys), fetchedAt: performance.now() };
      })
      .catch(() => undefined) // The old set stays; readiness reports the provider's absence.
      .finally(() => {
        this.fetching = undefined;
      });
    return this.fetching;
  }

  private async fetchKeys(): Promise<JSONWebKeySet> {
    const signal = AbortSignal.timeout(this.options.timeoutMs);
    const response = await fetch(this.url, {
      signal,
      redirect: 'error',
      headers: { accept: 'application/json' },
    });
    if (!response.ok || !response.body) throw new Error(`key endpoint answered ${response.status}`);
    let size = 0;
    const chunks: Uint8Array[] = [];
    for await (const chunk of response.body) {
      size += chunk.byteLength;
      if (size > MAX_BYTES) throw new Error('key endpoint answered too much');
      chunks.push(chunk);
    }
    return keySet.parse(JSON.parse(Buffer.concat(chunks).toString('utf8'))) as JSONWebKeySet;
  }
}
