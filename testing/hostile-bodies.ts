// What an attacker sends to a server action: fields that its form may hold, and encodings that no form of ours has.

type Parts = readonly (readonly [name: string, value: string])[];

const boundary = 'b0undary';

export const multipartType = `multipart/form-data; boundary=${boundary}`;

export function multipart(parts: Parts): string {
  return `${written(parts)}--${boundary}--\r\n`;
}

function written(parts: Parts): string {
  return parts
    .map(([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
    .join('');
}

const million = 1_000_000;
const brackets = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

/** Fields of a form: what they are taken for is the action's own affair. `name` is a field that it declares. */
export function hostileFields(name: string): Readonly<Record<string, Parts>> {
  return {
    'a sparse index': [
      [`${name}[100000000]`, '1'],
      ['a[100000000]', '1'],
      ['a[4294967295]', '1'],
    ],
    'a prototype': [
      ['__proto__[x]', '1'],
      ['constructor.prototype.x', '1'],
      [`${name}.__proto__.x`, '1'],
    ],
    'a string of a megabyte': [[name, 'a'.repeat(million)]],
    'a string that is just taken': [[name, '" \\"'.repeat(48_000)]],
    'deep JSON': [[name, `${'{"a":'.repeat(30_000)}1${'}'.repeat(30_000)}`]],
    NUL: [
      [name, 'a\0b'],
      ['a\0b', name],
    ],
    'half of a character': [
      [name, '\ud800'],
      ['\udc00', name],
    ],
    'a field many times': Array.from({ length: 590 }, () => [name, 'a'] as const),
  };
}

/** The parts of a form as the router sends them, after its encoding in row 0. */
export function sentByRouter(fields: Parts): Parts {
  return [...fields.map(([name, value]) => [`_1_${name}`, value] as const), ['0', '[{"status":"idle"},"$K1"]']];
}

/** The same by a browser without scripts. */
export function sentByBrowser(id: string, fields: Parts): Parts {
  const bound: Parts = [
    ['$ACTION_REF_1', ''],
    ['$ACTION_1:0', `{"id":"${id}","bound":"$@1"}`],
    ['$ACTION_1:1', '[{"status":"idle"}]'],
    ['$ACTION_KEY', 'k1'],
  ];
  return [...bound, ...fields];
}

const root = (json: string): Parts => [['0', json]];
const rows = (...texts: readonly string[]): Parts => texts.map((text, index) => [String(index), text] as const);

/** Encodings that React's decoder knows and our forms do not use, or that take its time. */
function hostileRows(id: string): Readonly<Record<string, Parts>> {
  return {
    nothing: [],
    'no JSON': root('{'),
    'a function': rows('["$h1","$h1","$K2"]', `{"id":"${id}","bound":null}`),
    'a function bound to itself': rows('["$h1","$K2"]', `{"id":"${id}","bound":"$@1"}`),
    'a map of itself': root('["$Q0","$K1"]'),
    'a large map': rows('["$Q1","$K2"]', `[${'[1,1],'.repeat(40_000)}[1,1]]`),
    'an iterator of itself': root('["$i0","$K1"]'),
    'something opaque': root('["$T","$K1"]'),
    'a file that is not there': root('["$B9","$K1"]'),
    itself: rows('"$0"', '"$1"'),
    'promises in a circle': rows('"$@1"', '"$@2"', '"$@1"'),
    'many promises': root(
      `[${Array.from({ length: 20_000 }, (_, index) => `"$@${(index + 1).toString(16)}"`).join(',')}]`,
    ),
    'deep lists': root(brackets(100_000)),
    'deep lists as a state': root(`[${brackets(100_000)},"$K1"]`),
    'a number of a million digits': root(`["$n${'9'.repeat(million)}","$K1"]`),
    'many long numbers': root(`[${`"$n${'9'.repeat(299)}",`.repeat(2000)}"$K1"]`),
    'a date of a million digits': root(`["$D${'9'.repeat(million)}","$K1"]`),
    'a long way': root(`["$0${':0'.repeat(100_000)}","$K1"]`),
    'many ways': rows(`[${'"$1:0:0:0:0:0:0:0:0:0",'.repeat(10_000)}"$K2"]`, '[[[[[[[[[[1]]]]]]]]]]'),
    'a prototype': rows('["$1:__proto__:constructor:constructor","$K2"]', '{}'),
    'something to wait for': rows(
      '{"then":"$1:__proto__:then","status":"resolved_model","reason":-1,"value":"{\\"then\\":\\"$B1337\\"}","_response":{"_prefix":"process.exit(1);","_chunks":"$Q2","_formData":{"get":"$1:constructor:constructor"}}}',
      '"$@0"',
      '[]',
    ),
    'rows that grow': rows(
      ...Array.from({ length: 50 }, (_, index) => `["$${(index + 1).toString(16)}","$${(index + 1).toString(16)}"]`),
      '1',
    ),
    'many forms': [
      ['0', `[${'"$K1",'.repeat(50_000)}null]`],
      ['_1_a', '1'],
    ],
    'a stream of many pieces': [['0', '["$R1","$K2"]'], ...Array.from({ length: 500 }, () => ['S1', '"a"'] as const)],
    'many arguments': root(`[${'1,'.repeat(100_000)}"$K1"]`),
    'hundreds of thousands of fields': [
      ...Array.from({ length: 200_000 }, () => ['_1_a', ''] as const),
      ['0', '["$K1"]'],
    ],
    'a name of a hundred thousand brackets': [
      [`_1_a${'[0]'.repeat(100_000)}`, '1'],
      ['0', '["$K1"]'],
    ],
  };
}

/** Bodies of an attack, the same for every action: written once, for some are long. */
export type Encoded = {
  readonly what: string;
  readonly byRouter: string;
  /** The same rows as a browser without scripts sends what an action is bound to. */
  readonly byBrowser: (id: string) => string;
};

export function hostileEncodings(id: string): readonly Encoded[] {
  return Object.entries(hostileRows(id)).map(([what, rows]) => {
    const bound = multipart(
      rows.map(([name, value]) => [/^\d+$/.test(name) ? `$ACTION_1:${Number(name) + 1}` : name, value]),
    );
    const head = (action: string): Parts => [
      ['$ACTION_REF_1', ''],
      ['$ACTION_1:0', `{"id":"${action}","bound":"$@1"}`],
      ['$ACTION_KEY', 'k1'],
    ];
    return { what, byRouter: multipart(rows), byBrowser: (action) => `${written(head(action))}${bound}` };
  });
}

export type Broken = { readonly type: string | null; readonly body: string };

/** Bodies that are no form of any kind. */
export const brokenBodies: Readonly<Record<string, Broken>> = {
  'a form that breaks off': { type: multipartType, body: `--${boundary}\r\nContent-Disposition: form-da` },
  'a form without its end': {
    type: multipartType,
    body: `--${boundary}\r\nContent-Disposition: form-data; name="a"\r\n\r\n1`,
  },
  'a form without a boundary': { type: 'multipart/form-data', body: multipart([['0', '["$K1"]']]) },
  'a form of another boundary': { type: 'multipart/form-data; boundary=x', body: multipart([['0', '["$K1"]']]) },
  'plain text': { type: 'text/plain;charset=UTF-8', body: '["$K1"]' },
  'deep plain text': { type: 'text/plain;charset=UTF-8', body: brackets(200_000) },
  'a form in its address': { type: 'application/x-www-form-urlencoded', body: 'a[100000000]=1&'.repeat(20_000) },
  JSON: { type: 'application/json', body: brackets(200_000) },
  nothing: { type: null, body: '' },
  'something without a type': { type: null, body: '[]' },
};
