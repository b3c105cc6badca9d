import { keysOf } from './grid-keys.js'

/**
 * Keeps each cell of the table as one goes. A cell sends itself with what it showed before, so that nobody overwrites
 * what somebody else wrote meanwhile; the server answers what became of it. Without this the page is saved as a whole.
 */
export class Grid {
  static moduleName = 'app-grid'

  constructor (form) {
    this.form = form
    this.status = form.querySelector('[data-status]')
    this.troubles = new Map()
    this.last = Promise.resolve()
    this.say('Each cell is kept as you go.')
    form.addEventListener('change', ({ target }) => this.keepSoon(target))
    form.addEventListener('focusin', ({ target }) => this.recall(target))
    keysOf(form, (cell) => this.keepSoon(cell))
    window.addEventListener('beforeunload', (event) => this.troubles.size > 0 && event.preventDefault())
    // Sent as a whole, the page goes on purpose.
    form.addEventListener('submit', () => this.troubles.clear())
  }

  /** One after the other: a cell must know what was kept of it before. */
  keepSoon (cell) {
    if (!this.was(cell)) return
    this.last = this.last.then(() => this.keep(cell))
  }

  /** The field that carries what the cell showed. */
  was (cell) {
    return this.form.elements.namedItem(`was-${cell.name}`)
  }

  async keep (cell) {
    const chosen = cell.value
    if (cell.dataset.sent === chosen && !this.troubles.has(cell)) return
    try {
      const answer = await fetch(this.form.action, { method: 'POST', headers: { Accept: 'application/json' }, body: this.fields(cell) })
      if (![200, 409, 422].includes(answer.status)) throw new Error(`the server answered ${answer.status}`)
      const [told] = (await answer.json()).cells
      cell.dataset.sent = chosen
      told ? this.told(cell, told) : this.settled(cell)
    } catch (error) {
      console.error(error)
      this.trouble(cell, `Not kept: ${this.name(cell)}. Foothold did not answer.`, [['Try again', () => this.keepSoon(cell)]])
    }
  }

  fields (cell) {
    const row = cell.closest('[data-row]').dataset.row
    const all = new FormData(this.form)
    const sent = ['voice', 'basis', `id-${row}`, cell.name, `was-${cell.name}`]
    return new URLSearchParams(sent.map((name) => [name, all.get(name)]))
  }

  told (cell, told) {
    this.was(cell).value = told.was
    this.showRow(cell.closest('[data-row]'), told)
    if (told.kept) {
      this.settled(cell)
      this.say(`Kept: ${this.name(cell)}.`)
    } else if (told.value === cell.value) {
      this.settled(cell)
    } else {
      this.trouble(cell, `Not kept: ${this.name(cell)}. ${told.trouble}`, this.ways(cell, told))
    }
  }

  /** Where somebody changed it meanwhile, one chooses; what cannot be read is typed again. */
  ways (cell, told) {
    const typed = cell.value
    const restore = () => this.restore(cell, told)
    if (!told.stale) return [['Leave it as it was', restore]]
    return [['Keep mine', () => this.set(cell, typed)], ['Keep theirs', restore]]
  }

  restore (cell, told) {
    cell.value = told.value
    cell.dataset.sent = told.value
    this.settled(cell)
    this.say(`${this.name(cell)} is as it was kept.`)
    cell.focus()
  }

  set (cell, value) {
    cell.value = value
    this.keepSoon(cell)
    cell.focus()
  }

  settled (cell) {
    this.troubles.delete(cell)
    cell.dataset.state = 'kept'
    cell.removeAttribute('aria-invalid')
    cell.closest('td').classList.remove('app-grid__cell--trouble')
    cell.closest('td').querySelector('.app-grid__trouble')?.remove()
  }

  trouble (cell, words, ways) {
    this.troubles.set(cell, { words, ways })
    cell.dataset.state = 'not-kept'
    cell.setAttribute('aria-invalid', 'true')
    this.say(words, ways)
  }

  /** What a cell lacks is said again where one comes back to it. */
  recall (cell) {
    const held = this.troubles.get(cell)
    if (held) this.say(held.words, held.ways)
  }

  /** Says it in the bar, which is read out; each way out of it is a button. */
  say (words, ways = []) {
    this.status.textContent = words
    for (const [label, go] of ways) {
      const button = document.createElement('button')
      button.type = 'button'
      button.className = 'app-grid__way'
      button.textContent = label
      button.addEventListener('click', go)
      this.status.append(' ', button)
    }
  }

  showRow (row, { reads, stands }) {
    row.querySelectorAll('[data-reads]').forEach((shown, at) => { shown.textContent = reads[at] })
    const mark = row.querySelector('[data-stands]')
    if (!stands) return
    mark.textContent = stands.text
    mark.className = `app-stands app-stands--${stands.look}`
  }

  /** `Interest of “Damp homes”, yes`. */
  name (cell) {
    const title = cell.closest('[data-row]').querySelector('a').textContent
    const shown = cell.selectedOptions ? cell.selectedOptions[0].textContent : cell.value || 'not known'
    return `${cell.closest('td').dataset.label} of “${title}”, ${shown}`
  }
}
