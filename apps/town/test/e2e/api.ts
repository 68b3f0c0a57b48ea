import { randomUUID } from 'node:crypto';
import { createClient, type Call } from '@cus/contracts';

/** The public API as a user of the demo, over HTTP. A token lives five minutes, a walk on a busy machine longer: each call signs in. */
export function apiAs(origin: string, username: string): (commandId?: string) => Call {
  return (commandId = randomUUID()) =>
    createClient(async ({ method, url, body }) => {
      const answer = await fetch(`${origin}${url}`, {
        method,
        headers: {
          authorization: `Bearer ${await signIn(origin, username)}`,
          'content-type': 'application/json',
          'idempotency-key': commandId,
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      if (!answer.ok) throw new Error(`${method} ${url}: ${answer.status} ${await answer.text()}`);
      return answer.json();
    });
}

/** An access token of the embedded identity provider. */
async function signIn(origin: string, username: string): Promise<string> {
  const { issuer } = (await (await fetch(`${origin}/api/config`)).json()) as { issuer: string };
  const response = await fetch(`${issuer}/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'password',
      client_id: 'okienko-cli',
      username,
      password: 'okienko',
      scope: 'openid',
    }),
  });
  const { access_token: token } = (await response.json()) as { access_token: string };
  return token;
}
