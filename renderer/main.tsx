import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { createRoot } from 'react-dom/client'
import './client/no-eval.ts'
import './look/window.css'
import './look/case-work.css'
import './look/editor.css'
import './look/certificate.css'
import './look/export.css'
import './look/pages.css'
import './look/layouts.css'
import './look/templates.css'
import './look/printed-pages.css'
import './look/package.css'
import './look/search.css'
import './look/intake.css'
import './look/freshness.css'
import './look/health.css'
import './look/sheet.css'
import { Window } from './window/window.tsx'

dayjs.locale('zh-cn')

const place = document.getElementById('screen')
if (place) createRoot(place).render(<Window />)
