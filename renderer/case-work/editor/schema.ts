import { Mark, Node, mergeAttributes, type Attribute } from '@tiptap/core'

/** Attributes every block carries; written into the clipboard as data- so that copied blocks keep their source. */
function carried(name: string, fallback: unknown): Attribute {
  return {
    default: fallback,
    parseHTML: element => {
      const written = element.getAttribute(`data-${name}`)
      return written === null ? fallback : readJson(written, fallback)
    },
    renderHTML: attributes =>
      attributes[name] === fallback ? {} : { [`data-${name}`]: JSON.stringify(attributes[name]) }
  }
}

function readJson(written: string, fallback: unknown): unknown {
  try {
    return JSON.parse(written)
  } catch {
    return fallback
  }
}

const blockAttributes = () => ({
  id: carried('id', ''),
  from: carried('from', null),
  answers: carried('answers', [])
})

export const DocumentNode = Node.create({ name: 'doc', topNode: true, content: 'block+' })

export const ParagraphNode = Node.create({
  name: 'paragraph',
  // First of its group: what Enter at the end of a heading makes.
  priority: 1000,
  group: 'block',
  content: 'text*',
  marks: 'lead',
  addAttributes: () => ({
    ...blockAttributes(),
    level: { ...carried('level', null), keepOnSplit: false },
    role: { ...carried('role', 'body'), keepOnSplit: false }
  }),
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: ({ HTMLAttributes }) => ['p', HTMLAttributes, 0]
})

export const HeadingNode = Node.create({
  name: 'heading',
  group: 'block',
  content: 'text*',
  marks: '',
  defining: true,
  addAttributes: () => ({
    ...blockAttributes(),
    level: {
      default: 1,
      parseHTML: element => Number(element.tagName.slice(1)) - 1 || 1,
      renderHTML: () => ({})
    }
  }),
  parseHTML: () => [2, 3, 4, 5].map(rank => ({ tag: `h${rank}` })),
  // The page's own title is h1, so a first-level heading of the text is h2.
  renderHTML: ({ node, HTMLAttributes }) => [`h${Number(node.attrs['level']) + 1}`, HTMLAttributes, 0]
})

export const TableNode = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow*',
  isolating: true,
  addAttributes: () => ({
    ...blockAttributes(),
    headerRows: carried('header-rows', 1),
    caption: carried('caption', null)
  }),
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: ({ node, HTMLAttributes }) => [
    'table',
    mergeAttributes(HTMLAttributes, { 'data-heads': String(node.attrs['headerRows']) }),
    ['tbody', 0]
  ]
})

export const TableRowNode = Node.create({
  name: 'tableRow',
  content: 'tableCell*',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: () => ['tr', 0]
})

export const TableCellNode = Node.create({
  name: 'tableCell',
  content: 'text*',
  marks: '',
  isolating: true,
  parseHTML: () => [{ tag: 'td' }, { tag: 'th' }],
  renderHTML: () => ['td', 0]
})

export type SlotOptions = {
  readonly fillWord: string
  readonly slotWord: string
  readonly onFill: (id: string) => void
}

/** A place that must be filled: locked, visible, turned into a paragraph by its button. */
export const SlotNode = Node.create<SlotOptions>({
  name: 'slot',
  group: 'block',
  atom: true,
  selectable: true,
  addOptions: () => ({ fillWord: '', slotWord: '', onFill: () => undefined }),
  addAttributes: () => ({
    ...blockAttributes(),
    name: carried('name', ''),
    hint: carried('hint', '')
  }),
  parseHTML: () => [{ tag: 'div[data-slot]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', mergeAttributes(HTMLAttributes, { 'data-slot': '' })],
  addNodeView() {
    const { fillWord, slotWord, onFill } = this.options
    return ({ node }) => {
      const dom = document.createElement('div')
      dom.className = 'slot'
      dom.contentEditable = 'false'
      const words = document.createElement('span')
      const name = document.createElement('strong')
      name.textContent = `${slotWord}${node.attrs['name']}`
      words.append(name, ` ${node.attrs['hint']}`)
      const fill = document.createElement('button')
      fill.type = 'button'
      fill.textContent = fillWord
      fill.setAttribute('aria-label', `${fillWord}${node.attrs['name']}`)
      fill.addEventListener('click', () => onFill(String(node.attrs['id'])))
      dom.append(words, fill)
      return { dom, stopEvent: event => event.target === fill }
    }
  }
})

/** The run-in heading that opens a numbered paragraph. Typing after it does not lengthen it. */
export const LeadMark = Mark.create({
  name: 'lead',
  inclusive: false,
  parseHTML: () => [{ tag: 'span[data-lead]' }],
  renderHTML: () => ['span', { 'data-lead': '' }, 0]
})

/** All nodes and marks of the editor's document. */
export const documentParts = [
  DocumentNode,
  ParagraphNode,
  HeadingNode,
  TableNode,
  TableRowNode,
  TableCellNode,
  LeadMark
]
