import { expect, test } from 'vitest';
import { redact, redactText } from './redaction';

test('secrets go at any depth, what a reader of the log needs stays', () => {
  const request = {
    username: 'reseller',
    password: 'hunter2',
    contacts: { person: 'Ivan', passport: '22 44', birth_date: '01.01.1980', code: '789012345678', e_mail: 'a@b.ru' },
    domains: [{ dname: 'a.ru', authinfo: 'xyz', o_passport_number: '123', o_country_code: 'RU', o_postcode: '123456' }],
    error_code: 'X',
    o_code: '',
  };
  expect(redact(request)).toEqual({
    username: 'reseller',
    password: '[redacted]',
    contacts: '[redacted]',
    domains: [
      {
        dname: 'a.ru',
        authinfo: '[redacted]',
        o_passport_number: '[redacted]',
        o_country_code: 'RU',
        o_postcode: '[redacted]',
      },
    ],
    error_code: 'X',
    o_code: '',
  });
});

test('JSON inside a string is searched too', () => {
  expect(redact({ input_data: '{"owner":{"passport":"22 44"},"period":1}' })).toEqual({
    input_data: '{"owner":{"passport":"[redacted]"},"period":1}',
  });
});

test.each([
  ['{"result":"success","answer":{"passport":"22 44 66", "dname":"a.ru"', '22 44'],
  ['{"answer":{"passport" : "22 44 668', '22 44'],
  ['{"answer":{"birth_date":"01.\\"01","x":1', '01.'],
  ['{"passport":{"number":"22 44"},"x":', '22 44'],
  ['<html>{"password": 224455, ...', '224455'],
])('a cut or garbled answer gives nothing away: %s', (piece, secret) => {
  expect(redactText(piece)).not.toContain(secret);
});

test('plain text passes through', () => {
  expect(redactText('<html>502 Bad Gateway</html>')).toBe('<html>502 Bad Gateway</html>');
});

test('what is nested without end is cut, not followed', () => {
  const deep: unknown = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`);
  expect(JSON.stringify(redact(deep)).length).toBeLessThan(1_000);
});
