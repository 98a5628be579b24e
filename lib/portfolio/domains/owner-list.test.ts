import { expect, test } from 'vitest';
import { readOwnerList } from './owner-list';

const read = (text: string) =>
  readOwnerList(text).map((line) => (line.kind === 'read' ? `${line.asciiName} ${line.email}` : line.why));

test('cells are apart by comma, semicolon or tab, in quotes or not', () => {
  expect(read('a.ru, one@example.ru\n"b.ru";"Two@Example.ru"\r\nc.ru\tthree@example.ru')).toEqual([
    'a.ru one@example.ru',
    'b.ru two@example.ru',
    'c.ru three@example.ru',
  ]);
});

test('names are read in either spelling', () => {
  expect(read('Чайная-Лавка.рф,one@example.ru')).toEqual(['xn----7sbabal9bmgr1iqe.xn--p1ai one@example.ru']);
});

test('a line of headings, a mark of the encoding and empty lines are no lines', () => {
  expect(readOwnerList('\uFEFFДомен;Электронная почта\n\na.ru;one@example.ru\n')).toEqual([
    { number: 3, text: 'a.ru;one@example.ru', kind: 'read', asciiName: 'a.ru', email: 'one@example.ru' },
  ]);
});

test('each line that cannot be read says why', () => {
  const text = [
    'a.ru',
    'a.ru,one@example.ru,more',
    'my shop,one@example.ru',
    'a.ru,nobody',
    'a.ru,one@example.ru',
    'A.RU,two@example.ru',
  ];
  expect(read(text.join('\n'))).toEqual(['twoCells', 'twoCells', 'domain', 'email', 'a.ru one@example.ru', 'twice']);
});
