import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { prefill } from '@/lib/contacts/prefill';
import { contactGroupOf, profiles } from '@/lib/contacts/profiles';
import type { ContactValues } from '@/lib/contacts/profiles/field';
import { profileIds, type ProfileId } from '@/lib/contacts/profiles/profile';
import { fieldOfRefusal } from '@/lib/contacts/refusals';

const person: ContactValues = {
  lastName: 'Пупкин',
  firstName: 'Василий',
  patronymic: 'Николаевич',
  latinName: 'Vasilii N Pupkin',
  birthDate: '1967-11-07',
  passportNumber: '3202651241',
  passportIssuer: '48 о/м г. Москвы',
  passportIssuedOn: '1990-12-26',
  email: 'vasya@example.org',
  phone: '8 (495) 810-22-33',
  country: 'RU',
  postcode: '101000',
  city: 'Москва',
  address: 'ул. Мясницкая, д. 1, кв. 2',
};

const samples: Readonly<Record<ProfileId, ContactValues>> = {
  'ru-person': person,
  'ru-org': {
    orgName: 'Общество с ограниченной ответственностью «Рога и Копыта»',
    latinOrgName: '"ROGA I KOPYTA", LTD.',
    orgInn: '7701107259',
    kpp: '632946014',
    legalAddress: '101000, Москва, ул. Пупкина, 1, стр. 2',
    email: 'office@example.org',
    phone: '+7 495 8102233',
    country: 'RU',
    postcode: '101000',
    city: 'Москва',
    address: 'ул. Пупкина, 1, стр. 2',
  },
  gtld: {
    latinFirstName: 'Ivan',
    latinLastName: 'Ivanov',
    email: 'ivan@example.org',
    phone: '+380 44 123 45 67',
    country: 'UA',
    postcode: '01001',
    latinState: 'Kyiv',
    latinCity: 'Kyiv',
    latinAddress: 'Khreshchatyk 1, apt. 2',
  },
};

const reference = z
  .array(
    z.object({
      id: z.string(),
      fields: z.array(z.object({ name: z.string(), min: z.number().nullable(), max: z.number().nullable() })),
    }),
  )
  .parse(JSON.parse(readFileSync('simulator/reference/contacts.json', 'utf8')));

const groupsOf: Readonly<Record<ProfileId, readonly string[]>> = {
  'ru-person': ['ru-common', 'ru-person'],
  'ru-org': ['ru-common', 'ru-organization'],
  gtld: ['other-zones'],
};

describe.each(profileIds)('%s', (id) => {
  const profile = profiles[id];

  it('takes a complete contact and writes parameters that fit the reference', () => {
    const limits = reference.filter((group) => groupsOf[id].includes(group.id)).flatMap((group) => group.fields);
    const parameters = Object.entries(profile.wire(profile.schema.parse(samples[id])));
    expect(parameters.length).toBeGreaterThan(7);
    for (const [name, value] of parameters) {
      const limit = limits.find((field) => field.name === name);
      expect(limit, name).toBeDefined();
      expect(value.length, name).toBeGreaterThanOrEqual(limit?.min ?? 0);
      expect(value.length, name).toBeLessThanOrEqual(limit?.max ?? 255);
    }
  });

  it('asks for every field it cannot do without', () => {
    const problems = profile.schema.safeParse({ country: 'RU' }).error?.issues ?? [];
    const missing = profile.fields.filter((field) => field.required && field.name !== 'country');
    expect(new Set(problems.map(({ path }) => path[0]))).toEqual(new Set(missing.map((field) => field.name)));
  });

  it('leads each parameter back to a field of its own', () => {
    const names = profile.fields.map((field) => field.name);
    for (const parameter of Object.keys(profile.wire(profile.schema.parse(samples[id])))) {
      expect(names).toContain(fieldOfRefusal(id, 'PARAMETER_INCORRECT', { param: parameter }));
    }
    expect(fieldOfRefusal(id, 'DOMAIN_ALREADY_EXISTS', {})).toBeNull();
  });
});

describe('a private person in .ru', () => {
  const wire = (values: ContactValues) => profiles['ru-person'].wire(profiles['ru-person'].schema.parse(values));

  it('is written as the registry wants it', () => {
    expect(wire(person)).toEqual({
      person: 'Vasilii N Pupkin',
      person_r: 'Пупкин Василий Николаевич',
      passport: '32 02 651241 выдан 48 о/м г. Москвы 26.12.1990',
      birth_date: '07.11.1967',
      p_addr: '101000, Москва, ул. Мясницкая, д. 1, кв. 2, Пупкин Василий Николаевич',
      phone: '+7 495 8102233',
      e_mail: 'vasya@example.org',
      country: 'RU',
    });
  });

  it('may have a foreign document', () => {
    const values = wire({ ...person, country: 'DE', passportNumber: 'C01X00T47', passportIssuer: 'Stadt Köln' });
    expect(values['passport']).toBe('passport\nC01X00T47 Stadt Köln 26.12.1990');
  });

  it.each([
    [{ passportNumber: '12345' }, 'passportNumber', 'contacts.errors.russianPassport'],
    [{ birthDate: '2999-01-01' }, 'birthDate', 'errors.dateInFuture'],
    [{ birthDate: '1990-02-30' }, 'birthDate', 'errors.invalidDate'],
    [{ passportIssuedOn: '1960-01-01' }, 'passportIssuedOn', 'contacts.errors.beforeBirth'],
    [{ phone: '123' }, 'phone', 'errors.invalidPhone'],
    [{ latinName: 'Василий Пупкин' }, 'latinName', 'errors.asciiOnly'],
    [{ lastName: 'Ли', firstName: 'Ян', patronymic: '' }, 'lastName', 'contacts.errors.fullNameTooShort?min=9'],
    [{ personInn: '123' }, 'personInn', 'contacts.errors.digits?count=12'],
    [{ country: 'XX' }, 'country', 'errors.invalidChoice'],
  ])('%o is wrong at %s', (change, field, message) => {
    const issues = profiles['ru-person'].schema.safeParse({ ...person, ...change }).error?.issues ?? [];
    expect(issues.map((issue) => [issue.path[0], issue.message])).toContainEqual([field, message]);
  });
});

describe('others', () => {
  it('a Russian organization has an INN and a KPP, a foreign one need not', () => {
    const { orgInn: _inn, kpp: _kpp, ...bare } = samples['ru-org'];
    expect(profiles['ru-org'].schema.safeParse(bare).error?.issues.map(({ path }) => path[0])).toEqual([
      'orgInn',
      'kpp',
    ]);
    expect(profiles['ru-org'].schema.safeParse({ ...bare, country: 'KZ' }).success).toBe(true);
  });

  it('a person in com has no company, in all four roles', () => {
    const parameters = profiles.gtld.wire(profiles.gtld.schema.parse(samples.gtld));
    expect(parameters).toMatchObject({ o_company: 'Private person', b_phone: '+380.441234567', t_country_code: 'UA' });
    expect(Object.keys(parameters)).toHaveLength(40);
  });

  it('a zone asks for what its registry wants, or cannot be ordered yet', () => {
    expect(contactGroupOf('рф')?.profiles).toEqual(['ru-person', 'ru-org']);
    expect(contactGroupOf('com')?.profiles).toEqual(['gtld']);
    for (const zone of ['москва', 'msk.ru', 'com.ua', 'kz', 'us', 'сайт']) expect(contactGroupOf(zone)).toBeNull();
  });

  it('what one contact knows, the next is not asked', () => {
    const start = prefill('gtld', { profile: 'ru-person', values: person });
    expect(start).toMatchObject({
      latinFirstName: 'Vasilii',
      latinLastName: 'Pupkin',
      latinCity: 'Moskva',
      email: person['email'],
    });
    expect(profiles.gtld.schema.safeParse(start).success).toBe(true);
  });
});
