/** Light or dark: the address's word, else what the reader chose before, else the system's. */
import type { ThemeName } from '../../view/tokens.ts';

const MEMORY = 'methodscape:theme';
const SYSTEM_DARK = '(prefers-color-scheme: dark)';

/** @param wish  what the address asks for */
export function currentTheme(wish: ThemeName | undefined): ThemeName {
  return wish ?? remembered() ?? systemTheme();
}

export function systemTheme(): ThemeName {
  return matchMedia(SYSTEM_DARK).matches ? 'dark' : 'light';
}

/** Puts a theme on the page; `choice` is what goes beyond the system's own, undefined lets the system decide. */
export function applyTheme(choice: ThemeName | undefined): void {
  const wish = choice ?? remembered();
  if (wish) document.documentElement.dataset['theme'] = wish;
  else delete document.documentElement.dataset['theme'];
}

/** Keeps a choice for the next visit; without storage it lasts as long as the page. */
export function rememberTheme(choice: ThemeName): void {
  try {
    localStorage.setItem(MEMORY, choice);
  } catch (error) {
    console.info('The theme will not be remembered:', error);
  }
}

export function listenToSystemTheme(onChange: () => void): () => void {
  const query = matchMedia(SYSTEM_DARK);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

function remembered(): ThemeName | undefined {
  try {
    const value = localStorage.getItem(MEMORY);
    return value === 'light' || value === 'dark' ? value : undefined;
  } catch {
    return undefined; // storage is forbidden here; the system decides
  }
}
