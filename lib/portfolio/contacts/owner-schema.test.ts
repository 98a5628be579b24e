import { describe, expect, test } from 'vitest';
import { furtherFields, profileIn } from '@/lib/portfolio/contacts/owner-fields';
import { ownerProblems, standingOf } from '@/lib/portfolio/contacts/owner-schema';
import { zoneStandings } from '@/lib/portfolio/contacts/zone-standing';
import type { ContactValues } from '@/lib/portfolio/contacts/profiles/field';

const maria: ContactValues = {
  lastName: 'Новикова',
  firstName: 'Мария',
  patronymic: 'Петровна',
  latinName: 'Mariia P Novikova',
  birthDate: '1990-02-28',
  passportNumber: '28 10 654321',
  passportIssuer: 'УМВД России по Тверской области',
  passportIssuedOn: '2010-03-20',
  email: 'maria@example.org',
  phone: '+7 482 212-34-56',
  country: 'RU',
  postcode: '170100',
  city: 'Тверь',
  address: 'ул. Советская, д. 11, кв. 7',
};
const known = { profile: 'ru-person', values: maria } as const;

const names = (sections: ReturnType<typeof furtherFields>) =>
  Object.fromEntries(sections.map(({ group, fields }) => [group, fields.map(({ name }) => name)]));

describe('one owner for several zones', () => {
  test('is asked for each fact once, by the zone that wants it', () => {
    const further = names(furtherFields('ru-person', ['ru', 'gtld', 'us', 'cyrillic']));
    expect(further['us']).toEqual(['usCategory', 'usPurpose']);
    expect(further['cyrillic']).toEqual(['state']);
    expect(further['gtld']).toContain('latinFirstName');
    expect(further['ru']).toBeUndefined();
  });

  test('is told in the other alphabet by what was typed, and can be put right', () => {
    const [gtld] = furtherFields('ru-person', ['gtld']);
    const told = Object.fromEntries(gtld?.fields.map(({ name, suggest }) => [name, suggest?.(maria)]) ?? []);
    expect(told).toMatchObject({ latinFirstName: 'Mariia', latinCity: 'Tver', latinState: 'Tver' });
  });

  test('is a person or an organization in every group', () => {
    expect(profileIn('geo', known)).toBe('geo-person');
    expect(profileIn('geo', { profile: 'ru-org', values: {} })).toBe('geo-org');
    expect(profileIn('ru', { profile: 'gtld', values: { latinCompany: 'Roga LLC' } })).toBe('ru-org');
    expect(profileIn('tj', known)).toBe('tj');
  });

  test('can stand at once in zones that are told by what is known, and lacks what is not', () => {
    expect(standingOf(known, ['ru', 'gtld', 'com-ua'], [])).toEqual({
      kind: 'whole',
      spelled: 'Mariia Novikova, ul. Sovetskaia, d. 11, kv. 7, Tver, 170100',
    });
    expect(standingOf(known, ['ru', 'us'], [])).toEqual({ kind: 'lacks' });
    const american = { ...maria, latinFirstName: 'Mariia', latinLastName: 'Novikova' };
    expect(standingOf(known, ['ru', 'us'], [{ profile: 'us', values: american }])).toEqual({
      kind: 'whole',
      spelled: '',
    });
  });

  test('hears all that is wrong at once, each beside its field', () => {
    const form = { ...maria, email: 'nobody', usCategory: '', usPurpose: 'P1' };
    const said = ownerProblems(form, 'ru-person', ['ru', 'us']).map(({ path }) => path[0]);
    expect(said).toEqual(['email', 'usCategory']);
    expect(
      ownerProblems({ ...form, email: 'maria@example.org', usCategory: 'C12' }, 'ru-person', ['ru', 'us']),
    ).toEqual([]);
  });
});

test('a contact knows where it can own names now, and what each other zone asks first', () => {
  expect(zoneStandings(known, ['ru', 'com', 'us', 'рф', 'es', 'nosuch.ru'])).toEqual([
    { group: 'ru', zones: ['ru', 'рф'], lacks: [] },
    { group: 'gtld', zones: ['com'], lacks: [] },
    { group: 'us', zones: ['us'], lacks: ['usCategory', 'usPurpose'] },
    { group: 'es', zones: ['es'], lacks: ['spanishForm', 'spanishIdKind', 'spanishId'] },
  ]);
});
