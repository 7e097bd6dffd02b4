import type { FaultCode } from './fault.ts'
import { fileSentences } from './file-sentences.ts'

const sentences: Record<FaultCode, (subject: string) => string> = {
  'bad-input': s => `填写的内容有误：${s}。请改正后重试。`,
  'unknown-call': s => `没有名为“${s}”的功能。请更新到最新版本。`,
  'not-found': s => `找不到“${s}”。它可能已被删除，请刷新后重试。`,
  ...fileSentences,
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
