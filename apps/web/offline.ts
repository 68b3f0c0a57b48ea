import type { VitePWAOptions } from 'vite-plugin-pwa';

/**
 * How the browser keeps the program itself: pages, code, type and signs of one build, never an answer of the API. A page
 * comes from the network whenever there is one, so a new version is there at once, with its own content policy; without
 * one the last complete build opens. A new build waits until no page of the old one is open: no page ever loads code of
 * another version.
 */
export const offline: Partial<VitePWAOptions> = {
  // Registered by those who need it: field workers, on their phones.
  injectRegister: false,
  registerType: 'prompt',
  manifest: {
    id: '/',
    name: 'Okienko',
    short_name: 'Okienko',
    description: 'Wizyty na dziś i jutro, także bez sieci',
    lang: 'pl',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: '#faf7f2',
    theme_color: '#0a565a',
    icons: [
      { src: '/window.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  },
  workbox: {
    globPatterns: ['**/*.{js,css,html,woff2,svg,png}'],
    globIgnores: ['**/gallery-*'],
    // Names under /assets carry their content's digest already.
    dontCacheBustURLsMatching: /^assets\//,
    cleanupOutdatedCaches: true,
    navigateFallback: null,
    inlineWorkboxRuntime: true,
    runtimeCaching: [
      {
        urlPattern: ({ request, sameOrigin }) => sameOrigin && request.mode === 'navigate',
        handler: 'NetworkOnly',
        options: {
          precacheFallback: { fallbackURL: '/index.html' },
          plugins: [
            {
              // A phone with bars that reaches nobody must not wait for the browser's own minute.
              requestWillFetch: async ({ request }) =>
                new Request(request.url, {
                  headers: { accept: 'text/html' },
                  signal: AbortSignal.timeout(5_000),
                }),
              // A proxy whose product is being restarted answers too, with a page of its own.
              fetchDidSucceed: async ({ response }) => {
                if (response.status >= 500) throw new Error(`HTTP ${response.status}`);
                return response;
              },
            },
          ],
        },
      },
    ],
  },
};
