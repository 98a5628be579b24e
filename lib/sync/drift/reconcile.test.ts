import { describe, expect, it } from 'vitest';
import { reconcile, stateOf, type DomainFacts } from './reconcile';

const known: DomainFacts = { state: 'active', createdOn: '2020-05-01', expiresOn: '2027-05-01' };
const quiet = { isPending: false, isExplained: false };

describe('what the registrar shows', () => {
  it('never replaces a date by nothing, and says so', () => {
    const { accepted, drifts } = reconcile(known, { ...known, expiresOn: null }, quiet);
    expect(accepted).toEqual({});
    expect(drifts).toEqual([{ field: 'expiresOn', before: '2027-05-01', after: null }]);
  });

  it('moves a date only with a recorded reason', () => {
    const { accepted, drifts } = reconcile(known, { ...known, expiresOn: '2028-05-01' }, quiet);
    expect(accepted).toEqual({ expiresOn: '2028-05-01' });
    expect(drifts).toHaveLength(1);
  });

  it('is no news after an operation of ours', () => {
    const explained = { isPending: false, isExplained: true };
    expect(reconcile(known, { ...known, expiresOn: '2028-05-01' }, explained).drifts).toEqual([]);
  });

  it('is told but not written over a change that is on its way', () => {
    const pending = { isPending: true, isExplained: false };
    const { accepted, drifts } = reconcile(known, { ...known, state: 'suspended' }, pending);
    expect(accepted).toEqual({});
    expect(drifts).toHaveLength(1);
  });

  it('completes a registration quietly', () => {
    const ordered: DomainFacts = { state: 'registering', createdOn: null, expiresOn: null };
    expect(reconcile(ordered, known, quiet)).toEqual({ accepted: known, drifts: [] });
  });
});

it.each([
  ['A', '2027-05-01', 'active'],
  ['S', '2027-05-01', 'suspended'],
  ['N', null, 'registering'],
  ['N', '2027-05-01', 'suspended'],
  ['D', '2027-05-01', 'gone'],
  ['O', '2027-05-01', 'gone'],
  [null, null, 'suspended'],
])('state %s with end %s is %s', (letter, expiresOn, state) => {
  expect(stateOf(letter, expiresOn)).toBe(state);
});
