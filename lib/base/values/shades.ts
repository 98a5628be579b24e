/** A brand colour as one scheme uses it: as text and as the ground of buttons. */
export type Shade = {
  /** "#00727c" */
  readonly accent: string;
  /** Text on it. */
  readonly onAccent: string;
  /** The least contrast of any text in it or on it, as WCAG counts: 4.5 is AA. */
  readonly contrast: number;
};

export type Scheme = 'light' | 'dark';

/** Lightness, and the share of the chroma that is kept: as app/globals.css says it, which a test compares. */
export const shadeSteps = {
  light: { accent: [0.455, 1], soft: [0.956, 0.2], onAccent: [1, 0], ground: [0.966, 0] },
  dark: { accent: [0.745, 0.95], soft: [0.285, 0.42], onAccent: [0.18, 0.4], ground: [0.24, 0] },
} as const satisfies Readonly<Record<Scheme, Readonly<Record<string, readonly [number, number]>>>>;

/** The shades of a colour ("#00727c") that are used instead of it, since text must stay readable: the nearest of its hue. */
export function shadesOf(brand: string): Readonly<Record<Scheme, Shade>> {
  const { chroma, hue } = readColour(brand);
  const shade = (scheme: Scheme): Shade => {
    const steps = shadeSteps[scheme];
    const at = ([lightness, share]: readonly [number, number]) => displayed(lightness, chroma * share, hue);
    const [accent, onAccent] = [at(steps.accent), at(steps.onAccent)];
    const grounds = [at(steps.ground), at(steps.soft), onAccent];
    const contrast = Math.min(...grounds.map((ground) => contrastOf(accent, ground)));
    return { accent: hexOf(accent), onAccent: hexOf(onAccent), contrast };
  };
  return { light: shade('light'), dark: shade('dark') };
}

/** Linear light of red, green and blue, 0 to 1. */
type Light = readonly [number, number, number];

function readColour(hex: string): { readonly chroma: number; readonly hue: number } {
  const [r, g, b] = [1, 3, 5].map((from) => linear(Number.parseInt(hex.slice(from, from + 2), 16) / 255));
  const [red, green, blue] = [r ?? 0, g ?? 0, b ?? 0];
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const along = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return { chroma: Math.hypot(a, along), hue: Math.atan2(along, a) };
}

/** An OKLCH colour as browsers show it: what a screen cannot show is cut off. */
function displayed(lightness: number, chroma: number, hue: number): Light {
  const [a, b] = [chroma * Math.cos(hue), chroma * Math.sin(hue)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    shown(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    shown(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    shown(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

const shown = (light: number) => Math.min(1, Math.max(0, light));
const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const encoded = (light: number) => (light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055);
const luminance = ([r, g, b]: Light) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

function contrastOf(one: Light, other: Light): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((left, right) => left - right);
  return (light + 0.05) / (dark + 0.05);
}

function hexOf(colour: Light): string {
  const digits = colour.map((light) =>
    Math.round(encoded(light) * 255)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${digits.join('')}`;
}
