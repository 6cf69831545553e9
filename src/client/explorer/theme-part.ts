/** The theme of the page: the button that changes it, the picture that goes with it, the system's own changes. */
import type { ThemeName } from '../../view/tokens.ts';
import { nameThemeButton } from './buttons.ts';
import type { Parts } from './parts.ts';
import { paintPicture } from './picture.ts';
import { applyTheme, currentTheme, listenToSystemTheme, rememberTheme } from './theme.ts';

export type ThemePart = Readonly<{
  /** Puts the theme on the page. */
  update: () => void;
  /** From light to dark or back, also for the next visit. */
  toggle: () => void;
  destroy: () => void;
}>;

/** @param wish  what the view asks for; @param on  `changed` after each update, `chosen` by the reader */
export function mountTheme(
  parts: Parts,
  wish: () => ThemeName | undefined,
  on: Readonly<{ changed: () => void; chosen: (theme: ThemeName) => void }>,
): ThemePart {
  const update = () => {
    applyTheme(wish());
    const theme = currentTheme(wish());
    nameThemeButton(parts, theme);
    paintPicture(parts, theme);
    on.changed();
  };
  return {
    update,
    toggle: () => {
      const theme = currentTheme(wish()) === 'dark' ? 'light' : 'dark';
      rememberTheme(theme);
      on.chosen(theme);
    },
    destroy: listenToSystemTheme(update),
  };
}
