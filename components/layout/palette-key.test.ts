import { expect, test } from 'vitest';
import { opensPalette } from '@/components/layout/palette-key';

const ctrl = { ctrlKey: true, metaKey: false, altKey: false, shiftKey: false };

test('Ctrl-K opens the palette on a Latin, a Russian and a Dvorak keyboard', () => {
  expect(opensPalette({ ...ctrl, key: 'k', code: 'KeyK' })).toBe(true);
  expect(opensPalette({ ...ctrl, key: 'л', code: 'KeyK' })).toBe(true);
  expect(opensPalette({ ...ctrl, key: 'k', code: 'KeyV' })).toBe(true);
});

test('other keys and other chords do not', () => {
  expect(opensPalette({ ...ctrl, key: 't', code: 'KeyK' })).toBe(false);
  expect(opensPalette({ ...ctrl, ctrlKey: false, key: 'k', code: 'KeyK' })).toBe(false);
  expect(opensPalette({ ...ctrl, shiftKey: true, key: 'K', code: 'KeyK' })).toBe(false);
});
