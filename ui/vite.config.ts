import { defineConfig } from 'vite'

const SERVER = process.env['WELLHEAD_SERVER'] ?? 'http://127.0.0.1:8080'

// What comes out must run under a policy without inline scripts and styles: no polyfill and no files inside of others.
export default defineConfig({
  base: '/',
  publicDir: false,
  build: {
    outDir: 'target/classes/org/wellhead/ui',
    emptyOutDir: true,
    target: 'es2023',
    // Both themes stand in one place by light-dark(), which older targets would have rewritten.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    reportCompressedSize: false,
    // How long plugins took is nobody's question here.
    rolldownOptions: { checks: { pluginTimings: false } },
    // Licences ask to go along with what they are for.
    license: { fileName: 'assets/licences.md' },
  },
  // For who changes pages: `npx vite` asks a running server, WELLHEAD_SERVER=http://127.0.0.1:PORT, as if from its own page.
  server: { proxy: { '/api': { target: SERVER, changeOrigin: true, headers: { Origin: SERVER } } } },
})
