import { describe, expect, it } from 'vitest';
import { ON_BY_DEFAULT, VIEW_ATTRIBUTES } from '../../../src/client/embed/element-parts.ts';
import { defineProperties } from '../../../src/client/embed/element-properties.ts';
import { DEFAULT_VIEW, parseViewKeys } from '../../../src/view/view-keys.ts';

/** What the properties touch of an element. */
class Tag {
  readonly attributes = new Map<string, string>();
  getAttribute = (name: string) => this.attributes.get(name) ?? null;
  setAttribute = (name: string, value: string) => void this.attributes.set(name, value);
  removeAttribute = (name: string) => void this.attributes.delete(name);
}
defineProperties(Tag.prototype as unknown as HTMLElement, VIEW_ATTRIBUTES);

/** The view that an element asks for once these properties are set, one after the other. */
function viewOf(...properties: readonly Readonly<Record<string, unknown>>[]) {
  const tag = new Tag();
  for (const each of properties) Object.assign(tag, each);
  return parseViewKeys(tag.attributes).view;
}

describe('properties of the element', () => {
  it('false turns off what is on by itself, and takes away the rest', () => {
    expect(viewOf({ undated: false, years: '2020-' }).undated).toBe(false);
    expect(viewOf({ undated: false }, { undated: true }).undated).toBe(true);
    expect(viewOf({ undated: false }, { undated: undefined }).undated).toBe(true);
    expect(viewOf({ comentions: true }).comentions).toBe(true);
    expect(viewOf({ comentions: true }, { comentions: false })).toEqual(DEFAULT_VIEW);
  });

  it('take numbers and lists', () => {
    const view = viewOf({ minPapers: 2, concepts: ['lora', 'dora'], limit: 8 });
    expect([view.minPapers, view.concepts, view.limit]).toEqual([2, ['lora', 'dora'], 8]);
  });

  it('of the keys of a view, these and no others are on by themselves', () => {
    const on = Object.entries(DEFAULT_VIEW).filter(([, value]) => value === true);
    expect(on.map(([key]) => key)).toEqual([...ON_BY_DEFAULT]);
  });
});
