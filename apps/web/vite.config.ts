import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { firstLoadBudget } from './first-load-budget.ts';
import { offline } from './offline.ts';

const gateway = 'http://127.0.0.1:8080';
const proxy = { '/api': gateway, '/health': gateway };

export default defineConfig({
  plugins: [
    react(),
    // React Aria speaks 30 languages; Okienko three. Saves about 30 kB of the first load.
    { ...optimizeLocales.vite({ locales: ['pl-PL', 'en-US', 'uk-UA'] }), enforce: 'pre' },
    firstLoadBudget(210, 'app'),
    VitePWA(offline),
  ],
  resolve: { conditions: ['@cus/source', 'module', 'browser', 'development|production'] },
  server: { port: 5173, strictPort: true, proxy },
  preview: { port: 4173, strictPort: true, proxy },
  build: {
    outDir: 'dist',
    // The first browsers with light-dark() and container queries; older ones would get an unreadable page, not a plain one.
    target: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      treeshake: {
        // Contracts are declarations: a screen loads those it names, and the first screen none (saves 50 kB).
        moduleSideEffects: [{ test: /\/libs\/(contracts|kernel)\/src\//, sideEffects: false }],
      },
    },
  },
});
