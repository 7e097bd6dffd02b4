import { passageId, type Passage } from '../../../electron/core/library/passage.ts'
import {
  addSource,
  createIndex,
  find,
  type PassageIndex
} from '../../../electron/core/search/passage-index.ts'
import { inPieces } from '../../../electron/core/search/packing.ts'
import { assemble, goneFrom, packing, unpackSegment } from '../../../electron/core/search/persist.ts'
import { allSegments } from '../../../electron/core/search/stock.ts'
import { purging, tending } from '../../../electron/core/search/tend.ts'
import { resultOf } from '../result-of.ts'

/** Passages of one source, texts in order, without headings. */
export function passages(
  sourceId: string,
  texts: readonly string[],
  path: readonly string[] = []
): Passage[] {
  return texts.map((text, position) => ({
    id: passageId(sourceId, position),
    sourceId,
    position,
    path,
    text
  }))
}

/** An index in which each source has the given texts and a title that says nothing. */
export function indexOf(sources: Readonly<Record<string, readonly string[]>>): PassageIndex {
  const index = createIndex()
  for (const [sourceId, texts] of Object.entries(sources))
    addSource(index, { sourceId, title: '', passages: passages(sourceId, texts) })
  return index
}

/** One file of a saved index: a segment, and the places in its table of sources that are gone. */
export type SavedFile = { readonly bytes: Uint8Array; readonly gone: readonly number[] }

/** The index as the files it is kept in. */
export function saved(index: PassageIndex): readonly SavedFile[] {
  for (const _ of purging(index));
  return allSegments(index).map(segment => ({
    bytes: resultOf(packing(segment, index)),
    gone: goneFrom(segment, index)
  }))
}

/** The index that was saved. */
export function loaded(files: readonly SavedFile[]): PassageIndex {
  return assemble(
    files.map(({ bytes, gone }) => {
      const stored = unpackSegment(inPieces(bytes))
      if (stored === null) throw new Error('the segment was not accepted')
      return { stored, gone }
    })
  )
}

/** The index with everything merged that can be. */
export function tended(index: PassageIndex): PassageIndex {
  for (const _ of tending(index));
  return index
}

/** Ids of the passages found, best first. */
export function found(index: PassageIndex, words: string, limit = 50): string[] {
  return find(index, words, { limit, accept: null }).hits.map(hit => hit.passage.id)
}

/** The highlighted words of each passage found. */
export function marked(index: PassageIndex, words: string): string[][] {
  return find(index, words, { limit: 50, accept: null }).hits.map(({ passage, highlights }) =>
    highlights.map(([start, end]) => passage.text.slice(start, end))
  )
}

/** Made-up sentences such as replies are full of. */
export const sentences = [
  '江临市去年新增停车泊位1200个，其中老城区占三成。',
  '我局会同住建部门完成42个老旧小区加装电梯前期勘察，补贴标准为每台18万元。',
  '电梯维保单位须每15日巡查一次，居民可扫码查看加装进度。',
  '城区公交线路优化工作已纳入2026年民生实事，新开3条社区微循环线路。',
  '数据共享平台接入28个部门，累计归集Data条目3.5亿条。',
  '下一步，我们将推动５Ｇ基站与路灯杆塔共建，减少重复开挖。',
  '农村生活污水处理设施运维经费由市镇两级按6:4分担。',
  '针对您提出的校门口拥堵问题，交警部门试行错峰放学。',
  '养老服务中心实现镇街全覆盖，助餐点增至117处。',
  '小微企业贷款贴息政策延续至年底，惠及企业936家。',
  '滨河绿道二期贯通后，全线长度达到21.6公里。',
  '社区卫生服务站夜间门诊由4家扩大到11家。'
]
