import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type Rule = { readonly id: string }
type Violation = { readonly id: string; readonly nodes: readonly { readonly html: string }[] }

type Result = { readonly violations: readonly Violation[]; readonly passes: readonly Rule[] }

/** What axe finds against WCAG 2.1 A and AA, one line each. */
export async function troublesOf(page: Page): Promise<readonly string[]> {
  // Handed over as an expression: the page's own policy rightly forbids it to run text as a script.
  await page.evaluate(axe)
  const { violations: found, passes } = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: (options: object) => Promise<Result> } }
    const tags = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }
    return axe.run({ runOnly: tags, iframes: false })
  })
  expect(passes.length).toBeGreaterThan(8)
  return found.map(each => `${each.id}: ${each.nodes.map(node => node.html.slice(0, 120)).join(' | ')}`)
}
