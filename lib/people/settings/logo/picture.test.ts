import { crc32, deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readPicture } from './picture';

const data = (type: string, bytes: Uint8Array | string) =>
  `data:image/${type};base64,${Buffer.from(bytes).toString('base64')}`;

function chunk(name: string, content: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

function png(width: number, height: number, ...further: readonly Buffer[]): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc(height * (width + 1)));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [chunk('IHDR', head), ...further, chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([signature, ...parts]);
}

const drawing = (inside: string, attributes = 'viewBox="0 0 40 10"') =>
  data(
    'svg+xml',
    `<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/x.dtd"><svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`,
  );

test('a PNG keeps its picture and loses what its camera or program wrote into it, and whatever follows it', () => {
  const clean = png(20, 10);
  const noted = Buffer.concat([png(20, 10, chunk('tEXt', Buffer.from('Author\0Anna'))), Buffer.from('<script>')]);
  expect(readPicture(data('png', noted))).toEqual({
    ok: true,
    value: { type: 'image/png', width: 20, height: 10, bytes: clean },
  });
});

test.each([
  ['no picture at all', 'hello', 'notAPicture'],
  ['another kind', 'data:image/gif;base64,R0lGODlhAQABAAAAACw=', 'notAPicture'],
  ['a page that calls itself a PNG', data('png', '<html><script>'), 'notAPicture'],
  ['a PNG that was cut short', data('png', png(20, 10).subarray(0, 50)), 'notAPicture'],
  ['more pixels than a browser should unpack', data('png', png(3000, 2)), 'tooManyPixels'],
  ['more bytes than a head needs', data('png', Buffer.alloc(100_001)), 'tooLarge'],
  ['a drawing without a size', drawing('', 'width="100%"'), 'noSize'],
  ['a drawing that does not end', data('svg+xml', '<svg viewBox="0 0 1 1"><g>'), 'notAPicture'],
])('refused: %s', (_what, text, code) => {
  expect(readPicture(text)).toMatchObject({ ok: false, error: { code } });
});

test('a drawing is made anew of its shapes; comments, notes of programs and unknown attributes stay behind', () => {
  const read = readPicture(
    drawing(
      '<!-- by hand --><metadata><rdf:RDF about="x"/></metadata><style>.a{fill:#00727c}</style>' +
        '<g id="one" data-name="Layer 1"><path class="a" d="M0 0h40v10z"/><text x="1">A &amp; B</text></g>' +
        '<linearGradient id="g" xlink:href="#h"/><rect fill="url(#g)" width="4" height="4"/>',
      'viewBox="0 0 40 10" xmlns:inkscape="http://x" inkscape:version="1"',
    ),
  );
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const { bytes, width, height } = read.value;
  expect([width, height]).toEqual([40, 10]);
  expect(Buffer.from(bytes).toString()).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><style>.a{fill:#00727c}</style>' +
      '<g id="one"><path class="a" d="M0 0h40v10z"/><text x="1">A &amp; B</text></g>' +
      '<linearGradient id="g" href="#h"/><rect fill="url(#g)" width="4" height="4"/></svg>',
  );
});

test.each([
  ['script', '<script>alert(1)</script>'],
  ['SCRIPT', '<SCRIPT/>'],
  ['foreignObject', '<foreignObject><p/></foreignObject>'],
  ['image', '<image href="data:image/png;base64,AAAA"/>'],
  ['use', '<use href="#a"/>'],
  ['a', '<a href="#x"/>'],
  ['animate', '<animate attributeName="href"/>'],
  ['svg:script', '<svg:script>1</svg:script>'],
  ['onload', '<g onload="alert(1)"/>'],
  ['OnClick', "<g OnClick='alert(1)'/>"],
  ['xlink:href', '<linearGradient xlink:href="https://example.net/a.svg#g"/>'],
  ['style', '<g style="background:url(https://example.net/a)"/>'],
  ['fill', '<g fill="url(&#x68;ttps://example.net)"/>'],
  ['style', '<style>@import "https://example.net/a.css";</style>'],
  ['ENTITY', '<title>&xxe;</title>'],
  ['[CDATA[', '<title><![CDATA[<script>]]></title>'],
  ['DOCTYPE', '<!DOCTYPE svg [<!ENTITY x "y">]>'],
])('a drawing with %s in it is refused by that name', (what, inside) => {
  expect(readPicture(drawing(inside))).toEqual({ ok: false, error: { code: 'active', what } });
});

test('a drawing that is made to be slow is refused at once', () => {
  const startedAt = performance.now();
  for (const inside of [
    '<g '.repeat(20_000),
    `<g ${'a="b" '.repeat(10_000)}`,
    '<g>'.repeat(20_000),
    '<'.repeat(60_000),
  ])
    expect(readPicture(drawing(inside)).ok).toBe(false);
  expect(performance.now() - startedAt).toBeLessThan(2_000);
});
