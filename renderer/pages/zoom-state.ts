/** A millimetre at true size: CSS counts 96 pixels to the inch. */
export const pixelsPerMm = 96 / 25.4

/** How large the pages are shown: as wide as there is room, whole, or so many times their true size. */
export type Zoom = 'width' | 'page' | number

/** The sizes the buttons and keys step through. */
export const zoomSteps: readonly number[] = [
  0.25, 0.33, 0.4, 0.5, 0.6, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3
]

const smallest = zoomSteps[0] ?? 0.25
const largest = zoomSteps.at(-1) ?? 3

/** A size within what can be shown. */
export function withinZoom(zoom: number): number {
  return Math.min(largest, Math.max(smallest, zoom))
}

/** The next step above (1) or below (-1) a size; the size of the last step when there is none. */
export function stepZoom(zoom: number, by: -1 | 1): number {
  // A size that differs from a step by less than what the eye or the figure on the screen tells is that step.
  const near = 0.005
  const next =
    by === 1 ? zoomSteps.find(step => step > zoom + near) : zoomSteps.findLast(step => step < zoom - near)
  return next ?? (by === 1 ? largest : smallest)
}

/** The size after the wheel was turned with Ctrl held: `delta` in pixels, downwards positive, makes it smaller. */
export function wheelZoom(zoom: number, delta: number): number {
  return withinZoom(zoom * Math.exp(-delta / 500))
}

/** The size at which so many mm fill `room` pixels. */
export function fitZoom(room: number, mm: number): number {
  return withinZoom(room / (mm * pixelsPerMm))
}

/** On a wide screen pages do not grow beyond this by themselves: larger letters are no easier to read and less of them is seen. */
const largestFit = 1.25

/** The size shown in a view of so many pixels, for sheets of so many mm. */
export function scaleOf(
  zoom: Zoom,
  view: { readonly width: number; readonly height: number },
  sheet: { readonly width: number; readonly height: number }
): number {
  if (typeof zoom === 'number') return zoom
  const across = Math.min(largestFit, fitZoom(view.width, sheet.width))
  return zoom === 'width' ? across : Math.min(across, fitZoom(view.height, sheet.height))
}

/** What a key means while Ctrl (⌘) is held, or null: `event.key` in, as keyboards with and without a number pad give it. */
export function zoomKey(key: string): 'in' | 'out' | 'true-size' | null {
  if (key === '+' || key === '=') return 'in'
  if (key === '-' || key === '_') return 'out'
  return key === '0' ? 'true-size' : null
}
