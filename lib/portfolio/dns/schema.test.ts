import { getZodConstraint } from '@conform-to/zod/v4';
import { describe, expect, it } from 'vitest';
import { recordOf } from './records/record-form';
import { writeShown } from './records/written';
import { addRecordInput, deleteRecordInput, editRecordInput, zoneSearch } from './schema';

const seen = { domainId: 'dom_1', version: '3' };
const issuesOf = (form: object) =>
  addRecordInput
    .safeParse({ ...seen, ...form })
    .error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`);

describe('the form of a record', () => {
  it.each([addRecordInput, editRecordInput, deleteRecordInput])('can be drawn', (schema) => {
    expect(() => getZodConstraint(schema)).not.toThrow();
  });

  it('puts what is wrong beside its field', () => {
    expect(issuesOf({ type: 'A', subname: 'www', address: 'here' })).toEqual(['address dns.problems.badIpv4']);
    expect(issuesOf({ type: 'MX', target: 'mail' })).toEqual(['target dns.problems.relativeName']);
    expect(issuesOf({ type: 'TXT' })).toEqual(['text errors.required']);
    expect(issuesOf({ type: 'A', subname: 'a b', address: '203.0.113.1' })).toEqual([
      'subname dns.problems.badSubname',
    ]);
    expect(issuesOf({ type: 'SRV', subname: 'sip', target: 'a.example.com', port: '1' })).toEqual([
      'subname dns.problems.badServiceName',
    ]);
  });

  it('means the domain itself when no name is typed', () => {
    const form = addRecordInput.parse({ ...seen, type: 'A', address: '203.0.113.1' });
    expect(recordOf(form)).toEqual({ type: 'A', subname: '@', content: '203.0.113.1', priority: null });
  });

  it('ignores fields of other types', () => {
    const form = addRecordInput.parse({ ...seen, type: 'A', address: '203.0.113.1', priority: 'x' });
    expect(recordOf(form).priority).toBeNull();
  });

  it('knows again the record that was shown, and no invented one', () => {
    const record = { subname: '@', type: 'MX', content: 'mx.example.com', priority: 5 };
    expect(deleteRecordInput.parse({ ...seen, shown: writeShown(record) }).shown).toEqual(record);
    expect(deleteRecordInput.safeParse({ ...seen, shown: '{"subname":1}' }).success).toBe(false);
    expect(deleteRecordInput.safeParse({ ...seen, shown: '{' }).success).toBe(false);
  });
});

it('makes sense of any address', () => {
  expect(zoneSearch.parse({ add: 'SOA', type: '', q: ['a', 'b'] })).toEqual({ q: 'a', add: 'A' });
});
