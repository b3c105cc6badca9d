/**
 * Starts a component on every element that asks for it by name (`data-module`). One that fails says so in the console
 * and stops neither the others nor the page, which works without it.
 *
 * @param {Array<{ new (root: Element): unknown, moduleName: string }>} components
 * @param {ParentNode} [scope] where to look; the whole page unless said
 */
export function start (components, scope = document) {
  for (const Component of components) {
    for (const root of scope.querySelectorAll(`[data-module="${Component.moduleName}"]`)) {
      try {
        new Component(root)
      } catch (error) {
        console.error(error)
      }
    }
  }
}
