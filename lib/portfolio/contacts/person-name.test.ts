import { expect, test } from 'vitest';
import { partsOfName } from '@/lib/portfolio/contacts/person-name';

test.each([
  ['Новикова Мария Сергеевна', ['Новикова', 'Мария', 'Сергеевна']],
  ['Мария Сергеевна Новикова', ['Новикова', 'Мария', 'Сергеевна']],
  ['Мамедов Вагиф Гусейн-оглы', ['Мамедов', 'Вагиф', 'Гусейн-оглы']],
  ['Мария Новикова', ['Новикова', 'Мария', undefined]],
  ['Новикова Мария', ['Новикова', 'Мария', undefined]],
  ['Достоевский Фёдор', ['Достоевский', 'Фёдор', undefined]],
  ['Лев Толстой', ['Толстой', 'Лев', undefined]],
  ['Nina Novak', ['Novak', 'Nina', undefined]],
])('%s', (name, [lastName, firstName, patronymic]) => {
  expect(partsOfName(name)).toEqual({ lastName, firstName, ...(patronymic !== undefined && { patronymic }) });
});

test.each(['', 'Мария', 'ООО «Ромашка»', 'Northwind Trading Ltd', 'Магазин у дома и сада', 'a b'])(
  '"%s" is not taken apart',
  (name) => {
    expect(partsOfName(name)).toEqual({});
  },
);
