import { render } from 'preact'
import './theme.css'
import './frame/frame.css'
import { Frame } from './frame/Frame'
import { startSession } from './frame/session'
import { startTheme } from './frame/theme'

startTheme()
void startSession()
render(<Frame />, document.body)
