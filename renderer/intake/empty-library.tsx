import { intakeText as text } from '../text/intake.ts'
import { useDesk } from '../window/desk.ts'
import { IntakeButton } from './intake-button.tsx'

/** What an empty library shows: what to bring, and the way to bring it. */
export function EmptyLibrary() {
  const { status } = useDesk()
  const disabled = status.readOnly
  return (
    <section className="intake-empty" aria-label={text.emptyTitle}>
      <h2>{text.emptyTitle}</h2>
      <p>{text.emptyHint}</p>
      <span className="buttons">
        <IntakeButton label={text.emptyFolder} what="folder" button={{ type: 'primary', disabled }} />
        <IntakeButton label={text.emptyFiles} what="files" button={{ disabled }} />
      </span>
    </section>
  )
}
