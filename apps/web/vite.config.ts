import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
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

const PORTAL_BUDGET_BYTES = 200_000;

/** What the portal's first page loads (its entry and everything that imports statically), gzipped; too much fails the build. */
function portalBudget(): Plugin {
  return {
    name: 'portal-budget',
    writeBundle(_options, bundle) {
      const seen = new Set<string>();
      const visit = (fileName: string): void => {
        const chunk = bundle[fileName];
        if (chunk?.type !== 'chunk' || seen.has(fileName)) return;
        seen.add(fileName);
        chunk.imports.forEach(visit);
      };
      const entry = Object.values(bundle).find((chunk) => chunk.type === 'chunk' && chunk.isEntry && chunk.name === 'portal');
      if (!entry) return;
      visit(entry.fileName);
      const bytes = [...seen].reduce((sum, fileName) => {
        const chunk = bundle[fileName];
        return sum + (chunk?.type === 'chunk' ? gzipSync(chunk.code).length : 0);
      }, 0);
      console.log(`portal, first load: ${seen.size} scripts, ${(bytes / 1000).toFixed(1)} kB gzip of ${PORTAL_BUDGET_BYTES / 1000} kB allowed`);
      if (bytes > PORTAL_BUDGET_BYTES) throw new Error('the portal is over its budget: split a route, or drop a library');
    },
  };
}

/** Each text file once more as `.gz`, which the server hands to whoever takes it: a slow phone line carries a third of the bytes. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    async closeBundle() {
      for (const entry of await readdir(here('../../dist/web'), { recursive: true, withFileTypes: true })) {
        if (!entry.isFile() || !/\.(js|css|html|svg)$/.test(entry.name)) continue;
        const path = join(entry.parentPath, entry.name);
        await writeFile(`${path}.gz`, gzipSync(await readFile(path), { level: 9 }));
      }
    },
  };
}

// Vite wants a default export here.
export default defineConfig({
  root: here('.'),
  plugins: [react(), deskDeepLinks(), portalBudget(), compressed()],
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
  server: { port: 5173, proxy: { '/api': process.env['ZHIHE_API'] ?? 'http://127.0.0.1:8080' } },
});
