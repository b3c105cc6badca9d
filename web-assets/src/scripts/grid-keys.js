/** Keys that come sooner than this after one another belong together: `3`, `-`, `5` is one range. */
const TOGETHER_MS = 1000

/**
 * Keys that make a table quick to fill: Enter and the arrows go from row to row, letters answer, numbers choose levels,
 * Delete says not known, Escape puts a cell back as it was when one came to it.
 *
 * @param {HTMLFormElement} form the table's form; its rows have `data-row`
 * @param {(cell: HTMLElement) => void} keep keeps a cell whose value was set here
 */
export function keysOf (form, keep) {
  let before = ''
  // While the list of a select is open, its keys are its own.
  let open = false

  const isCell = (element) => element.closest('[data-row] .app-grid__cell') && element.matches('select, input')
  form.addEventListener('focusin', ({ target }) => {
    before = target.value
    open = false
    typed = { text: '', at: 0 }
  })
  form.addEventListener('change', () => { open = false })
  form.addEventListener('mousedown', ({ target }) => { open = target.matches('select') && !open })

  function put (cell, value) {
    if (cell.value === value) return
    cell.value = value
    keep(cell)
  }

  /** The cell of the same column, so many rows further down. */
  function beside (cell, step) {
    const row = cell.closest('[data-row]')
    const next = step > 0 ? row.nextElementSibling : row.previousElementSibling
    const column = cell.name.slice(0, cell.name.lastIndexOf('-') + 1)
    return next?.querySelector(`[name^="${column}"]`)
  }

  let typed = { text: '', at: 0 }

  /** `4` is a level; `3-5`, or `35`, a range. A browser of itself would take the next that begins with the digit. */
  function levelOf (cell, key, at) {
    const text = at - typed.at < TOGETHER_MS ? typed.text + key : key
    const options = [...cell.options].map((option) => option.value)
    const range = text.replace(/^(\d)-?(\d)$/, '$1-$2')
    typed = { text, at }
    return [range, key].find((value) => options.includes(value))
  }

  const answers = { y: 'yes', p: 'partly', n: 'no' }
  /** Letters answer only where yes, partly and no are what can be chosen. */
  const answerOf = (cell, key) => [...(cell.options ?? [])].find((option) => option.value === answers[key.toLowerCase()])

  form.addEventListener('keydown', (event) => {
    const { target: cell, key } = event
    if (!isCell(cell) || event.altKey || event.ctrlKey || event.metaKey) return
    const opens = cell.matches('select') && (key === ' ' || key === 'F4')
    if (open || opens) {
      open = opens ? !open : key !== 'Escape' && key !== 'Enter' && key !== 'Tab'
      return
    }
    if (done(cell, key, event)) event.preventDefault()
  })

  function done (cell, key, { shiftKey, timeStamp }) {
    const step = { Enter: shiftKey ? -1 : 1, ArrowDown: 1, ArrowUp: -1 }[key]
    if (step) {
      beside(cell, step)?.focus()
      return true
    }
    if (key === 'Escape') {
      put(cell, before)
      return true
    }
    if (!cell.matches('select')) return false
    if (key === 'Delete' || key === 'Backspace') {
      put(cell, '')
      return true
    }
    if (/^[\d-]$/.test(key)) {
      const level = levelOf(cell, key, timeStamp)
      if (level !== undefined) put(cell, level)
      return true
    }
    const answer = answerOf(cell, key)
    if (answer) put(cell, answer.value)
    return Boolean(answer)
  }
}
