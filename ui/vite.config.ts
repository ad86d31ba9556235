import { defineConfig } from 'vite'

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
  },
  // A built server answers `npx vite`, for who changes pages: WELLHEAD_SERVER=http://127.0.0.1:PORT.
  server: { proxy: { '/api': process.env['WELLHEAD_SERVER'] ?? 'http://127.0.0.1:8080' } },
})
