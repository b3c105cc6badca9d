// What can be seen in a page by itself. Runs within the page: everything it needs stands inside.

/**
 * What is wrong with how the page is built, in words; nothing where it is sound.
 *
 * @returns {string[]}
 */
export function whatIsAmiss () {
  const shown = (element) => element.checkVisibility({ visibilityProperty: true })
  const all = (selector) => [...document.querySelectorAll(selector)]
  return [...headings(), ...errors(), ...focus()]

  /** One heading says what the page is; those below it never leave a level out. */
  function headings () {
    const levels = all('h1, h2, h3, h4, h5, h6').filter(shown).map((heading) => Number(heading.tagName[1]))
    const amiss = levels.filter((level) => level === 1).length === 1 ? [] : ['not one main heading']
    levels.forEach((level, at) => {
      if (at > 0 && level > levels[at - 1] + 1) amiss.push(`a heading of level ${level} under one of level ${levels[at - 1]}`)
    })
    return amiss
  }

  /** Each line of the summary leads to its field; each message belongs to a field; the title says it too. */
  function errors () {
    const lines = all('.govuk-error-summary a[href^="#"]')
    const lost = lines.filter((line) => !document.getElementById(line.hash.slice(1))?.matches('input, select, textarea, button, a'))
    const described = new Set(all('[aria-describedby]').flatMap((field) => field.getAttribute('aria-describedby').split(' ')))
    const loose = all('.govuk-error-message').filter((message) => shown(message) && !described.has(message.id))
    const amiss = [
      ...lost.map((line) => `“${line.textContent}” leads to no field`),
      ...loose.map((message) => `no field is described by “${message.textContent.trim()}”`)
    ]
    if (lines.length > 0 && !document.title.startsWith('Error: ')) amiss.push('the title does not say that there is an error')
    return amiss
  }

  /** Whatever takes the focus looks different when it has it: one of each kind is tried. */
  function focus () {
    const kinds = new Map()
    for (const element of all('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')) {
      if (shown(element) && !element.disabled) kinds.set(`${element.tagName}.${element.className}`, element)
    }
    const held = document.activeElement
    const amiss = [...kinds].filter(([, element]) => !changesWithFocus(element)).map(([kind]) => `focus cannot be seen on ${kind}`)
    document.activeElement?.blur()
    if (held !== document.body) held?.focus({ preventScroll: true })
    return amiss
  }

  function changesWithFocus (element) {
    document.activeElement?.blur()
    const before = look(element)
    element.focus({ preventScroll: true })
    return look(element) !== before
  }

  /** How it looks, with the label that stands for a radio or a checkbox. */
  function look (element) {
    const label = element.labels?.[0]
    const styles = [getComputedStyle(element), ...(label ? [getComputedStyle(label, '::before')] : [])]
    return styles.map((style) => [style.outline, style.boxShadow, style.backgroundColor, style.borderColor, style.textDecoration].join()).join()
  }
}
