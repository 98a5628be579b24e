import { expect, test } from 'vitest';
import { didYouMean } from '@/lib/shop/search/did-you-mean';

const offered = ['ru', 'рф', 'com', 'net', 'org', 'info', 'su', 'online', 'shop', 'com.ru'];

test.each([
  // A slip in the zone.
  ['example.con', 'example.com'],
  ['example.cmo', 'example.com'],
  ['example.cm', 'example.com'],
  ['example.comm', 'example.com'],
  ['example.rru', 'example.ru'],
  ['example.onlin', 'example.online'],
  // The zone as it sounds.
  ['example.ру', 'example.ru'],
  ['пример.ру', 'пример.рф'],
  ['example.ком', 'example.com'],
  ['пример.rf', 'пример.рф'],
  // Another sign than the dot.
  ['example,ru', 'example.ru'],
  ['example, ru', 'example.ru'],
  ['example ru', 'example.ru'],
  ['my shop ru', 'myshop.ru'],
  ['example/ru', 'example.ru'],
  ['example..ru', 'example.ru'],
  // The other keyboard: all of it, with its dot, or the zone alone.
  ['ghbvth.ha', 'пример.рф'],
  ['ghbvth/ha', 'пример.рф'],
  ['уьфьздуюкг', 'emample.ru'],
  ['example.кг', 'example.ru'],
  // Signs that no name has, and letters that only look right.
  ['my_shop.ru', 'my-shop.ru'],
  ['my shop!.ru', 'my-shop.ru'],
  ['п\u0065карня.рф', 'пекарня.рф'],
  // Addresses.
  ['wwwexample.ru', 'example.ru'],
  ['www,example,ru', 'example.ru'],
  ['http:/example.ru', 'example.ru'],
  ['https//example.ru', 'example.ru'],
  ['maria.petrova@mail.ru', 'maria-petrova.ru'],
  ['мария@mail.de', 'мария.рф'],
])('"%s" was probably meant as %s', (typed, name) => {
  expect(didYouMean(typed, offered)).toEqual({ typed, name });
});

test.each([
  ['example.ru'],
  ['пример.рф'],
  ['www.example.ru'],
  ['https://example.ru/page'],
  ['https://example.ru/shop.com'],
  ['example.ru example.com'],
  ['example.ru, example.con'],
  ['shop.com.ru'],
  ['example'],
  ['мой магазин'],
  ['example.de'],
  ['example.horse'],
  ['пример-test.ru'],
  [''],
  ['.'],
  ['@'],
  ['a'.repeat(5000)],
  ['www.'.repeat(25)],
])('"%.30s" is not guessed at', (typed) => {
  expect(didYouMean(typed, offered)).toBeNull();
});
