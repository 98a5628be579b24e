import { createVerify, generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { loginFields, signatureText } from './credentials';

const { privateKey, publicKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});

const control = { input_format: 'json', output_format: 'json', io_encoding: 'utf8' };
const input = { domain_name: 'пример.рф', period: 1, contacts: { phone: '+7 495', fax: '' }, nss: {}, flag: 0 };

test('the example of REG.API 2.2.4.1 gives its text', () => {
  const fields = {
    username: 'test',
    output_content_type: 'plain',
    show_input_params: 1,
    domain_name: 'qqq.ru',
    leftdata: [1, 2, 3],
    sig: 'not signed',
  };
  expect(signatureText(fields)).toBe('1;1;2;3;plain;qqq.ru;test');
});

test('values are sorted by their bytes and empty, zero and missing ones are left out', () => {
  expect(signatureText({ a: 'я', b: 'z', c: '😀', d: '～', e: '', f: 0, g: '0', h: null })).toBe('z;я;～;😀');
});

test.each(['sha1', 'sha512'] as const)('a %s signature is verified by the public key', (digest) => {
  const { username, sig = '' } = loginFields({ kind: 'signature', username: 'me', privateKey, digest }, control, input);
  const signed = '+7 495;1;json;json;me;utf8;пример.рф';
  expect(username).toBe('me');
  expect(createVerify(digest).update(signed, 'utf8').verify(publicKey, sig, 'base64')).toBe(true);
});

test('a password goes out beside the login and no signature with it', () => {
  expect(loginFields({ kind: 'password', username: 'me', password: 'p' }, control, input)).toEqual({
    username: 'me',
    password: 'p',
  });
});
