import tailwind from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { fontPreload } from './vite/font-preload.ts'
import { oneLanguage } from './vite/one-language.ts'

/** The server that answers `/api` while the screens are being worked on. */
const apiAddress = `http://127.0.0.1:${process.env.PORT ?? 3000}`

/** How large a picture or script may be and still be kept for use without a network, in bytes. */
const keptOfflineMax = 600_000

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    react(),
    tailwind(),
    oneLanguage(),
    fontPreload(['inter-latin-wght-normal', 'bricolage-grotesque-latin-wght-normal']),
    VitePWA({
      registerType: 'autoUpdate',
      includeManifestIcons: false,
      manifest: {
        name: 'Parlour',
        short_name: 'Parlour',
        description: 'Order, book and follow your favourite places.',
        theme_color: '#fbf8f3',
        background_color: '#fbf8f3',
        display: 'standalone',
        start_url: '/',
        icons: [
          { src: '/icons/parlour-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icons/parlour-512.png', sizes: '512x512', type: 'image/png' },
          { src: '/icons/parlour-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
      workbox: {
        // The shell and the letters most people need; other scripts, alphabets and pictures are kept once they have been seen.
        globPatterns: ['index.html', 'theme.js', 'assets/index-*.{js,css}', 'assets/*-latin-wght-normal-*.woff2'],
        maximumFileSizeToCacheInBytes: keptOfflineMax,
        navigateFallback: '/index.html',
        navigateFallbackDenylist: [/^\/api\//, /^\/health/, /^\/ready/, /^\/metrics/],
        runtimeCaching: [
          {
            urlPattern: /\/assets\/.+\.(?:js|css|woff2)$/,
            handler: 'CacheFirst',
            options: { cacheName: 'assets', expiration: { maxEntries: 120 } },
          },
          {
            urlPattern: /\/pictures\/.+\.svg$/,
            handler: 'StaleWhileRevalidate',
            options: { cacheName: 'pictures', expiration: { maxEntries: 300 } },
          },
        ],
      },
    }),
  ],
  // The browser's own address is passed on: what changes something is taken from our own pages only, and that is how the server knows them.
  server: { proxy: { '/api': { target: apiAddress, changeOrigin: false } } },
  build: { outDir: 'dist', emptyOutDir: true, sourcemap: false, reportCompressedSize: false },
})
