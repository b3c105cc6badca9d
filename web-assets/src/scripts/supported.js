// Says, before the page is drawn, that scripts run: styles and components look for these two classes on the body.
// It stands in a file of its own because the Content-Security-Policy allows no script within a page.
document.body.classList.add('js-enabled')
if ('noModule' in HTMLScriptElement.prototype) {
  document.body.classList.add('govuk-frontend-supported')
}
