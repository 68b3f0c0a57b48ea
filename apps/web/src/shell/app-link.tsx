import { LinkButton } from '@cus/ui';
import { createLink } from '@tanstack/react-router';

/** A `LinkButton` whose address is checked by the compiler against the routes. For text links use `Link` of the router. */
export const AppLinkButton = createLink(LinkButton);
