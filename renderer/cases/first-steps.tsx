import { CheckOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { casesText } from '../text/cases.ts'
import { useDesk } from '../window/desk.ts'
import { isNamed } from '../unit/unit-state.ts'
import { go } from '../window/route.ts'
import { nextStep, type FirstStep } from './cases-state.ts'

type Props = { readonly newCase: (look: 'primary' | 'default') => ReactNode }

/** What an empty vault shows: the three steps to the first case, each ticked off when done. */
export function FirstSteps({ newCase }: Props) {
  const { status, unit } = useDesk()
  const named = isNamed(unit)
  const text = casesText.empty
  const next = nextStep(named, status.sources)
  const lookOf = (step: FirstStep) => ({ type: step === next ? ('primary' as const) : ('default' as const) })
  return (
    <section className="first-steps" aria-label={text.title}>
      <h2>{text.title}</h2>
      <ol>
        <li>
          <Step title={text.unit} hint={text.unitHint} done={named} />
          {!named && (
            <Button {...lookOf('unit')} onClick={() => go({ screen: 'unit' })}>
              {text.unit}
            </Button>
          )}
        </li>
        <li>
          <Step title={text.library} hint={text.libraryHint} done={status.sources > 0} />
          {status.sources === 0 && (
            <Button {...lookOf('library')} onClick={() => go({ screen: 'library' })}>
              {text.library}
            </Button>
          )}
        </li>
        <li>
          <Step title={text.item} hint={text.itemHint} done={false} />
          <span className="buttons">{newCase(lookOf('item').type)}</span>
        </li>
      </ol>
    </section>
  )
}

function Step({
  title,
  hint,
  done
}: {
  readonly title: string
  readonly hint: string
  readonly done: boolean
}) {
  return (
    <div className="step">
      <strong>{title}</strong>
      {done && (
        <span className="done">
          <CheckOutlined /> {casesText.empty.done}
        </span>
      )}
      <p>{hint}</p>
    </div>
  )
}
