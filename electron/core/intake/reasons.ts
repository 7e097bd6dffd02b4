/** Why files were not taken in, by code, in a few words for groups and filters. */
const words: Readonly<Record<string, string>> = {
  temporary: '办公软件的临时文件',
  system: '系统文件',
  'empty-file': '空文件，没有文字',
  'unsupported-format': '不支持的格式',
  'file-too-large': '文件太大',
  'password-protected': '设有密码',
  'unreadable-file': '损坏或格式不正确',
  'scanned-file': '扫描件，没有文字',
  classified: '带有密级标志',
  'took-too-long': '读取超时',
  'took-too-much-memory': '读取占用内存过多',
  'reader-stopped': '读取中断',
  'too-deep': '压缩包层数太多',
  'not-found': '文件已不在原处或无法打开',
  cancelled: '已取消',
  internal: '程序内部出错',
  'same-bytes': '内容完全相同',
  'same-words': '文字相同，格式或排版不同'
}

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
