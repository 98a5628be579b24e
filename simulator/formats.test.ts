import { afterAll, beforeAll, expect, it } from 'vitest';
import { decodeText, encodeText, type IoEncoding } from '@/lib/registrar/regwire/encoding';
import { ERROR_TEXTS, TRANSLATIONS } from './reference/facts';
import { openSimulator, type OpenSimulator } from './testing/open-simulator';
import { ruOrder } from './testing/orders';

let open: OpenSimulator;
beforeAll(async () => {
  open = await openSimulator();
  await open.call('domain/create', ruOrder('vschizh.ru'));
});
afterAll(() => open.close());

const LOGIN = { username: 'reseller', password: 'secret' };

async function post(command: string, fields: Readonly<Record<string, string>> | FormData): Promise<Response> {
  const body = fields instanceof FormData ? fields : new URLSearchParams(fields);
  return fetch(`${open.url}/api/regru2/${command}`, { method: 'POST', body });
}

it.each([
  ['plain', { dname: 'vschizh.ru' }],
  ['json', { input_data: '{"dname":"vschizh.ru"}' }],
  ['xml', { input_data: '<opt dname="vschizh.ru" />' }],
  ['something else is plain', { dname: 'vschizh.ru' }],
])('takes %s', async (format, fields) => {
  const answer = await post('domain/nop', { ...LOGIN, input_format: format, ...fields });
  expect(await answer.json()).toMatchObject({ result: 'success', answer: { service_id: expect.any(String) } });
});

it('takes multipart bodies', async () => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...LOGIN, dname: 'vschizh.ru' })) form.append(name, value);
  expect(await (await post('domain/nop', form)).json()).toMatchObject({ result: 'success' });
});

it('takes lists of XML and of repeated fields', async () => {
  const xml = '<opt><domains dname="vschizh.ru" /><domains dname="no-such-name.ru" /></opt>';
  const answer = await post('zone/nop', { ...LOGIN, input_format: 'xml', input_data: xml });
  expect(await answer.json()).toMatchObject({
    answer: { domains: [{ result: 'success' }, { error_code: 'DOMAIN_NOT_FOUND' }] },
  });
});

it.each([
  ['json', '', 'application/json; charset=utf-8', /^\{\n {3}"answer" : \{/],
  ['yaml', '', 'text/plain; charset=utf-8', /^LS0tCmFuc3dlcjo/],
  ['xml', '', 'text/xml; charset=utf-8', /^<opt charset="utf-8" result="success">\n {2}<answer login="reseller"/],
  ['plain', '', 'text/plain; charset=utf-8', /^Success: ; login: reseller; user_id: \d+\n$/],
  ['json', 'plain', 'text/plain; charset=utf-8', /^\{/],
  ['xml', 'application/xml', 'application/xml; charset=utf-8', /^<opt/],
  ['no format', '', 'application/json; charset=utf-8', /^\{/],
])('answers %s as %j with %s', async (format, type, contentType, start) => {
  const answer = await post('nop', { ...LOGIN, output_format: format, output_content_type: type });
  expect(answer.headers.get('content-type')).toBe(contentType);
  expect(await answer.text()).toMatch(start);
});

it('knows output_format by its old name and inside input_data too', async () => {
  expect(await (await post('nop', { ...LOGIN, view: 'plain' })).text()).toMatch(/^Success/);
  const inside = { ...LOGIN, input_format: 'json', input_data: '{"output_format":"plain"}' };
  expect(await (await post('nop', inside)).text()).toMatch(/^Success/);
});

it.each<IoEncoding>(['utf8', 'cp1251', 'koi8-r', 'koi8-u', 'cp866'])('reads and writes %s', async (encoding) => {
  const text = `username=reseller&password=secret&io_encoding=${encoding}&lang=ru&folder_name=Клиенты-${encoding}`;
  const body = Buffer.from(encodeText(text, encoding));
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const send = () => fetch(`${open.url}/api/regru2/folder/create`, { method: 'POST', body, headers });
  await send();
  const answer = await send();
  expect(answer.headers.get('content-type')).toContain(encoding === 'utf8' ? 'utf-8' : encoding);
  const refused = decodeText(new Uint8Array(await answer.arrayBuffer()), encoding);
  const echoed = await open.call('folder/nop', { folder_name: `Клиенты-${encoding}` });
  expect(refused).toContain('"result" : "error"');
  expect(echoed).toMatchObject({ result: 'success' });
});

it.each([
  ['en', 'Domain no-such-name.ru not found or not owned by You', 'period has incorrect format or data (must'],
  [
    'ru',
    'Домен no-such-name.ru не найден или принадлежит не вам',
    'Параметр period имеет неверный формат или значение (must',
  ],
  ['th', 'ไม่พบโดเมน no-such-name.ru หรือคุณไม่ได้เป็นเจ้าของ', 'period มีรูปแบบหรือค่าที่ไม่ถูกต้อง (must'],
  ['de', 'Domain no-such-name.ru not found or not owned by You', 'period has incorrect format or data (must'],
])('says what is wrong in the language %s', async (lang, missing, incorrect) => {
  const domains = [{ dname: 'no-such-name.ru' }];
  expect(await open.call('zone/nop', { lang, domains })).toMatchObject({
    answer: { domains: [{ error_text: missing }] },
  });
  expect(await open.call('domain/nop', { lang, dname: 'no-such-name.ru' })).toMatchObject({ error_text: missing });
  const order = ruOrder('a-name.ru', { lang, period: 'one' });
  expect((await open.call('domain/create', order))['error_text']).toContain(incorrect);
});

it('translates the text that stands as the result of an item', async () => {
  const { answer } = await open.call('domain/check', { lang: 'ru', domains: [{ dname: 'ya.ru' }] });
  expect(answer).toMatchObject({
    domains: [{ error_code: 'DOMAIN_ALREADY_EXISTS', result: expect.stringContaining('whois') }],
  });
  expect(JSON.stringify(answer)).toContain('Домен уже существует');
});

it.each(['ru', 'th'] as const)('has every error text in %s, with the same values in it', (language) => {
  const values = (text: string | undefined) => (text ?? '').match(/\$\w+/g)?.toSorted() ?? [];
  const differing = [...ERROR_TEXTS].filter(([code, text]) => {
    const translation = TRANSLATIONS[language].get(code);
    return translation === undefined || values(translation).join() !== values(text).join();
  });
  expect(differing).toEqual([]);
  expect([...TRANSLATIONS[language].keys()].filter((code) => !ERROR_TEXTS.has(code))).toEqual([]);
});

it('echoes the input as texts, in refusals too, in the format of the answer', async () => {
  const params = { show_input_params: 1, leftdata: [1, 2, 3] };
  expect(await open.call('nop', params)).toMatchObject({
    input_params: { username: 'reseller', show_input_params: '1', leftdata: ['1', '2', '3'] },
  });
  expect(await open.call('no/such', params)).toMatchObject({
    error_code: 'NO_SUCH_COMMAND',
    input_params: { password: 'secret' },
  });
  const xml = { ...LOGIN, output_format: 'xml', input_format: 'json', input_data: JSON.stringify(params) };
  expect(await (await post('nop', xml)).text()).toContain('    <leftdata>2</leftdata>\n');
});

it('takes GET and query parameters when told to', async () => {
  await open.control('POST', 'settings', { allowsGet: true });
  const get = await fetch(`${open.url}/api/regru2/nop?username=test&password=test`);
  expect(await get.json()).toMatchObject({ answer: { login: 'test' } });
  const url = `${open.url}/api/regru2/domain/nop?username=reseller`;
  const both = await fetch(url, {
    method: 'POST',
    body: new URLSearchParams({ password: 'secret', dname: 'vschizh.ru' }),
  });
  expect(await both.json()).toMatchObject({ result: 'success' });
  await open.control('POST', 'settings', { allowsGet: false });
});
