import tailwind from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { markBuild } from './vite/build-mark.ts'
import { chunkGroups } from './vite/chunks.ts'
import { earlyPaint } from './vite/early-paint.ts'
import { firstLoad } from './vite/first-load.ts'
import { fontPreload } from './vite/font-preload.ts'
import { guestFiles } from './vite/guest-files.ts'
import { keepPage, keptPage } from './vite/kept-page.ts'
import { minifyPublic } from './vite/minify-public.ts'
import { oneLanguage } from './vite/one-language.ts'
import { precompress } from './vite/precompress.ts'

/** The server that answers `/api` while the screens are being worked on. */
const apiAddress = `http://127.0.0.1:${process.env.PORT ?? 3000}`

/** How large a picture or script may be and still be kept for use without a network, in bytes. */
const keptOfflineMax = 600_000

/** What guests open next. */
const isForGuests = /\/(?:checkout-page|orders?-page|sign-in-page|item-sheet|cart-(?:sheet|panel)|filter-sheet)-[\w-]{8}\.js$/

const guest = guestFiles()

export default defineConfig({
  root: import.meta.dirname,
  // React has had it since 18; what the router brings is for older ones.
  resolve: { alias: { 'use-sync-external-store/shim/with-selector': 'use-sync-external-store/with-selector' } },
  plugins: [
    react(),
    tailwind(),
    oneLanguage(),
    guest.plugin,
    markBuild(),
    minifyPublic(),
    precompress(),
    firstLoad(),
    earlyPaint(),
    keepPage(),
    fontPreload(['inter-latin-wght-normal', 'bricolage-grotesque-latin-wght-normal']),
    VitePWA({
      // A new worker waits until nobody is in the middle of anything (update/follow-updates.ts).
      registerType: 'prompt',
      injectRegister: null,
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
        importScripts: ['/push-worker.js'],
        // The first visit is kept for use without a network at once.
        clientsClaim: true,
        // The guests' pages and the letters most people need; other scripts, alphabets and pictures are kept once they have been seen.
        globPatterns: [
          keptPage, 'opening.css', 'theme.js', 'icons/parlour.svg', 'assets/*.{js,css}', 'assets/*-latin-wght-normal-*.woff2',
          // What empty pages and errors show.
          'pictures/{house,magnifying-glass-tilted-left,receipt,shopping-bags,takeout-box,wilted-flower}.svg',
        ],
        manifestTransforms: [(entries) => ({ manifest: entries.filter(({ url }) => guest.isGuestFile(url)), warnings: [] })],
        maximumFileSizeToCacheInBytes: keptOfflineMax,
        navigateFallback: `/${keptPage}`,
        navigateFallbackDenylist: [/^\/api\//, /^\/health/, /^\/ready/, /^\/metrics/],
        runtimeCaching: [
          {
            // The list of places, places and menus stay readable without a network. Searches are not kept: they would push menus out, and near=… says where
            // somebody was. Nothing else of the API is kept either: it is somebody's own, or has an effect.
            urlPattern: /\/api\/locations(?:\?limit=\d+|\/[^/?]+(?:\/menu)?)?$/,
            handler: 'NetworkFirst',
            options: { cacheName: 'places-kept', networkTimeoutSeconds: 6, expiration: { maxEntries: 40 }, cacheableResponse: { statuses: [200] } },
          },
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
  build: {
    outDir: 'dist', emptyOutDir: true, sourcemap: false, reportCompressedSize: false,
    modulePreload: {
      // Every browser that can show our colours preloads modules by itself.
      polyfill: false,
      // The crew's screens find their scripts one after the other: what each needs would be 2 kB (gzip) of names in the first script of every guest.
      resolveDependencies: (file, needed, { hostType }) => (hostType === 'html' || isForGuests.test(file) ? needed : needed.filter((name) => name.endsWith('.css'))),
    },
    rolldownOptions: { output: { codeSplitting: { groups: chunkGroups() } } },
  },
})
