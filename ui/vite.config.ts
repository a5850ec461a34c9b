import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

const src = (folder: string) => fileURLToPath(new URL(`./src/${folder}`, import.meta.url));

export default defineConfig({
  plugins: [svelte(), svelteTesting()],
  resolve: { alias: { $api: src('api'), $parts: src('parts'), $shell: src('shell'), $text: src('text') } },
  build: {
    // WebKitGTK 2.42 and later, WebView2.
    target: ['safari17', 'chrome115'],
    // The window reads from its own executable: a data: URL would need more of the content policy than it saves.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    modulePreload: { polyfill: false },
  },
  server: { port: 5173, strictPort: true },
  test: { environment: 'jsdom', include: ['src/**/*.test.ts'] },
});
