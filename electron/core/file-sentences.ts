import type { FaultCode } from './fault.ts'

/** The faults by which a file is not read. */
export type FileFault = Extract<
  FaultCode,
  | 'unreadable-file'
  | 'damaged-doc'
  | 'damaged-pdf'
  | 'cut-short'
  | 'no-document'
  | 'outside-content'
  | 'tangled-file'
  | 'swelling-file'
  | 'unmapped-letters'
  | 'unknown-text'
  | 'unsupported-format'
  | 'docx-only'
  | 'not-printed'
  | 'old-spreadsheet'
  | 'slides'
  | 'ofd-file'
  | 'archive-file'
  | 'picture-file'
  | 'program-file'
  | 'lock-file'
  | 'file-too-large'
  | 'password-protected'
  | 'locked-pdf'
  | 'locked-archive'
  | 'classified'
  | 'empty-file'
  | 'no-words'
  | 'scanned-file'
  | 'not-a-file'
  | 'no-permission'
  | 'link-loop'
  | 'file-in-use'
  | 'took-too-long'
  | 'took-too-much-memory'
  | 'reader-stopped'
>

/** What is said of a file that was not read: what it is, and what to do to have it read. The subject is the file's name. */
export const fileSentences: Readonly<Record<FileFault, (subject: string) => string>> = {
  'unreadable-file': s => `“${s}”已损坏或格式不正确，无法读取。请用 Word 或 WPS 打开并另存为 docx 后重试。`,
  'damaged-doc': s =>
    `“${s}”这份旧版 Word 文档已损坏，读不出文字。请用 Word 或 WPS 打开（会提示修复），另存为 docx 后重试。`,
  'damaged-pdf': s =>
    `“${s}”这份 PDF 已损坏，读不出文字。请用 PDF 阅读器打开后另存或打印成新的 PDF，或找到 Word 原稿后重试。`,
  'cut-short': s =>
    `“${s}”已损坏，后面的部分缺失（多半是没有下载完或拷贝中断）。请从原处重新下载或拷贝一份后重试。`,
  'no-document': s =>
    `“${s}”里没有 Word 正文，不是完整的 Word 文档。请用 Word 或 WPS 打开确认，另存为 docx 后重试。`,
  'outside-content': s =>
    `“${s}”里夹有引用外部内容的声明，正常的文档没有这种内容，为安全起见没有读取。请向提供文件的人核实，用 WPS 或 Word 新建文档、粘贴文字后重试。`,
  'tangled-file': s =>
    `“${s}”的内容一层套一层，超出了正常文档的样子，没有读取。请用 Word 或 WPS 打开，把文字粘贴到新文档后重试。`,
  'swelling-file': s =>
    `“${s}”解开后会膨胀到极大（压缩炸弹的样子），为安全起见没有读取。请向提供文件的人核实，不要直接打开。`,
  'unmapped-letters': s =>
    `“${s}”用的字体没有标明每个字是什么，读出来是乱码。请找到 Word 原稿，或当作扫描件先做文字识别后重试。`,
  'unknown-text': s =>
    `“${s}”不像文字，可能是无法识别的编码。请用记事本或 WPS 打开，看得到文字的话，另存为 UTF-8 编码的 txt 或 docx 后重试。`,
  'unsupported-format': s => `暂不支持“${s}”这种文件。请另存为 docx、txt 或 pdf 后重试。`,
  'docx-only': s =>
    `“${s}”不是 docx：这里要读版式或修订，只有 docx 里才有。请用 Word 或 WPS 打开，另存为 docx 后重试。`,
  'not-printed': s => `“${s}”不是 docx 或 PDF，量不出版式。请选导出的 docx 或 PDF 文件。`,
  'old-spreadsheet': s =>
    `“${s}”是旧版 Excel 表格，无法读取。请用 Excel 或 WPS 表格打开，另存为 xlsx 后重试。`,
  slides: s => `“${s}”是演示文稿（PPT），没有读取。请把需要的文字复制到 Word 文档后再导入。`,
  'ofd-file': s => `“${s}”是 OFD 版式文件，暂不能读取。请用 OFD 阅读器转换为 PDF 或 Word 文档后重试。`,
  'archive-file': s => `“${s}”是压缩包，不是一份文档。请先解压，再选里面的文件。`,
  'picture-file': s => `“${s}”是图片，没有可读的文字。请先用文字识别软件转成文字，或找到电子稿后重试。`,
  'program-file': s => `“${s}”是程序，不是文档，为安全起见没有读取。请确认选对了文件，来历不明的不要打开。`,
  'lock-file': s =>
    `“${s}”是 Word 或 WPS 打开文档时留下的临时文件，里面没有正文。请选文件名前面没有“~$”的那一份。`,
  'file-too-large': s => `“${s}”太大，为安全起见没有读取。请拆分或去掉图片后重试。`,
  'password-protected': s =>
    `“${s}”设有打开密码，无法读取。请用 Word 或 WPS 打开，在“文件—加密”中去掉密码，保存后重试。`,
  'locked-pdf': s =>
    `“${s}”设有密码，是加密的 PDF，无法读取。请用 PDF 阅读器打开，去掉密码后另存，或打印成新的 PDF 后重试。`,
  'locked-archive': s => `“${s}”在压缩时加了密码，无法读取。请先用密码解压，再选解压出来的文件。`,
  classified: s => `“${s}”带有密级标志。涉密材料不得导入本软件，文件没有保存。`,
  'empty-file': s =>
    `“${s}”是空文件，没有可读的内容。若它存放在网盘里，可能还没有下载到本机：请先打开一次，等下载完再试。`,
  'no-words': s => `“${s}”里没有文字。请打开看一看是否选对了文件；如果内容是图片，请先转成文字。`,
  'scanned-file': s =>
    `“${s}”里只有图片，没有可读的文字（多半是扫描件）。请先用文字识别软件转成文字，或找到电子稿后重试。`,
  'not-a-file': s => `“${s}”不是普通文件（是文件夹或设备），没有读取。请选其中的文件。`,
  'no-permission': s =>
    `没有权限读取“${s}”。请在文件属性中放开读取权限，或把它复制到自己的文件夹后重试；仍不行请找管理员。`,
  'link-loop': s => `“${s}”是一个绕回自己的快捷链接，找不到它指的文件。请直接选原来的文件。`,
  'file-in-use': s => `“${s}”正被另一个程序占用，读不了。请关闭打开它的程序（如 Word、WPS）后重试。`,
  'took-too-long': s =>
    `读“${s}”用了太长时间，已停下，没有读入。请用 Word 或 WPS 打开检查，另存为 docx（或拆成几份）后重试。`,
  'took-too-much-memory': s =>
    `读“${s}”需要的内存太多，已停下，没有读入。请用 Word 或 WPS 打开，拆成几份或去掉大表格后重试。`,
  'reader-stopped': s =>
    `读“${s}”时中断了，没有读入，其他文件不受影响。请用 Word 或 WPS 打开并另存为 docx 后重试。`
}
