import { resolve } from 'node:path'
import { defineConfig } from 'vite'

/** Where the processes that read files begin: an entry of its own beside whatever program starts them. */
export const readingWorker = { 'reading-worker': resolve('electron/app/reading/worker.ts') }

export default defineConfig({
  build: {
    ssr: true,
    outDir: 'out/cli',
    target: 'node20',
    rollupOptions: {
      input: { banfu: resolve('electron/shells/cli/banfu.ts'), ...readingWorker },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].js' }
    }
  }
})
