import type { HelmetOptions } from 'helmet';
import type { GatewayConfig } from '../gateway-config';

/** What every answer tells the browser: everything from here, sign-in from the provider, nothing inside other pages. */
export function securityHeaders(config: GatewayConfig): HelmetOptions {
  const provider = new URL(config.OKIENKO_ISSUER).origin;
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        connectSrc: ["'self'", provider],
        imgSrc: ["'self'", 'data:'],
        styleSrc: ["'self'", "'unsafe-inline'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'", provider],
      },
    },
    // Behind the town's own TLS; a plain-HTTP demo must not pin browsers to HTTPS.
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: { policy: 'same-origin' },
  };
}
