// The package ships no types; this is the part of its interface used here.
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  export interface Context {
    readonly oidc: {
      readonly client: { readonly clientId: string; grantTypeAllowed(type: string): boolean };
      readonly session?: { readonly accountId?: string; grantIdFor(clientId: string): string | undefined };
      readonly result?: { readonly login?: { readonly accountId: string } };
      readonly params: Record<string, string | undefined>;
      readonly entities: { readonly IdTokenHint?: unknown };
      readonly provider: Provider;
      entity(name: string, value: unknown): void;
    };
    body: unknown;
    type: string;
    status: number;
    set(name: string, value: string): void;
  }

  export interface Token {
    readonly accountId?: string;
    readonly sessionUid?: string;
    readonly grantId?: string;
    scope?: string;
    resourceServer?: unknown;
    save(): Promise<string>;
  }

  export interface Grant {
    addOIDCScope(scope: string): void;
    addResourceScope(resource: string, scope: string): void;
    save(): Promise<string>;
  }

  export interface Account {
    readonly accountId: string;
    claims(): Promise<Record<string, unknown>>;
  }

  type TokenClass = new (values: Record<string, unknown>) => Token;

  export class Provider {
    constructor(issuer: string, configuration: Record<string, unknown>);
    proxy: boolean;
    readonly AccessToken: TokenClass;
    readonly RefreshToken: TokenClass;
    readonly ResourceServer: new (identifier: string, data: unknown) => unknown;
    readonly Grant: (new (values: { accountId: string; clientId: string }) => Grant) & {
      find(id: string): Promise<Grant | undefined>;
    };
    registerGrantType(
      name: string,
      handler: (ctx: Context, next: () => Promise<void>) => Promise<void>,
      parameters: readonly string[],
    ): void;
    callback(): (req: IncomingMessage, res: ServerResponse) => void;
    interactionDetails(
      req: IncomingMessage,
      res: ServerResponse,
    ): Promise<{ readonly params: Record<string, unknown> }>;
    interactionFinished(
      req: IncomingMessage,
      res: ServerResponse,
      result: { login: { accountId: string } },
      options: { mergeWithLastSubmission: boolean },
    ): Promise<void>;
    on(event: 'server_error', listener: (ctx: Context, error: Error) => void): void;
  }

  export const errors: { readonly InvalidGrant: new (description: string) => Error };
}
