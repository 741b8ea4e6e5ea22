import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Two single-page apps: in development each deep link needs its own index.html, as the API serves them in production. */
function deskDeepLinks(): Plugin {
  return {
    name: 'desk-deep-links',
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        const path = (request.url ?? '').split('?')[0] ?? '';
        const isPage = (path === '/desk' || path.startsWith('/desk/')) && !/\.[a-z0-9]+$/i.test(path);
        if (isPage) request.url = '/desk/index.html';
        next();
      });
    },
  };
}

// Vite wants a default export here.
export default defineConfig({
  root: here('.'),
  plugins: [react(), deskDeepLinks()],
  resolve: { alias: { '@contract': here('../../libs/contract/src/index.ts') } },
  build: {
    outDir: here('../../dist/web'),
    emptyOutDir: true,
    sourcemap: false,
    // The oldest phones we promise: Android WebView and WeChat X5 of 2021.
    target: ['chrome87', 'safari14'],
    chunkSizeWarningLimit: 1500,
    rollupOptions: { input: { portal: here('index.html'), desk: here('desk/index.html') } },
  },
  server: { port: 5173, proxy: { '/api': process.env['ZHIHE_API'] ?? 'http://127.0.0.1:3000' } },
});
