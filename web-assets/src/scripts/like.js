/** How long one pauses before what was typed is looked up. */
const PAUSE_MS = 400

/**
 * While a title is typed, shows what is on the list already and may be the same. Without it the server asks once, when the
 * form is sent.
 */
export class Like {
  static moduleName = 'app-like'

  constructor (root) {
    this.root = root
    this.field = document.getElementById(root.dataset.field)
    this.field.addEventListener('input', () => this.lookSoon())
  }

  lookSoon () {
    clearTimeout(this.soon)
    this.soon = setTimeout(() => this.look(), PAUSE_MS)
  }

  async look () {
    const title = this.field.value
    try {
      const answer = await fetch(`${this.root.dataset.from}?${new URLSearchParams({ title })}`)
      // What was typed meanwhile has its own answer.
      if (answer.ok && title === this.field.value) this.root.innerHTML = await answer.text()
    } catch (error) {
      console.error(error)
    }
  }
}
