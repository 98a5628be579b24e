import { expect, it } from 'vitest';
import { coverage, isIncomplete } from './coverage';

const rows = coverage();

it('lists the functions of the reference and those that only the live service shows', () => {
  expect(rows.length).toBeGreaterThanOrEqual(120);
  expect(rows.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['nop', 'domain/create', 'shop/nop', 'zone/add_https']),
  );
});

it('finds client, simulator and tests of every function', () => {
  expect(rows.filter(isIncomplete)).toEqual([]);
});

it('knows where the panel calls one', () => {
  expect(rows.find(({ name }) => name === 'domain/check')?.panel).toContain('lib/registrar/account/availability.ts');
});
