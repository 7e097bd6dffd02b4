import { describe, expect, test } from 'vitest'
import { writeHtml } from '../../../../electron/adapters/writers/html/write-html.ts'
import { gbt9704 } from '../../../../electron/core/layout/gbt9704.ts'
import { framed, p, reply, table } from '../../../../electron/core/reply/build.ts'
import { fullReply } from '../../../core/layout/full-reply.ts'

const html = writeHtml(fullReply, gbt9704)

describe('the HTML page', () => {
  test('shows every block once and names it', () => {
    const body = fullReply.body.map(({ id }) => id)
    const shown = [...html.matchAll(/data-block="(b\d+)"/g)].map(found => found[1])
    // The caption of a table and the table are two lines of one block.
    expect([...new Set(shown)]).toEqual(body)
    expect(shown).toHaveLength(body.length + 1)
    for (const field of [
      'category',
      'letterhead',
      'number',
      'title',
      'addressees',
      'signature',
      'date',
      'contact'
    ])
      expect(html).toContain(`data-block="frame.${field}"`)
  })

  test('needs nothing from outside and runs nothing', () => {
    expect(html).not.toMatch(/<script|<link|<img|url\(|https?:|@import|\son[a-z]+=/i)
  })

  test('escapes whatever the reply says, in text, cells, title and ids', () => {
    const nasty = `<img src=x onerror="alert('1')">&`
    const page = writeHtml(
      framed(reply(p(nasty), table([nasty])), { title: nasty, letterhead: nasty }),
      gbt9704
    )
    expect(page).not.toContain('<img')
    expect(page).toContain('&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;')
  })

  test('cannot be broken out of by a font name of an edited profile', () => {
    const face = `x'; } </style><script>alert(1)</script>`
    const profile = { ...gbt9704, fonts: { ...gbt9704.fonts, body: { ...gbt9704.fonts.body, face } } }
    expect(writeHtml(fullReply, profile)).not.toMatch(/<script|x'/)
  })

  test('numbers printed pages on the outer side', () => {
    expect(html).toMatch(/@page :right \{ @bottom-right \{ content: '— ' counter\(page\) ' —'/)
    expect(html).toMatch(/@page :left \{ @bottom-left \{ content: '— ' counter\(page\) ' —'/)
    const centred = writeHtml(fullReply, {
      ...gbt9704,
      pageNumber: { ...gbt9704.pageNumber, place: 'center' }
    })
    expect(centred).toContain('@bottom-center')
    const none = writeHtml(fullReply, { ...gbt9704, pageNumber: { ...gbt9704.pageNumber, show: false } })
    expect(none).not.toContain('counter(page)')
  })

  test('begins a new page for an attachment', () => {
    expect(html.match(/<div class="flow/g)).toHaveLength(2)
    expect(html).toContain('.flow + .flow { break-before: page; }')
  })

  test('marks what must still be filled in', () => {
    expect(html).toContain('<mark>【待补：与代表面商的日期】</mark>')
  })
})
