import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/build-page.ts',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Rendering and end-to-end files start LibreOffice and Chromium; more than two at once starve a two-core machine.
    maxWorkers: 2
  }
})
