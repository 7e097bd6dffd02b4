import { Alert, Checkbox } from 'antd'
import { packageFormatSchema } from '../../electron/core/calls/package.ts'
import type { PackageChoice } from '../../electron/core/calls/office.ts'
import type { EndedJob } from '../jobs/use-job.ts'
import { packageText as text } from '../text/package.ts'
import { failureLines } from './package-state.ts'

type FormatsProps = {
  readonly choice: PackageChoice
  readonly onChange: (choice: PackageChoice) => void
}

/** The formats to make, as ticks. */
export function Formats({ choice, onChange }: FormatsProps) {
  return (
    <div className="package-formats" role="group" aria-label={text.formats}>
      {text.formats}：
      {packageFormatSchema.options.map(format => (
        <Checkbox
          key={format}
          checked={choice.formats.includes(format)}
          onChange={event =>
            onChange({
              ...choice,
              formats: packageFormatSchema.options.filter(one =>
                one === format ? event.target.checked : choice.formats.includes(one)
              )
            })
          }
        >
          {text.formatWords[format]}
        </Checkbox>
      ))}
    </div>
  )
}

/** What a finished job came to. */
export function Ended({ job }: { readonly job: EndedJob }) {
  const lines = failureLines(job)
  const [ticket] = job.made
  const words =
    job.state === 'cancelled'
      ? text.stopped
      : ticket === undefined
        ? text.nothing
        : text.saved(ticket.fileName)
  return (
    <div role="status">
      <Alert type={ticket === undefined ? 'warning' : 'success'} showIcon title={words} />
      {lines.length > 0 && (
        <ul className="package-results">
          {lines.map(line => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
