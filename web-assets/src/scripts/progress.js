/**
 * Keeps telling how far something long is, and goes on once it is over. The page waits for news before it answers, so it is
 * asked for again at once. Without it, a link on the page asks.
 */
export class Progress {
  static moduleName = 'app-progress'

  constructor (root) {
    this.root = root
    this.look()
  }

  async look () {
    try {
      const answer = await fetch(window.location.href)
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      const news = answer.ok && page.querySelector(`[data-module="${Progress.moduleName}"]`)
      if (!news) {
        window.location.reload()
        return
      }
      this.root.querySelector('label').textContent = news.querySelector('label').textContent
      this.root.querySelector('progress').value = news.querySelector('progress').value
      this.look()
    } catch (error) {
      // The link is still there.
      console.error(error)
    }
  }
}
