import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { isFormOfPanel } from '@/lib/people/auth/sent/form-encoding';

// What the installed Next itself sends with: a change of its encoding fails here, not at the first customer's form.
const { encodeReply } = z
  .object({
    encodeReply: z.custom<(value: unknown) => Promise<unknown>>((value) => typeof value === 'function'),
  })
  .parse(createRequire(import.meta.url)('next/dist/compiled/react-server-dom-turbopack/client.edge'));

async function sentByRouter(...args: readonly unknown[]): Promise<FormData> {
  const encoded = await encodeReply(args);
  if (!(encoded instanceof FormData)) throw new Error('not sent as a form');
  return encoded;
}

function formOf(fields: readonly (readonly [string, string])[]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

const id = '7f'.repeat(21);
const typed = [
  ['email', 'anna@example.com'],
  ['__proto__[x]', '$1'],
  ['$ACTION_REF_1', ''],
] as const;

describe('a form that our own pages send', () => {
  const shared = ['errors.required'];
  it.each<[string, unknown]>([
    ['the first time', { status: 'idle' }],
    [
      'after an error',
      { status: 'error', submission: { initialValue: { a: '$5', b: ['$$', '\ud800'] } }, formErrors: [] },
    ],
    ['with one list in two places', { status: 'error', submission: { error: { a: shared, b: shared, '': null } } }],
    [
      'after a success',
      { status: 'success', value: { codes: ['a'], at: new Date(0), none: undefined, big: 12n, nan: Number.NaN } },
    ],
  ])('%s', async (_when, state) => {
    expect(isFormOfPanel(await sentByRouter(state, formOf(typed)), { isByScript: true })).toBe(true);
    // What the server writes beside the button for browsers without scripts.
    const bound = JSON.stringify([{ status: 'idle' }]);
    const fields = [
      ['$ACTION_REF_1', ''],
      ['$ACTION_1:0', `{"id":"${id}","bound":"$@1"}`],
      ['$ACTION_1:1', bound],
      ['$ACTION_KEY', 'k1'],
    ] as const;
    expect(isFormOfPanel(formOf([...fields, ['email', 'a']]), { isByScript: false })).toBe(true);
  });

  it('with nothing but its fields', async () => {
    expect(isFormOfPanel(await sentByRouter(formOf(typed)), { isByScript: true })).toBe(true);
    expect(isFormOfPanel(await sentByRouter(new FormData()), { isByScript: true })).toBe(true);
    expect(
      isFormOfPanel(
        formOf([
          [`$ACTION_ID_${id}`, ''],
          ['locale', 'ru'],
        ]),
        { isByScript: false },
      ),
    ).toBe(true);
  });

  it('whatever its state holds', () =>
    fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 6 }), async (state) => {
        fc.pre(!JSON.stringify(state).includes('"__proto__"') && !JSON.stringify(state).includes('"then"'));
        expect(isFormOfPanel(await sentByRouter(state, formOf([])), { isByScript: true })).toBe(true);
      }),
    ));
});

const nested = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;

test.each<[string, readonly (readonly [string, string])[]]>([
  ['no arguments', []],
  ['no JSON', [['0', '[']]],
  ['no list', [['0', '{"length":1}']]],
  ['no form', [['0', '["$K"]']]],
  ['a form that is a list of lists', [['0', nested]]],
  ['many arguments', [['0', '[1,1,"$K1"]']]],
  [
    'two roots',
    [
      ['0', '["$K1"]'],
      ['0', '["$K1"]'],
    ],
  ],
  [
    'a function',
    [
      ['0', '["$h1","$K1"]'],
      ['1', `{"id":"${id}","bound":null}`],
    ],
  ],
  [
    'another row',
    [
      ['0', '[null,"$K1"]'],
      ['2', '{}'],
    ],
  ],
  ['a stream', [['0', '["$r2","$K1"]']]],
  ['a file', [['0', '["$B2","$K1"]']]],
  ['a map', [['0', '["$Q2","$K1"]']]],
  ['a promise', [['0', '["$@2","$K1"]']]],
  ['itself', [['0', '["$0","$K1"]']]],
  ['a place inside itself', [['0', '[{"a":{"b":"$0:0:a"}},"$K1"]']]],
  ['a place that comes later', [['0', '[{"a":"$0:0:b","b":{}},"$K1"]']]],
  ['a prototype', [['0', '[{"a":[],"b":"$0:0:a:__proto__"},"$K1"]']]],
  ['a key of that name', [['0', '[{"__proto__":{}},"$K1"]']]],
  ['something to wait for', [['0', '[{"then":"$0:0"},"$K1"]']]],
  ['a number of a million digits', [['0', `["$n${'9'.repeat(1_000_000)}","$K1"]`]]],
  ['a state too deep', [['0', `[${nested},"$K1"]`]]],
  [
    'a name too long',
    [
      ['0', '["$K1"]'],
      [`_1_${'a[0]'.repeat(1000)}`, '1'],
    ],
  ],
])('the router sends no %s', (_what, fields) => {
  expect(isFormOfPanel(formOf(fields), { isByScript: true })).toBe(false);
});

const ref = ['$ACTION_REF_1', ''] as const;
const described = ['$ACTION_1:0', `{"id":"${id}","bound":"$@1"}`] as const;

test.each<[string, readonly (readonly [string, string])[]]>([
  ['nothing that says which action', [['email', 'a']]],
  ['an action that cannot be', [['$ACTION_ID_x', '']]],
  [
    'two actions',
    [
      [`$ACTION_ID_${id}`, ''],
      [`$ACTION_ID_${id}`, ''],
    ],
  ],
  ['an action bound to nothing', [ref, described]],
  ['an action not described', [ref, ['$ACTION_1:1', '[null]']]],
  ['another description', [ref, ['$ACTION_1:0', `{"id":"${id}","bound":"$1"}`], ['$ACTION_1:1', '[null]']]],
  ['more states', [ref, described, ['$ACTION_1:1', '[null,null]']]],
  ['a state that is a function', [ref, described, ['$ACTION_1:1', '["$h2"]'], ['$ACTION_1:2', `{"id":"${id}"}`]]],
  ['rows beside', [ref, described, ['$ACTION_1:1', '[null]'], ['$ACTION_2:0', '[]']]],
])('a browser without scripts sends no %s', (_what, fields) => {
  expect(isFormOfPanel(formOf(fields), { isByScript: false })).toBe(false);
});
