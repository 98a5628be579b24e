import { expect, it } from 'vitest';
import { encodeText } from './encoding';
import { parseForm } from './form';
import { readInput } from './input';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (body: string | Uint8Array, type = 'application/x-www-form-urlencoded') =>
  readInput(parseForm(type, typeof body === 'string' ? bytes(body) : body) ?? []);

it('merges form fields over input_data', () => {
  const input = read(
    'username=a&dname=x.ru&input_format=json&input_data=%7B%22dname%22%3A%22y.ru%22%2C%22n%22%3A%5B1%2C2%5D%7D',
  );
  expect(input).toMatchObject({ ok: true, params: { username: 'a', dname: 'x.ru', n: [1, 2] } });
});

it('makes a list of a repeated field and reads + as a space', () => {
  expect(read('tlds=ru&tlds=su&word=a+b%2Bc')).toMatchObject({ params: { tlds: ['ru', 'su'], word: 'a b+c' } });
});

it('tolerates unescaped JSON with an ampersand in it', () => {
  expect(read('input_format=json&input_data={"text":"a&b"}')).toMatchObject({ params: { text: 'a&b' } });
});

it.each(['a=1&&b&c=2&', '&a=1&&b&c=2'])('reads %s without its empty pieces', (body) => {
  expect(read(body)).toMatchObject({ ok: true, params: { a: '1&&b', c: '2' } });
});

it('reads XML in attribute style, entities included', () => {
  const xml =
    '<?xml version="1.0"?><opt domain_name="qqq.ru" note="a &amp; b"><leftdata>1</leftdata><leftdata>2</leftdata><nss ns0="a.b"/></opt>';
  expect(read(`input_format=xml&input_data=${encodeURIComponent(xml)}`)).toMatchObject({
    params: { domain_name: 'qqq.ru', note: 'a & b', leftdata: ['1', '2'], nss: { ns0: 'a.b' } },
  });
});

it('leaves entities that nobody declared as they are', () => {
  expect(read(`input_format=xml&input_data=${encodeURIComponent('<opt a="&constructor;&lol;"/>')}`)).toMatchObject({
    params: { a: '&constructor;&lol;' },
  });
});

it.each(['<opt', '<a></b>', '<a><b></a></b>', 'text', '<a/><'])('refuses the XML %s', (xml) => {
  expect(read(`input_format=xml&input_data=${encodeURIComponent(xml)}`)).toEqual({
    ok: false,
    parameter: 'input_data',
  });
});

it('reads multipart bodies', () => {
  const part = (name: string, value: string): string =>
    `--mark\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const body = `${part('username', 'a')}${part('text', 'two\r\nlines')}--mark--\r\n`;
  expect(read(body, 'multipart/form-data; boundary="mark"')).toMatchObject({
    params: { username: 'a', text: 'two\r\nlines' },
  });
});

it.each(['cp1251', 'koi8-r', 'koi8-u', 'cp866'] as const)('reads and writes %s', (encoding) => {
  const word = [...encodeText('Привет', encoding)].map((byte) => `%${byte.toString(16)}`).join('');
  expect(read(`io_encoding=${encoding}&word=${word}`)).toMatchObject({ encoding, params: { word: 'Привет' } });
});

it('knows utf8 by that name only', () => {
  expect(read('io_encoding=utf-8')).toEqual({ ok: false, parameter: 'io_encoding' });
});
