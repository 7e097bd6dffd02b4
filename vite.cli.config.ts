import { defineConfig } from 'vite'

export default defineConfig({
  build: {
    ssr: 'electron/shells/cli/banfu.ts',
    outDir: 'out/cli',
    target: 'node20',
    rollupOptions: { output: { format: 'es', entryFileNames: 'banfu.js' } }
  }
})
