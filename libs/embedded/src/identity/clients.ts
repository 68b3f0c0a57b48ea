/** The browser application: authorization code with PKCE, refresh tokens, no secret. */
function webClient(allowedOrigins: readonly string[]): Record<string, unknown> {
  return {
    client_id: 'okienko-web',
    client_name: 'Okienko',
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    redirect_uris: allowedOrigins.flatMap((origin) => [`${origin}/`, `${origin}/signed-in`]),
    post_logout_redirect_uris: allowedOrigins.map((origin) => `${origin}/`),
  };
}

/** Scripts and tests: name and password straight for a token. Exists only here, never in a real installation. */
const CLI_CLIENT = {
  client_id: 'okienko-cli',
  token_endpoint_auth_method: 'none',
  grant_types: ['password', 'refresh_token'],
  response_types: [],
  redirect_uris: [],
};

export function defaultClients(allowedOrigins: readonly string[]): Record<string, unknown>[] {
  return [webClient(allowedOrigins), CLI_CLIENT];
}
