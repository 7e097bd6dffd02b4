import { Button, Input } from 'antd'
import { useState } from 'react'
import { gbt9704 } from '../../electron/core/layout/gbt9704.ts'
import { blankUnit } from '../../electron/core/unit/defaults.ts'
import type { Unit } from '../../electron/core/unit/unit.ts'
import { call } from '../client/call.ts'
import { unitText as text } from '../text/unit.ts'
import { common } from '../text/zh.ts'
import { useDesk } from '../window/desk.ts'
import { go } from '../window/route.ts'
import { UnitSection } from './unit-section.tsx'
import { firstSections, isNamed, problemsOf, sections, tidied } from './unit-state.ts'

/** 单位档案: step by step the first time, all on one page afterwards. */
export function UnitScreen() {
  const { unit } = useDesk()
  return isNamed(unit) ? <Settings key={unit.name} first={unit} /> : <FirstRun />
}

function useSaving() {
  const { refresh, report, tell } = useDesk()
  const [busy, setBusy] = useState(false)
  const save = async (unit: Unit) => {
    setBusy(true)
    try {
      const saved = await call('unit.save', { unit: tidied(unit) })
      refresh()
      tell(text.saved, null)
      return saved
    } catch (thrown) {
      report(thrown)
      return null
    } finally {
      setBusy(false)
    }
  }
  return { busy, save }
}

function Settings({ first }: { readonly first: Unit }) {
  const { status } = useDesk()
  const [unit, setUnit] = useState(first)
  const [stored, setStored] = useState(first)
  const [arrived, setArrived] = useState(first)
  const { busy, save } = useSaving()
  const problems = problemsOf(unit)
  const changed = unit !== stored

  // What was changed elsewhere a moment ago may arrive only now: an unedited page shows it, and does not save over it.
  if (first !== arrived) {
    setArrived(first)
    if (!changed) {
      setUnit(first)
      setStored(first)
    }
  }

  const saveNow = async () => {
    const saved = await save(unit)
    if (!saved) return
    setUnit(saved)
    setStored(saved)
  }

  return (
    <div className="page unit-page">
      <div className="page-head sticky">
        <h1>{text.title}</h1>
        <nav aria-label={text.title} className="section-links">
          {sections.map(section => (
            <button
              type="button"
              className="link"
              key={section}
              onClick={() => document.getElementById(`section-${section}`)?.scrollIntoView()}
            >
              {text.sections[section]}
            </button>
          ))}
        </nav>
        <span className="spring" />
        {problems.length > 0 && <span className="severity-error">{text.problems(problems.length)}</span>}
        {problems.length === 0 && changed && <span className="faint">{text.unsaved}</span>}
        <Button
          type="primary"
          loading={busy}
          disabled={!changed || problems.length > 0 || status.readOnly}
          onClick={() => void saveNow()}
        >
          {common.save}
        </Button>
      </div>
      {sections.map(section => (
        <section
          key={section}
          id={`section-${section}`}
          aria-label={text.sections[section]}
          className="unit-section"
        >
          <h2>{text.sections[section]}</h2>
          <UnitSection section={section} unit={unit} problems={problems} onChange={setUnit} />
        </section>
      ))}
    </div>
  )
}

function FirstRun() {
  const [name, setName] = useState('')
  const [unit, setUnit] = useState<Unit | null>(null)
  const [step, setStep] = useState(0)
  const { busy, save } = useSaving()
  const section = firstSections[step] ?? 'names'

  if (!unit) {
    return (
      <div className="page unit-page">
        <section className="first-run" aria-label={text.welcome}>
          <h1>{text.welcome}</h1>
          <p className="faint">{text.welcomeHint}</p>
          <label htmlFor="first-name">{text.nameFirst}</label>
          <div className="joined">
            <Input
              id="first-name"
              autoFocus
              placeholder={text.nameHint}
              value={name}
              onChange={event => setName(event.target.value)}
              onPressEnter={() => name.trim() !== '' && setUnit(blankUnit(name.trim(), gbt9704))}
            />
            <Button
              type="primary"
              disabled={name.trim() === ''}
              onClick={() => setUnit(blankUnit(name.trim(), gbt9704))}
            >
              {text.start}
            </Button>
          </div>
        </section>
      </div>
    )
  }

  const problems = problemsOf(unit)
  const here = problems.filter(problem => problem.section === section)
  const last = step === firstSections.length - 1
  const finish = async () => {
    if (await save(unit)) go({ screen: 'cases' })
  }

  return (
    <div className="page unit-page">
      <section className="first-run" aria-label={text.sections[section]}>
        <ol className="wizard-steps">
          {firstSections.map((each, at) => (
            <li key={each} {...(at === step ? { 'aria-current': 'step' as const } : {})}>
              {at + 1}. {text.sections[each]}
            </li>
          ))}
        </ol>
        <h1>{text.sections[section]}</h1>
        <UnitSection section={section} unit={unit} problems={problems} onChange={setUnit} />
        <div className="wizard-buttons">
          {step > 0 && <Button onClick={() => setStep(step - 1)}>{common.previous}</Button>}
          {!last && (
            <Button type="primary" disabled={here.length > 0} onClick={() => setStep(step + 1)}>
              {common.next}
            </Button>
          )}
          <Button
            type={last ? 'primary' : 'default'}
            loading={busy}
            disabled={problems.length > 0}
            onClick={() => void finish()}
          >
            {text.finish}
          </Button>
        </div>
      </section>
    </div>
  )
}
