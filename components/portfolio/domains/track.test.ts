import { expect, test } from 'vitest';
import { trackOf } from '@/components/portfolio/domains/track';
import type { RenewalWindow } from '@/lib/portfolio/domains/renewal/renewal-window';

const window: RenewalWindow = { opensOn: '2026-10-10', endsOn: '2026-12-09', usualUntil: null, lostOn: '2027-01-08' };
const drawn = (today: string, days = window) => {
  const track = trackOf(days, today);
  return track && [track.points.map(({ key }) => key).join(' '), track.stretches.map(({ kind }) => kind).join(' ')];
};

test('a term that can be renewed shows what is left of it, and how long it can be renewed afterwards', () => {
  expect(drawn('2026-11-27')).toEqual(['opens today ends lost', 'past open late']);
  expect(trackOf(window, '2026-11-27')?.stretches.map(({ days }) => days)).toEqual([48, 12, 30]);
});

test('before and after that, today stands where it is', () => {
  expect(drawn('2026-06-01')).toEqual(['today opens ends lost', 'closed open late']);
  expect(drawn('2026-12-20')).toEqual(['opens ends today lost', 'past late late']);
});

test('what the zone does not tell is left out, and nothing is drawn once all is over', () => {
  const unknown = { opensOn: null, endsOn: '2026-12-09', usualUntil: null, lostOn: null };
  expect(drawn('2026-11-27', unknown)).toEqual(['today ends', 'open']);
  expect(drawn('2026-12-20', unknown)).toBeNull();
  expect(drawn('2027-01-20')).toBeNull();
});
