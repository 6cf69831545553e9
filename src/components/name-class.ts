import type { Kind } from '../domain/schema/concept.ts';
import { isNamed, nameStyle } from '../view/tokens.ts';

/** Classes that set a concept's name in the hand of its kind, as on the map. */
export function nameClass(kind: Kind, name: string): string {
  const { weight, italic } = nameStyle(kind, isNamed(name), 0);
  return ['name', weight > 400 ? 'name-heavy' : '', italic ? 'name-italic' : ''].filter(Boolean).join(' ');
}
