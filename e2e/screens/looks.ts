import { join } from 'node:path';

/** Where the pictures go. */
export const picturesDir = join(import.meta.dirname, '../../test-results/screens');

export const widths = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;
const schemes = ['light', 'dark'] as const;
export const languages = ['ru', 'en'] as const;

export type Language = (typeof languages)[number];

/** How one page, once it is there, can look: in this order, so that it is narrowed once. */
export const shapes = (['desktop', 'phone'] as const).flatMap((width) => schemes.map((scheme) => ({ width, scheme })));

/** `npm run screens -- domain` draws only what has that in its name. */
const only = process.env['SCREENS'] ?? '';

export const isDrawn = (screen: string): boolean => screen.includes(only);

/** Whether a part of the screens is worth preparing, by what their names begin with. */
export const isAskedFor = (part: string): boolean => only === '' || only.startsWith(part);

/** The file of one picture: `staff-home.phone-dark-ru.png`. */
export function pictureName(screen: string, shape: (typeof shapes)[number], language: Language): string {
  return `${screen}.${shape.width}-${shape.scheme}-${language}.png`;
}
