/** Attributes of the element as properties, which is what frameworks set. */
import { ON_BY_DEFAULT } from './element-parts.ts';

/**
 * Gives a class of elements a property for each attribute, `min-papers` as `minPapers`: true sets it, null, undefined and false take it
 * away (`undated`, which is on by itself, false turns off), a list is joined by commas. `focus` can only be set: read, it
 * is the method that every element has, so that `element.focus()` moves the keyboard's focus.
 * @param names  of attributes; those that every element has as properties are left as they are
 */
export function defineProperties(prototype: HTMLElement, names: readonly string[]): void {
  for (const name of names)
    if (name !== 'title')
      Object.defineProperty(prototype, toPropertyName(name), {
        configurable: true,
        enumerable: true,
        get(this: HTMLElement) {
          return name === 'focus' ? moveFocus : this.getAttribute(name);
        },
        set(this: HTMLElement, value: unknown) {
          const text = toText(name, value);
          if (text === undefined) this.removeAttribute(name);
          else this.setAttribute(name, text);
        },
      });
}

/** @returns undefined where the attribute is taken away */
function toText(name: string, value: unknown): string | undefined {
  if (value === null || value === undefined) return undefined;
  if (value === false) return ON_BY_DEFAULT.has(name) ? '0' : undefined;
  return value === true ? '1' : Array.isArray(value) ? value.join(',') : String(value);
}

/** What was set on the element before its class was there hides the properties: it is taken through them. */
export function adoptProperties(element: HTMLElement, names: readonly string[]): void {
  for (const name of names.map(toPropertyName)) {
    if (!Object.hasOwn(element, name)) continue;
    const value: unknown = Reflect.get(element, name);
    Reflect.deleteProperty(element, name);
    Reflect.set(element, name, value);
  }
}

/** `element.focus()`: into the drawing or the frame; before there is one, to the first link inside of the tag. */
function moveFocus(this: HTMLElement, options?: FocusOptions): void {
  const inside =
    this.shadowRoot?.querySelector<HTMLElement | SVGElement>('[tabindex="0"], iframe:not(.waiting)') ??
    this.querySelector<HTMLElement>('a[href], button');
  if (inside) inside.focus(options);
  else HTMLElement.prototype.focus.call(this, options);
}

function toPropertyName(attribute: string): string {
  return attribute.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
