import react from '@vitejs/plugin-react'
import { resolve } from 'node:path'
import { defineConfig, type UserConfig } from 'vite'

/** The screen, as both shells load it. */
export const page: UserConfig = {
  root: 'renderer',
  base: './',
  plugins: [react()],
  build: {
    outDir: resolve('out/renderer'),
    emptyOutDir: true,
    // One page loaded from this machine: a warning about download size says nothing here.
    chunkSizeWarningLimit: 4000,
    rollupOptions: { input: { page: resolve('renderer/index.html') } }
  }
}

export default defineConfig(page)
