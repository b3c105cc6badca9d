/** How long one waits before a server that was not reached is asked again. */
const PAUSE_MS = 3000

/** It is told aloud each time that so many parts more of the whole are done. */
const PARTS = 10

/**
 * Keeps telling how far something long is, and goes on once it is over. The page waits for news before it answers, so it is
 * asked for again at once. Without it, a link on the page asks.
 */
export class Progress {
  static moduleName = 'app-progress'

  constructor (root) {
    this.bar = root.querySelector('progress')
    this.words = root.querySelector('.app-progress__words')
    this.status = root.querySelector('[role="status"]')
    this.lost = root.dataset.lost
    this.look()
  }

  async look () {
    try {
      const answer = await fetch(window.location.href)
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      const bar = answer.ok && page.querySelector(`[data-module="${Progress.moduleName}"] progress`)
      if (!bar) {
        window.location.reload()
        return
      }
      this.tell(bar.value, page.querySelector('.app-progress__words').textContent)
      this.look()
    } catch (error) {
      console.error(error)
      this.words.textContent = this.status.textContent = this.lost
      setTimeout(() => this.look(), PAUSE_MS)
    }
  }

  tell (rows, words) {
    const part = (rows) => Math.floor(rows / this.bar.max * PARTS)
    if (part(rows) !== part(this.bar.value) || this.status.textContent === this.lost) this.status.textContent = words
    this.bar.value = rows
    this.words.textContent = words
  }
}
