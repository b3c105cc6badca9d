import { answerOf, optionsOf } from './passkey-json.js'

/**
 * Makes a passkey, or signs in with one. The form is hidden where scripts do not run or the browser has no passkeys: there one
 * signs in another way. `data-does` is `create` or `get`; `data-begin` is asked for the challenge; the device's answer
 * goes with the form, in its field `answer`. What cannot be done is said in `data-status`, in the words of `data-trouble`.
 */
export class Passkey {
  static moduleName = 'app-passkey'

  constructor (form) {
    if (!window.PublicKeyCredential) return
    this.form = form
    this.status = form.querySelector('[data-status]')
    form.hidden = false
    form.addEventListener('submit', (event) => this.go(event))
  }

  async go (event) {
    event.preventDefault()
    if (this.busy) return
    this.busy = true
    this.status.textContent = ''
    try {
      this.form.elements.namedItem('answer').value = JSON.stringify(await this.answer())
      // Not as if the button were pressed: that would come back here.
      this.form.submit()
    } catch (error) {
      // Whoever closes the device's window changes their mind; nothing is wrong then.
      if (error.name !== 'NotAllowedError') console.warn(error)
      this.status.textContent = this.form.dataset.trouble
      this.busy = false
    }
  }

  /** What the device answers to a new challenge. */
  async answer () {
    const { does, begin } = this.form.dataset
    const begun = await fetch(begin, { method: 'POST', headers: { Accept: 'application/json' } })
    if (!begun.ok) throw new Error(`the server answered ${begun.status}`)
    const publicKey = optionsOf(does, await begun.json())
    return answerOf(await navigator.credentials[does]({ publicKey }))
  }
}
