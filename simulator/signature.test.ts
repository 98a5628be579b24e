import { createSign, generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { signedText } from './http/authenticate';
import { openSimulator, type OpenSimulator } from './testing/open-simulator';

let open: OpenSimulator;
const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
beforeAll(async () => {
  open = await openSimulator();
  const publicKey = keys.publicKey.export({ type: 'spki', format: 'pem' }).toString();
  await open.control('POST', 'accounts', { username: 'reseller', publicKey });
});
afterAll(() => open.close());

const PARAMS = {
  username: 'reseller',
  input_format: 'plain',
  domain_name: 'qqq.ru',
  leftdata: '1',
  show_input_params: '0',
};

it.each(['RSA-SHA1', 'RSA-SHA512'])('takes a signature made with %s, line breaks and all', async (digest) => {
  const sig = createSign(digest)
    .update(signedText(PARAMS))
    .sign(keys.privateKey, 'base64')
    .replaceAll(/(.{64})/g, '$1\n');
  const body = new URLSearchParams({ ...PARAMS, sig });
  const answer = await fetch(`${open.url}/api/regru2/zone/nop`, { method: 'POST', body });
  expect(await answer.json()).toMatchObject({ answer: { domains: [{ error_code: 'DOMAIN_NOT_FOUND' }] } });
});

it('refuses a signature over other parameters', async () => {
  const sig = createSign('RSA-SHA1').update('something else').sign(keys.privateKey, 'base64');
  const answer = await fetch(`${open.url}/api/regru2/nop`, {
    method: 'POST',
    body: new URLSearchParams({ ...PARAMS, sig }),
  });
  expect(await answer.json()).toMatchObject({ error_code: 'USER_AUTHENTICATION_FAILED' });
});

it('takes a signature over the form fields and what input_data holds', async () => {
  const fields = { username: 'reseller', input_format: 'json', show_sig_params: '1' };
  const data = {
    username: 'reseller',
    contacts: { b_city: 'Москва', none: '' },
    domains: [{ dname: 'qqq.ru' }],
    zero: 0,
  };
  const signed = signedText(fields, data);
  expect(signed).toBe('1;json;qqq.ru;reseller;reseller;Москва');
  const sig = createSign('RSA-SHA1').update(signed).sign(keys.privateKey, 'base64');
  const body = new URLSearchParams({ ...fields, sig, input_data: JSON.stringify(data) });
  const answer = await fetch(`${open.url}/api/regru2/nop`, { method: 'POST', body });
  expect(await answer.json()).toMatchObject({ result: 'success' });
});

it('signs the values of the reference’s example', () => {
  const params = {
    username: 'test',
    output_content_type: 'plain',
    show_input_params: '1',
    domain_name: 'qqq.ru',
    leftdata: ['1', '2', '3'],
  };
  expect(signedText(params)).toBe('1;1;2;3;plain;qqq.ru;test');
});
