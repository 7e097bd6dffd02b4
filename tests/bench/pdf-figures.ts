import { fontFolders, openFonts, thisMachine } from '../../electron/adapters/system/fonts.ts'
import { openFontRoom } from '../../electron/app/fonts.ts'
import { printReply } from '../../electron/app/print-reply.ts'
import { gbt9704 } from '../../electron/core/layout/gbt9704.ts'
import type { Reply } from '../../electron/core/reply/reply.ts'
import { duration, figure, quantile, size, timedAsync, type Figure } from './timing.ts'

const rounds = 5

/** A letter as PDF with the fonts of this machine: the widths for the first time and again, then the file; the middle of five rounds. */
export async function pdfFigures(letter: Reply): Promise<readonly Figure[]> {
  const fonts = openFontRoom(openFonts(fontFolders(thisMachine())))
  const first = await timedAsync(() => fonts.widths(gbt9704))
  if (first.value.choices.some(({ used }) => used === null)) return [figure('PDF', 'no Chinese font here')]
  const again = await timedAsync(() => fonts.widths(gbt9704))
  const printed = []
  for (let round = 0; round < rounds; round++)
    printed.push(await timedAsync(() => printReply(letter, gbt9704, { fonts, today: () => '2026-03-05' })))
  const bytes = printed[0]?.value.value.byteLength ?? 0
  return [
    figure('widths of the fonts, first / again', `${duration(first.ms)} / ${duration(again.ms)}`),
    figure(
      'laying out + PDF',
      duration(
        quantile(
          printed.map(({ ms }) => ms),
          0.5
        )
      )
    ),
    { what: '  its size', value: size(bytes), bar: '≤ 1.0 MB', met: bytes <= 1e6 }
  ]
}
