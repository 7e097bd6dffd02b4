import type { FileFault } from '../file-sentences.ts'

/** Why files could not be read, in a few words for groups and filters. */
const ofFiles: Readonly<Record<FileFault, string>> = {
  'unreadable-file': '损坏或格式不正确',
  'damaged-doc': '旧版 Word 文档损坏',
  'damaged-pdf': 'PDF 损坏',
  'cut-short': '后面的部分缺失',
  'no-document': '不是完整的 Word 文档',
  'outside-content': '夹有引用外部内容的声明',
  'tangled-file': '内容层层嵌套，不正常',
  'swelling-file': '解开后过大',
  'unmapped-letters': '字体没有标明文字，读出是乱码',
  'unknown-text': '无法识别的编码',
  'unsupported-format': '不支持的格式',
  'docx-only': '不是 docx',
  'not-printed': '不是 docx 或 PDF',
  'old-spreadsheet': '旧版 Excel 表格',
  slides: '演示文稿',
  'ofd-file': 'OFD 版式文件',
  'archive-file': '不支持的压缩包',
  'picture-file': '图片',
  'program-file': '程序',
  'lock-file': '打开文档时留下的临时文件',
  'file-too-large': '文件太大',
  'password-protected': '设有密码',
  'locked-pdf': 'PDF 设有密码',
  'locked-archive': '压缩包设有密码',
  classified: '带有密级标志',
  'empty-file': '空文件',
  'no-words': '没有文字',
  'scanned-file': '扫描件，没有文字',
  'not-a-file': '不是普通文件',
  'no-permission': '没有读取权限',
  'link-loop': '快捷链接绕回自己',
  'file-in-use': '被其他程序占用',
  'took-too-long': '读取超时',
  'took-too-much-memory': '读取占用内存过多',
  'reader-stopped': '读取中断'
}

const others: Readonly<Record<string, string>> = {
  temporary: '办公软件的临时文件',
  system: '系统文件',
  'too-deep': '压缩包层数太多',
  'not-found': '文件已不在原处或无法打开',
  cancelled: '已取消',
  disk: '写不进磁盘',
  internal: '程序内部出错',
  'same-bytes': '内容完全相同',
  'same-words': '文字相同，格式或排版不同'
}

const words: Readonly<Record<string, string>> = { ...ofFiles, ...others }

/** The group a reason belongs to, in a few words. */
export function reasonWord(reason: string): string {
  return words[reason] ?? '其他原因'
}

const passed: Readonly<Record<string, string>> = {
  temporary: '办公软件打开文件时留下的临时文件，略过。',
  system: '系统自动生成的文件，略过。',
  'empty-file': '文件大小为 0，没有内容，略过。',
  'unsupported-format':
    '暂不支持这种文件。里面若有文字，请另存为 docx、xlsx 或 pdf 后再导入；压缩包请存成 zip 或先解压。'
}

/** The sentence for a file that was passed over by its name or size. */
export function passedOverSentence(reason: string): string {
  return passed[reason] ?? '略过。'
}
