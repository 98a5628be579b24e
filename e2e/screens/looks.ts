import { join } from 'node:path';

/** Where the pictures go. */
export const picturesDir = join(import.meta.dirname, '../../test-results/screens');

export const widths = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;
export const schemes = ['light', 'dark'] as const;
export const languages = ['en', 'ru'] as const;

export type Look = {
  readonly width: keyof typeof widths;
  readonly scheme: (typeof schemes)[number];
  readonly language: (typeof languages)[number];
};

export const looks: readonly Look[] = (['desktop', 'phone'] as const).flatMap((width) =>
  schemes.flatMap((scheme) => languages.map((language) => ({ width, scheme, language }))),
);

/** The file of one picture: `staff-overview.phone-dark-ru.png`. */
export function pictureName(screen: string, { width, scheme, language }: Look): string {
  return `${screen}.${width}-${scheme}-${language}.png`;
}
