import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/build-page.ts',
    // Limits that end a hang, not measures of speed: a machine that does other work besides is slow, not wrong.
    testTimeout: 180_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    // Rendering and end-to-end files start LibreOffice and Chromium; more than two at once starve a two-core machine.
    maxWorkers: 2
  }
})
