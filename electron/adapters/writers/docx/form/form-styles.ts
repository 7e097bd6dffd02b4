const baseId = 'gw-base'

/**
 * The styles of a form together with those of ours it does not have, the form's own first. Ours stand on a base of their own, so that nothing of
 * the form's usual paragraph (indents, distances, grid) reaches into the body.
 */
export function withOurStyles(form: string, ours: string): string {
  const all = [...ours.matchAll(/<w:style .*?<\/w:style>/gs)].map(([style]) => style)
  const own = all
    .filter(style => idOf(style).startsWith('gw-'))
    .map(style =>
      style
        .replace('<w:basedOn w:val="Normal"/>', `<w:basedOn w:val="${baseId}"/>`)
        .replace('<w:basedOn w:val="DefaultParagraphFont"/>', '')
    )
  const there = new Set([...form.matchAll(/w:styleId="([^"]*)"/g)].map(found => found[1]))
  const added = [baseOf(all, ours), ...own].filter(style => !there.has(idOf(style)))
  const end = form.lastIndexOf('</w:styles>')
  return end < 0 ? form : form.slice(0, end) + added.join('') + form.slice(end)
}

function idOf(style: string): string {
  return /w:styleId="([^"]*)"/.exec(style)?.[1] ?? ''
}

/** Our usual paragraph with our document's defaults, under a name of its own. */
function baseOf(all: readonly string[], ours: string): string {
  const normal = all.find(style => idOf(style) === 'Normal') ?? ''
  const paragraph = /<w:pPr>(.*?)<\/w:pPr>/s.exec(normal)?.[1] ?? ''
  const letters = /<w:rPrDefault><w:rPr>(.*?)<\/w:rPr>/s.exec(ours)?.[1] ?? ''
  return [
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${baseId}"><w:name w:val="公文基准"/>`,
    '<w:uiPriority w:val="99"/><w:semiHidden/>',
    `<w:pPr>${paragraph}<w:ind w:left="0" w:right="0" w:firstLine="0"/></w:pPr><w:rPr>${letters}</w:rPr></w:style>`
  ].join('')
}
