import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const gateway = 'http://127.0.0.1:8080';
const proxy = { '/api': gateway, '/health': gateway };

export default defineConfig({
  plugins: [
    react(),
    // React Aria speaks 30 languages; Okienko two. Saves about 30 kB of the first load.
    { ...optimizeLocales.vite({ locales: ['pl-PL', 'en-US'] }), enforce: 'pre' },
  ],
  resolve: { conditions: ['@cus/source', 'module', 'browser', 'development|production'] },
  server: { port: 5173, strictPort: true, proxy },
  preview: { port: 4173, strictPort: true, proxy },
  build: {
    outDir: 'dist',
    // The first browsers with light-dark() and container queries; older ones would get an unreadable page, not a plain one.
    target: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    chunkSizeWarningLimit: 700,
  },
});
