import { z } from 'zod'

/**
 * A file as it lies in the folder that is taken in: its path from that folder (whose name comes first) parted by /, its size in bytes, and when it was last changed, in ms
 * since 1970 (null when nobody knows).
 */
export const entrySchema = z
  .object({
    path: z.string().min(1).max(2000),
    size: z.number().int().nonnegative(),
    modified: z.number().nullable()
  })
  .readonly()
export type Entry = z.infer<typeof entrySchema>

/** Why a file is passed over without being opened, by its name and size alone. */
export type PassedOver = 'temporary' | 'system' | 'empty-file' | 'unsupported-format'

/** Endings nobody expects words from, or that need a program of their own. What is not named here is opened and judged by its bytes. */
const unsupported = new Set(
  [
    'jpg jpeg jpe png gif bmp tif tiff webp heic ico svg psd ai cdr raw',
    'mp3 wav wma aac flac m4a amr mp4 avi mov wmv mkv flv mpg mpeg rmvb',
    'exe dll msi bat cmd com lnk url sys drv ini inf reg apk iso img bin dat',
    'rar 7z tar gz tgz bz2 xz cab jar',
    'xls xlt et ett ppt pptx pps ppsx dps pot ofd odt ods odp rtf wpd pub vsd vsdx dwg dxf mpp one msg eml pst',
    'mdb accdb db sqlite dbf ttf otf ttc woff woff2 js css py java class log1 bak old crdownload part download'
  ].flatMap(line => line.split(' '))
)

/** The name of the file at a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** Whether a file is left where it is without a look inside, and why: what programs leave beside open documents, what systems leave in folders, nothing in it, no words in it. */
export function passOver({ path, size }: Pick<Entry, 'path' | 'size'>): PassedOver | null {
  const name = nameOf(path)
  if (/^~\$|^~WRL|^\.~|\.(?:tmp|temp|asd|wbk)$|~$/i.test(name)) return 'temporary'
  if (/^\.|^(?:Thumbs\.db|ehthumbs\.db|desktop\.ini|Icon\r)$/i.test(name)) return 'system'
  if (/(?:^|\/)(?:\.[^/]+|__MACOSX|System Volume Information|\$RECYCLE\.BIN)\//i.test(path)) return 'system'
  if (size === 0) return 'empty-file'
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  return unsupported.has(ending) ? 'unsupported-format' : null
}
