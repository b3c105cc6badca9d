// What the pages gain where scripts run. Every page works without them.
import { Button } from 'govuk-frontend/dist/govuk/components/button/button.mjs'
import { Checkboxes } from 'govuk-frontend/dist/govuk/components/checkboxes/checkboxes.mjs'
import { ErrorSummary } from 'govuk-frontend/dist/govuk/components/error-summary/error-summary.mjs'
import { NotificationBanner } from 'govuk-frontend/dist/govuk/components/notification-banner/notification-banner.mjs'
import { Radios } from 'govuk-frontend/dist/govuk/components/radios/radios.mjs'
import { SkipLink } from 'govuk-frontend/dist/govuk/components/skip-link/skip-link.mjs'
import { Grid } from './grid.js'
import { Like } from './like.js'
import { Passkey } from './passkey.js'
import { Progress } from './progress.js'
import { Slider } from './slider.js'
import { start } from './start.js'

start([Button, Checkboxes, ErrorSummary, NotificationBanner, Radios, SkipLink, Grid, Like, Passkey, Progress, Slider])
