/**
 * Puts a slider beside a field for a number from 0 to 100, and keeps the two in step. The field alone is sent; where
 * scripts do not run it stands alone.
 */
export class Slider {
  static moduleName = 'app-slider'

  constructor (field) {
    this.field = field
    this.slider = document.createElement('input')
    Object.assign(this.slider, { type: 'range', min: 0, max: 100, step: 1, className: 'app-slider' })
    this.slider.setAttribute('aria-label', field.dataset.slider)
    field.closest('.govuk-input__wrapper').after(this.slider)
    this.slider.addEventListener('input', () => { this.field.value = this.slider.value })
    this.field.addEventListener('input', () => this.follow())
    this.follow()
  }

  /** Where the field holds no number, the slider stays where it was. */
  follow () {
    const number = this.field.value.trim()
    if (/^\d+$/.test(number)) this.slider.value = number
  }
}
