import { describe, expect, test } from 'vitest';
import { nearness } from '@/lib/base/i18n/near';

const now = new Date('2026-11-24T12:00:00Z');
const at = (text: string) => nearness(new Date(text), now);

describe('a moment', () => {
  test('that is just now is zero seconds away', () => {
    expect(at('2026-11-24T12:00:40Z')).toEqual({ unit: 'second', value: 0 });
  });

  test('is told in the largest unit that fits', () => {
    expect(at('2026-11-24T11:57:00Z')).toEqual({ unit: 'minute', value: -3 });
    expect(at('2026-11-24T17:30:00Z')).toEqual({ unit: 'hour', value: 5 });
    expect(at('2026-12-06T12:00:00Z')).toEqual({ unit: 'day', value: 12 });
  });

  test('that is far away is told as a date', () => {
    expect(at('2027-02-01T00:00:00Z')).toBeNull();
    expect(at('2025-01-01T00:00:00Z')).toBeNull();
  });
});
