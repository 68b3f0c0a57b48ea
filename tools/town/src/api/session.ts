import { DEMO_PASSWORD } from '@cus/start/demo-users';

interface Grant {
  readonly token: string;
  /** Milliseconds on the clock of this process. */
  readonly until: number;
}

/** Signs in as demo users at the provider the product names, and renews in time. */
export class Session {
  private readonly grants = new Map<string, Promise<Grant>>();
  private endpoint: Promise<string> | undefined;
  private readonly origin: string;

  constructor(origin: string) {
    this.origin = origin;
  }

  /** @throws Error when the provider refuses the user: a Keycloak of one's own has no demo users. */
  async tokenOf(username: string): Promise<string> {
    const known = await this.grants.get(username);
    if (known && performance.now() < known.until) return known.token;
    const fresh = this.signIn(username);
    this.grants.set(username, fresh);
    return (await fresh).token;
  }

  private async signIn(username: string): Promise<Grant> {
    const endpoint = await (this.endpoint ??= this.findEndpoint());
    const answer = await fetch(endpoint, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'password',
        client_id: 'okienko-cli',
        scope: 'openid',
        username,
        password: DEMO_PASSWORD,
      }),
    });
    if (!answer.ok) throw new Error(`Signing in as ${username} was refused: ${await answer.text()}`);
    const grant = (await answer.json()) as { access_token: string; expires_in: number };
    return { token: grant.access_token, until: performance.now() + grant.expires_in * 800 };
  }

  private async findEndpoint(): Promise<string> {
    const config = (await (await fetch(`${this.origin}/api/config`)).json()) as { issuer: string };
    const discovery = await fetch(`${config.issuer}/.well-known/openid-configuration`);
    return ((await discovery.json()) as { token_endpoint: string }).token_endpoint;
  }
}
