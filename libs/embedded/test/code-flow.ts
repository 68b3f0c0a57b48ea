import { createHash, randomBytes } from 'node:crypto';
import type { BrowserPage, BrowserSession } from './browser-session';

/** What `okienko-web` asks for at the start of a sign-in. `change` replaces or adds parameters. */
export function authorizationRequest(
  origin: string,
  change: Record<string, string> = {},
): { query: string; verifier: string } {
  const verifier = randomBytes(32).toString('base64url');
  const query = new URLSearchParams({
    client_id: 'okienko-web',
    redirect_uri: `${origin}/signed-in`,
    response_type: 'code',
    scope: 'openid',
    state: 'back-to-plan',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...change,
  });
  return { query: query.toString(), verifier };
}

/** Opens the login page as the web application does. */
export async function beginSignIn(
  issuer: string,
  origin: string,
  browser: BrowserSession,
  change: Record<string, string> = {},
): Promise<{ verifier: string; page: BrowserPage }> {
  const { query, verifier } = authorizationRequest(origin, change);
  return { verifier, page: await browser.open(`${issuer}/protocol/openid-connect/auth?${query}`) };
}

/** Exchanges the code in the address the provider led back to. */
export function redeem(issuer: string, origin: string, backAt: string, verifier: string): Promise<Response> {
  const form = new URLSearchParams({
    grant_type: 'authorization_code',
    client_id: 'okienko-web',
    redirect_uri: `${origin}/signed-in`,
    code: new URL(backAt).searchParams.get('code') ?? '',
    code_verifier: verifier,
  });
  return fetch(`${issuer}/protocol/openid-connect/token`, { method: 'POST', body: form });
}
