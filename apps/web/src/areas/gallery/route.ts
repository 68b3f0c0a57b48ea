import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router';
import { rootRoute } from '../../shell/root-routes';

/** Every component in every state. Open with sample data only, without sign-in. */
export const galleryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/gallery',
  beforeLoad: ({ context }) => {
    if (!context.config.demo) throw notFound();
  },
  component: lazyRouteComponent(() => import('./gallery-screen'), 'GalleryScreen'),
});
