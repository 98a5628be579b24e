import { FUNCTIONS } from '../reference/facts';
import { LOGIN } from './open-simulator';

/** Numbers from 0 up to, not with, `below`; the same ones for the same seed. */
export type Draw = (below: number) => number;

export function drawing(seed: number): Draw {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

/** A whole HTTP request, of one of the kinds that a careless or hostile caller sends. */
export function badRequest(draw: Draw): Buffer {
  return pick(draw, KINDS)(draw);
}

const COMMANDS = [...FUNCTIONS.keys(), 'no/such', '', '../../etc/passwd', 'domain/create/../nop', '%00', 'constructor'];
const FORM = 'application/x-www-form-urlencoded';
const CREDENTIALS = new URLSearchParams(LOGIN).toString();

const KINDS: readonly ((draw: Draw) => Buffer)[] = [
  function randomBytes(draw) {
    const types = [FORM, 'multipart/form-data; boundary=x', 'multipart/form-data', 'application/json', '', 'a/b;;;"'];
    return http('POST', pick(draw, COMMANDS), pick(draw, types), noise(draw, 300));
  },
  function oddValues(draw) {
    return call(draw, 'json', JSON.stringify(params(draw, 3)));
  },
  function brokenJson(draw) {
    return call(draw, 'json', damaged(draw, JSON.stringify(params(draw, 3))));
  },
  function brokenXml(draw) {
    const xml = `<opt dname="a.ru" x='1'><domains dname="b.ru" /><n>&amp;&#65;</n><![CDATA[x]]><!-- c --></opt>`;
    return call(draw, 'xml', damaged(draw, xml));
  },
  function entityBomb(draw) {
    const levels = Array.from(
      { length: 2 + draw(9) },
      (_, level) => `<!ENTITY e${level + 1} "${`&e${level};`.repeat(10)}">`,
    );
    return call(
      draw,
      'xml',
      `<!DOCTYPE opt [<!ENTITY e0 "ha">${levels.join('')}]><opt a="&e${levels.length};">&e1;</opt>`,
    );
  },
  function deepNesting(draw) {
    const depth = 1 + draw(500);
    if (draw(2) === 0) return call(draw, 'json', `{"a":${'['.repeat(depth)}${']'.repeat(draw(depth + 1))}}`);
    return call(draw, 'xml', `${'<a>'.repeat(depth)}${'</a>'.repeat(draw(depth + 1))}`);
  },
  function manyFields(draw) {
    const fields = Array.from({ length: draw(300) }, () => `${text(draw)}=${text(draw)}`);
    return http('POST', pick(draw, COMMANDS), FORM, Buffer.from(`${CREDENTIALS}&${fields.join('&&')}`));
  },
  function oddEncoding(draw) {
    const encoding = pick(draw, ['cp1251', 'koi8-r', 'cp866', 'utf-8', 'utf16', '', '\u0000']);
    const start = Buffer.from(`${CREDENTIALS}&io_encoding=${encoding}&folder_name=`);
    return http('POST', 'folder/create', FORM, Buffer.concat([start, noise(draw, 60)]));
  },
  function brokenMultipart(draw) {
    const part = (name: string, value: string): string =>
      `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
    const whole = Object.entries({ ...LOGIN, dname: text(draw) }).map(([name, value]) => part(name, value));
    return http(
      'POST',
      pick(draw, COMMANDS),
      'multipart/form-data; boundary=x',
      Buffer.from(damaged(draw, `${whole.join('')}--x--\r\n`)),
    );
  },
  function oddAnswerWish(draw) {
    const wish = {
      output_format: pick(draw, ['xml', 'yaml', 'plain', 'csv']),
      show_input_params: '1',
      lang: pick(draw, ['ru', 'th', '']),
      output_content_type: text(draw),
      [text(draw)]: text(draw),
    };
    return http(
      'POST',
      pick(draw, COMMANDS),
      FORM,
      Buffer.from(`${CREDENTIALS}&${new URLSearchParams(wish).toString()}`),
    );
  },
  function oddMethod(draw) {
    const query = `?${escaped(text(draw))}=${escaped(text(draw))}`;
    return http(pick(draw, ['GET', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']), `nop${query}`, FORM, noise(draw, 20));
  },
];

function call(draw: Draw, format: string, data: string): Buffer {
  const body = `${CREDENTIALS}&input_format=${format}&input_data=${draw(4) === 0 ? data : escaped(data)}`;
  return http('POST', pick(draw, COMMANDS), FORM, Buffer.from(body));
}

/** Halves of characters are no text for encodeURIComponent; here they become U+FFFD. */
function escaped(plain: string): string {
  return new URLSearchParams([['', plain]]).toString().slice(1);
}

function http(method: string, command: string, type: string, body: Buffer): Buffer {
  const head = `${method} /api/regru2/${command} HTTP/1.1\r\nHost: simulator\r\nContent-Type: ${type}\r\nContent-Length: ${body.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head, 'latin1'), body]);
}

/** Values of any shape under names that some function knows. */
function params(draw: Draw, depth: number): Readonly<Record<string, unknown>> {
  const names = [...(FUNCTIONS.get(pick(draw, COMMANDS))?.params ?? []).map(({ name }) => name), 'dname', text(draw)];
  return Object.fromEntries(Array.from({ length: draw(6) }, () => [pick(draw, names), value(draw, depth)]));
}

function value(draw: Draw, depth: number): unknown {
  const kind = draw(depth > 0 ? 9 : 7);
  if (kind === 7) return Array.from({ length: draw(4) }, () => value(draw, depth - 1));
  if (kind === 8) return params(draw, depth - 1);
  return pick(draw, [
    null,
    true,
    -1,
    1e308,
    draw(2 ** 31),
    text(draw),
    pick(draw, ['vschizh.ru', '1', '2026-02-31', 'xn--', '0x10']),
  ]);
}

function text(draw: Draw): string {
  return Array.from({ length: draw(12) }, () =>
    pick(draw, ['a', 'я', '.', '-', '<', '&', '%', '"', "'", '\u0000', '\u{1f600}', '\ud800', ' ', '__proto__', '=']),
  ).join('');
}

/** Cut short, or with noise in the middle. */
function damaged(draw: Draw, whole: string): string {
  const at = draw(whole.length + 1);
  return draw(2) === 0 ? whole.slice(0, at) : whole.slice(0, at) + text(draw) + whole.slice(at + draw(5));
}

function noise(draw: Draw, longest: number): Buffer {
  return Buffer.from(Array.from({ length: draw(longest) }, () => draw(256)));
}

function pick<T>(draw: Draw, choices: readonly [T, ...T[]] | readonly T[]): T {
  const choice = choices[draw(choices.length)];
  if (choice === undefined) throw new Error('nothing to pick from');
  return choice;
}
