import { defineConfig } from 'electron-vite'
import { resolve } from 'node:path'
import { readingWorker } from './vite.cli.config.ts'
import { page } from './vite.page.config.ts'

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      rollupOptions: { input: { main: resolve('electron/main.ts'), ...readingWorker } }
    }
  },
  preload: {
    build: {
      outDir: 'out/preload',
      rollupOptions: {
        input: { preload: resolve('electron/preload.ts') },
        // A sandboxed preload is loaded as CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' }
      }
    }
  },
  renderer: page
})
