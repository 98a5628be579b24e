export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export const themeCookie = 'theme';

/** The theme named by the browser's cookie; the system's own when it names none. */
export function chooseTheme(named: string | undefined): Theme {
  return themes.find((theme) => theme === named) ?? 'system';
}
