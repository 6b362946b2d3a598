// Elements without markup strings: text only ever becomes text nodes.

/** Makes an element. Properties that start with "on" are listeners, the others attributes; false,
 *  null and undefined leave an attribute out.
 *  @param {string} tag @param {Record<string, any>} [attributes]
 *  @param {...(Node|string|null|undefined|false)} children @returns {HTMLElement} */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, value === true ? '' : String(value));
    }
  }
  for (const child of children) {
    if (child !== null && child !== undefined && child !== false) element.append(child);
  }
  return element;
}

/** The same for SVG. @param {string} tag @param {Record<string, any>} attributes
 *  @param {...(Node|string)} children @returns {SVGElement} */
export function svg(tag, attributes, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children);
  return element;
}

/** Lets the browser paint and answer before the next piece of work. @returns {Promise<void>} */
export function nextTask() {
  if (globalThis.scheduler?.yield) return globalThis.scheduler.yield();
  return new Promise((resolve) => setTimeout(resolve));
}
