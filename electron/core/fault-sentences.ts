import type { FaultCode } from './fault.ts'

const sentences: Record<FaultCode, (subject: string) => string> = {
  'bad-input': s => `填写的内容有误：${s}。请改正后重试。`,
  'unknown-call': s => `没有名为“${s}”的功能。请更新到最新版本。`,
  'not-found': s => `找不到“${s}”。它可能已被删除，请刷新后重试。`,
  'unreadable-file': s => `“${s}”已损坏或格式不正确，无法读取。请用 Word 或 WPS 打开并另存为 docx 后重试。`,
  'unsupported-format': s => `暂不支持“${s}”这种文件。请另存为 docx、txt 或 pdf 后重试。`,
  'file-too-large': s => `“${s}”太大，为安全起见没有读取。请拆分或去掉图片后重试。`,
  'password-protected': s => `“${s}”设有密码，无法读取。请去掉密码后重试。`,
  classified: s => `“${s}”带有密级标志。涉密材料不得导入本软件，文件没有保存。`,
  'empty-file': s => `“${s}”是空文件，没有可读的内容。`,
  'scanned-file': s =>
    `“${s}”里只有图片，没有可读的文字（多半是扫描件）。请先用文字识别软件转成文字，或找到电子稿后重试。`,
  'took-too-long': s =>
    `读“${s}”用了太长时间，已停下，没有读入。请用 Word 或 WPS 打开检查，另存为 docx（或拆成几份）后重试。`,
  'took-too-much-memory': s =>
    `读“${s}”需要的内存太多，已停下，没有读入。请用 Word 或 WPS 打开，拆成几份或去掉大表格后重试。`,
  'reader-stopped': s =>
    `读“${s}”时中断了，没有读入，其他文件不受影响。请用 Word 或 WPS 打开并另存为 docx 后重试。`,
  'vault-missing': s => `工作库“${s}”不存在。请先新建工作库，或选择已有的工作库文件夹。`,
  'vault-locked': s => `工作库正由${s}使用，现以只读方式打开。请先关闭另一处再修改。`,
  'vault-read-only': () => '当前以只读方式打开，不能修改。请先关闭另一处正在使用的办复，再重新打开。',
  'vault-newer': s => `“${s}”由更新版本的办复保存。请升级办复后再打开，内容没有改动。`,
  'record-damaged': s => `“${s}”的记录已损坏，已移到“damaged”文件夹，其他内容不受影响。可从上一版本恢复。`,
  'stale-revision': s => `“${s}”已在别处修改过。请刷新后再改，您刚才的内容仍保留在页面上。`,
  immutable: s => `“${s}”已经签发，正文不能再改。确需修改请先“重新办理”并写明理由。`,
  'not-in-hand': s => `“${s}”已送审或送签，现在不由您修改。请等审核通过或退回后再改。`,
  'not-removable': s =>
    `“${s}”已经签发或编号，要随文号留存，不能删除。不再办的请归档；内容有误的请由签发人或办公室“重新办理”。`,
  disk: s => `无法写入“${s}”。请检查磁盘空间和文件夹权限后重试。`,
  'no-font': s =>
    `本机没有可用的中文字体（需要“${s}”），无法生成 PDF。请安装仿宋、楷体、黑体、宋体等字体后重试，或先导出 docx。`,
  cancelled: s => `已取消：${s}。`,
  internal: s => `程序内部出错（日志编号 ${s}）。内容没有丢失，请重试；若仍出现，请把日志发给维护人员。`
}

/** The sentence a user sees: what happened and what to do next. */
export function faultSentence(code: FaultCode, subject: string): string {
  return sentences[code](subject)
}
