import { namedElements } from '../../electron/core/layout/element-words.ts'
import type { Element } from '../../electron/core/layout/profile.ts'

/** Sentences of the printed pages on the screen. */
export const pagesText = {
  pane: '版面',
  bar: '版面工具栏',
  page: (number: number) => `第 ${number} 页`,
  inView: (pages: string, count: number) => `第 ${pages} 页，共 ${count} 页`,
  zoom: '显示比例',
  zoomIn: '放大（Ctrl++）',
  zoomOut: '缩小（Ctrl+-）',
  trueSize: '实际大小（Ctrl+0）',
  fitWidth: '适合宽度',
  fitPage: '整页',
  zoomMenu: (percent: number) => `显示比例 ${percent}%`,
  spread: '双页并排',
  corners: '版心角线',
  print: '打印',
  previous: '上一页（PageUp）',
  next: '下一页（PageDown）',
  keys: '单击文字可跳到正文对应处，选中文字可复制。',
  missing: (names: readonly string[]) => `缺字体：${names.join('、')}`,
  missingTitle: '这台电脑缺的字体',
  missingFont: (asked: string, used: string | null, elements: readonly Element[]) =>
    used === null
      ? `没有安装“${asked}”，也没有别的中文字体。${namedElements(elements)}按国标字宽排版，字形由浏览器决定。`
      : `没有安装“${asked}”，${namedElements(elements)}用“${used}”代替。`,
  barredFont: (asked: string, used: string | null, elements: readonly Element[]) =>
    `“${asked}”不允许嵌入文件，${namedElements(elements)}用${used === null ? '浏览器的字体' : `“${used}”`}代替。`,
  missingEffect:
    '行和页按代用字体排定，屏幕、打印和 PDF 一致；换到有原字体的电脑上，字形会变，个别行可能多一字少一字。',
  missingAdvice: '正式印发前，请向办公室或信息部门要来字体文件，双击安装，再重新打开版面。'
} as const
