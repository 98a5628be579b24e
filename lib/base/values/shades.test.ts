import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { shadesOf, shadeSteps } from './shades';

const eighths = Array.from({ length: 9 }, (_, step) => Math.min(255, step * 32));
const hex = (value: number) => value.toString(16).padStart(2, '0');

test('whatever colour is chosen, text in it and on it is readable (AA) in both schemes', () => {
  const poor = eighths.flatMap((r) =>
    eighths.flatMap((g) =>
      eighths.flatMap((b) => {
        const colour = `#${hex(r)}${hex(g)}${hex(b)}`;
        const { light, dark } = shadesOf(colour);
        return Math.min(light.contrast, dark.contrast) < 4.5 ? [colour] : [];
      }),
    ),
  );
  expect(poor).toEqual([]);
});

test('a colour that is readable already is nearly kept; a pale one becomes a darker one of its hue', () => {
  expect(shadesOf('#00727c').light.accent).toMatch(/^#00[56]/);
  expect(shadesOf('#ffff00').light.accent).toMatch(/^#[56][0-9a-f][45][0-9a-f]00$/);
});

test('the steps are those of the style sheet', () => {
  const css = readFileSync('app/globals.css', 'utf8').replaceAll(/\s+/g, ' ');
  const step = ([lightness, share]: readonly [number, number]) =>
    `oklch(from var(--brand) ${lightness} ${share === 1 ? 'c' : `calc(c * ${share})`} h)`;
  const { light, dark } = shadeSteps;
  expect(css).toContain(`--color-accent: light-dark(${step(light.accent)}, ${step(dark.accent)});`);
  expect(css).toContain(`--color-accent-soft: light-dark( ${step(light.soft)}, ${step(dark.soft)} );`);
  expect(css).toContain(`--color-on-accent: light-dark(oklch(1 0 0), ${step(dark.onAccent)});`);
});
