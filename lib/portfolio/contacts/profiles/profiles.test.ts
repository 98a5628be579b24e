import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { marksOf } from '@/lib/portfolio/contacts/choices';
import { prefill } from '@/lib/portfolio/contacts/prefill';
import { profiles } from '@/lib/portfolio/contacts/profiles';
import { contactGroupOf, profilesOf } from '@/lib/portfolio/contacts/profiles/declarations';
import type { ContactValues } from '@/lib/portfolio/contacts/profiles/field';
import { profileIds, type ProfileId } from '@/lib/portfolio/contacts/profiles/profile';
import { isAboutContact, refusedFields } from '@/lib/portfolio/contacts/refusals';
import { contactInput } from '@/lib/portfolio/contacts/schema';
import { zodMessage } from '@/lib/base/i18n/zod-message';

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

const latin: ContactValues = {
  latinFirstName: 'Ivan',
  latinLastName: 'Ivanov',
  email: 'ivan@example.org',
  phone: '+380 44 123 45 67',
  country: 'UA',
  postcode: '01001',
  latinState: 'Kyiv',
  latinCity: 'Kyiv',
  latinAddress: 'Khreshchatyk 1, apt. 2',
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
  gtld: latin,
  'geo-person': {
    ...person,
    ...latin,
    latinPatronymic: 'Nikolaevich',
    state: 'Москва',
    address: 'ул. Мясницкая, д. 1, кв. 2',
    country: 'RU',
    postcode: '101000',
    passportIssuer: '48 отделением милиции г. Москвы',
  },
  'geo-org': {
    ...latin,
    orgName: 'ООО «Рога и Копыта»',
    latinCompany: 'Roga i Kopyta LLC',
    orgInn: '7701107259',
    lastName: 'Иванов',
    firstName: 'Иван',
    country: 'RU',
    postcode: '101000',
    state: 'Москва',
    city: 'Москва',
    address: 'ул. Мясницкая, д. 1',
    legalPostcode: '101000',
    legalState: 'Москва',
    latinLegalState: 'Moscow',
    legalCity: 'Москва',
    latinLegalCity: 'Moscow',
    legalStreet: 'ул. Пупкина, д. 1',
    latinLegalStreet: 'ul. Pupkina, d. 1',
  },
  cyrillic: {
    ...latin,
    lastName: 'Иванов',
    firstName: 'Иван',
    state: 'Москва',
    city: 'Москва',
    address: 'ул. Мясницкая, д. 1, кв. 2',
  },
  pro: { ...latin, profession: 'Lawyers' },
  us: { ...latin, usCategory: 'C31', usPurpose: 'P1' },
  es: { ...latin, spanishForm: '1', spanishIdKind: '1', spanishId: '12345678Z' },
  jobs: {
    ...latin,
    companyUrl: 'https://example.org',
    industry: '5',
    jobTitle: 'Head of HR',
    hrMember: 'no',
    titleIsAdmin: '1',
  },
  travel: { ...latin, travelUin: '123456' },
  kz: { ...latin, serverState: 'KAR', serverCity: 'Karaganda', serverStreet: 'Chizhevskogo, 17' },
  'com-ua': latin,
  'pp-ua': { ...latin, mobile: '+380 67 123 45 67' },
  tj: {
    ...latin,
    ownerKind: '1',
    latinFullName: 'Ivan Ivanov',
    whoisText: 'Site of Ivan Ivanov',
    latinContactName: 'Ivan Ivanov',
    nickname: 'ivanov',
  },
};

const reference = z
  .array(
    z.object({
      id: z.string(),
      zones: z.array(z.string()),
      fields: z.array(
        z.object({
          name: z.string(),
          min: z.number().nullable(),
          max: z.number().nullable(),
          enum: z.array(z.string()),
        }),
      ),
    }),
  )
  .parse(JSON.parse(readFileSync('simulator/reference/contacts.json', 'utf8')));

const groupsOf: Readonly<Record<ProfileId, readonly string[]>> = {
  'ru-person': ['ru-common', 'ru-person'],
  'ru-org': ['ru-common', 'ru-organization'],
  'geo-person': ['geo-person'],
  'geo-org': ['geo-organization'],
  cyrillic: ['other-zones', 'cyrillic-extra'],
  gtld: ['other-zones'],
  pro: ['other-zones'],
  us: ['other-zones', 'us'],
  es: ['other-zones', 'es'],
  jobs: ['other-zones', 'jobs'],
  travel: ['other-zones', 'travel'],
  kz: ['other-zones', 'kz'],
  'com-ua': ['com-ua'],
  'pp-ua': ['other-zones'],
  tj: ['tj'],
};

/** Passed by samples of the reference, and in none of its tables. */
const unlisted = /^[oatb]_state_r$/;

const aZoneOf = (id: ProfileId) => profiles[id].zones[0] ?? 'com';

describe.each(profileIds)('%s', (id) => {
  const profile = profiles[id];

  it('takes a complete contact and writes parameters that fit the reference', () => {
    const limits = reference.filter((group) => groupsOf[id].includes(group.id)).flatMap((group) => group.fields);
    const parameters = Object.entries(profile.wire(profile.schema.parse(samples[id]), aZoneOf(id)));
    expect(parameters.length).toBeGreaterThan(7);
    for (const [name, value] of parameters) {
      if (unlisted.test(name)) continue;
      const limit = limits.find((field) => field.name === name);
      expect(limit, name).toBeDefined();
      if (limit && limit.enum.length > 0) expect(limit.enum).toContain(value);
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
    for (const parameter of Object.keys(profile.wire(profile.schema.parse(samples[id]), aZoneOf(id)))) {
      const refusal = { code: 'PARAMETER_INCORRECT', text: 'no', params: { param: parameter } };
      expect(isAboutContact(refusal)).toBe(true);
      const [[field, said] = []] = Object.entries(refusedFields(id, refusal));
      expect(names).toContain(field);
      expect(said).toBe('no');
    }
    expect(refusedFields(id, { code: 'DOMAIN_ALREADY_EXISTS', text: 'e_mail', params: {} })).toEqual({});
    expect(isAboutContact({ code: 'PARAMETER_INCORRECT', params: { param: 'period' } })).toBe(false);
  });
});

describe('a private person in .ru', () => {
  const wire = (values: ContactValues) => profiles['ru-person'].wire(profiles['ru-person'].schema.parse(values), 'ru');

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

  it('has its days as people write them, and keeps them as machines do', () => {
    const typed = { ...person, birthDate: '7.11.1967', passportIssuedOn: '26.12.1990' };
    expect(profiles['ru-person'].schema.parse(typed)).toMatchObject({
      birthDate: '1967-11-07',
      passportIssuedOn: '1990-12-26',
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
    const parameters = profiles.gtld.wire(profiles.gtld.schema.parse(samples.gtld), 'com');
    expect(parameters).toMatchObject({ o_company: 'Private person', b_phone: '+380.441234567', t_country_code: 'UA' });
    expect(Object.keys(parameters)).toHaveLength(40);
  });

  it('every zone of the reference belongs to exactly one group of ours', () => {
    const named = new Set(reference.flatMap(({ zones }) => zones).filter((zone) => !zone.includes('*')));
    for (const zone of named) {
      const serving = profileIds.filter((id) => profiles[id].zones.includes(zone));
      const groups = new Set(serving.map((id) => profiles[id].group));
      expect([zone, groups.size]).toEqual([zone, 1]);
      expect(groups).toContain(contactGroupOf(zone));
    }
  });

  it('a zone asks for what its registry wants, or cannot be ordered yet', () => {
    const asked = (zone: string) => {
      const group = contactGroupOf(zone);
      return group === null ? null : profilesOf(group);
    };
    expect(asked('рф')).toEqual(['ru-person', 'ru-org']);
    expect(asked('msk.ru')).toEqual(['geo-person', 'geo-org']);
    expect(['com', 'academy', 'eu', 'сайт', 'com.kz', 'kiev.ua', 'pp.ua'].map(asked)).toEqual([
      ['gtld'],
      ['gtld'],
      ['gtld'],
      ['cyrillic'],
      ['kz'],
      ['com-ua'],
      ['pp-ua'],
    ]);
    // Of towns that no list names nobody knows what they ask.
    expect(['somewhere.ru', 'lviv.ua', 'ua'].map(asked)).toEqual([null, null, null]);
  });

  it('a town below ru hears of the owner alone, a city with a zone of its own of all three', () => {
    const values = profiles['geo-org'].schema.parse(samples['geo-org']);
    const roles = (zone: string) =>
      new Set(Object.keys(profiles['geo-org'].wire(values, zone)).map((name) => name.slice(0, 2)));
    expect([roles('msk.ru'), roles('москва')]).toEqual([new Set(['o_']), new Set(['o_', 'a_', 't_'])]);
  });

  it.each([
    ['1', '12345678A', 'contacts.errors.spanishLetter'],
    ['3', '12345678Z', 'contacts.errors.nie'],
    ['3', 'X1234567L', null],
    ['1', 'B12345678', null],
    ['0', 'AB 123', null],
  ])('a document of Spain of kind %s, %s', (spanishIdKind, spanishId, message) => {
    const parsed = profiles.es.schema.safeParse({ ...samples.es, spanishIdKind, spanishId });
    expect(parsed.error?.issues.map((issue) => issue.message) ?? []).toEqual(message === null ? [] : [message]);
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

describe('contacts as people type them', () => {
  const parse = (id: ProfileId, change: Readonly<Record<string, string>>) =>
    contactInput.safeParse({ profile: id, ...samples[id], ...change }, { error: zodMessage });
  const messages = (id: ProfileId, change: Readonly<Record<string, string>>) =>
    parse(id, change).error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? [];
  const kept = (id: ProfileId, change: Readonly<Record<string, string>>) =>
    profiles[id].schema.parse({ ...samples[id], ...change });
  const cityOf80 = 'Г'.repeat(80);
  const streetOf120 = 'у'.repeat(120);

  it.each<[ProfileId, Readonly<Record<string, string>>, string]>([
    ['ru-person', { lastName: '12345' }, 'lastName contacts.errors.digitsInName'],
    ['ru-person', { lastName: 'СидоровA' }, 'lastName contacts.errors.mixedAlphabets'],
    ['ru-person', { lastName: '\u200b' }, 'lastName errors.required'],
    ['ru-person', { firstName: 'Ф'.repeat(21) }, 'firstName errors.tooLong?max=20'],
    ['ru-person', { latinName: 'Bo Li' }, 'latinName errors.tooShort?min=8'],
    ['ru-person', { personInn: '500100732258' }, 'personInn contacts.errors.innCheck'],
    ['ru-person', { birthDate: '0088-02-28' }, 'birthDate contacts.errors.bornTooLongAgo'],
    ['ru-person', { birthDate: '1850-01-01' }, 'birthDate contacts.errors.bornTooLongAgo'],
    ['ru-person', { passportIssuedOn: '1967-11-28' }, 'passportIssuedOn contacts.errors.passportTooEarly?age=14'],
    ['ru-person', { passportNumber: '4506 X 123456' }, 'passportNumber contacts.errors.russianPassport'],
    ['ru-person', { postcode: '10100' }, 'postcode contacts.errors.russianPostcode'],
    ['ru-person', { city: cityOf80, address: streetOf120 }, ''],
    ['ru-person', { phone: '+7 495 123-45-6' }, 'phone errors.invalidPhone'],
    ['ru-org', { orgInn: '1234567890' }, 'orgInn contacts.errors.innCheck'],
    ['ru-org', { kpp: '7701' }, 'kpp contacts.errors.kpp'],
    ['ru-org', { orgName: 'IBM' }, 'orgName errors.tooShort?min=10'],
    ['ru-org', { orgName: 'ООО «Я»' }, 'orgName errors.tooShort?min=10'],
    [
      'ru-org',
      { city: cityOf80, address: streetOf120, recipient: 'п'.repeat(60) },
      'address contacts.errors.addressTooLong?max=255',
    ],
    [
      'gtld',
      { country: 'RU', phone: '8 495 123-45-67', postcode: '10100' },
      'postcode contacts.errors.russianPostcode',
    ],
    ['gtld', { postcode: 'ABC' }, 'postcode contacts.errors.postcode'],
    ['gtld', { postcode: '-5-' }, 'postcode contacts.errors.postcode'],
    ['ru-org', { orgName: '' }, 'orgName errors.required'],
    ['gtld', { latinLastName: 'Ivan0v' }, 'latinLastName contacts.errors.digitsInName'],
  ])('%s %j: %s', (id, change, expected) => {
    expect(messages(id, change)).toEqual(expected === '' ? [] : [expected]);
  });

  it.each<[ProfileId, Readonly<Record<string, string>>, Readonly<Record<string, string>>]>([
    ['ru-person', { firstName: 'Лаврий'.normalize('NFD') }, { firstName: 'Лаврий' }],
    ['ru-person', { lastName: 'Пуп\u202eк\u2060ин' }, { lastName: 'Пупкин' }],
    ['ru-person', { lastName: 'О\u02bcКоннор' }, { lastName: 'О\u02bcКоннор' }],
    ['ru-person', { email: 'maria@пример.рф' }, { email: 'maria@xn--e1afmkfd.xn--p1ai' }],
    ['ru-person', { personInn: '5001 0073 2259' }, { personInn: '500100732259' }],
    ['ru-person', { phone: '+8 495 123-45-67' }, { phone: '+74951234567' }],
    ['ru-org', { kpp: '7701ab001' }, { kpp: '7701AB001' }],
    ['gtld', { country: 'DE', phone: '030 1234567' }, { phone: '+49301234567' }],
    ['gtld', { country: 'GB', postcode: 'SW1A 1AA' }, { postcode: 'SW1A 1AA' }],
    ['gtld', { country: 'NL', postcode: '1012 JS' }, { postcode: '1012 JS' }],
    ['gtld', { country: 'PT', postcode: '1000\u2013001' }, { postcode: '1000-001' }],
    ['gtld', { country: 'IS', postcode: '101' }, { postcode: '101' }],
  ])('%s %j is kept as %j', (id, change, expected) => {
    expect(messages(id, change)).toEqual([]);
    expect(kept(id, change)).toMatchObject(expected);
  });

  describe('a passport issued today', () => {
    afterEach(() => void vi.useRealTimers());

    it.each([
      ['Asia/Kamchatka', '2026-11-29T12:30:00Z', '2026-11-30'],
      ['Europe/Moscow', '2026-11-29T21:30:00Z', '2026-11-30'],
      ['America/New_York', '2026-11-30T02:30:00Z', '2026-11-29'],
    ])('in %s at %s is accepted', (timeZone, now, today) => {
      vi.useFakeTimers({ now: new Date(now), toFake: ['Date'] });
      expect(new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date())).toBe(today);
      expect(messages('ru-person', { passportIssuedOn: today })).toEqual([]);
      expect(messages('ru-person', { passportIssuedOn: '2026-12-02' })).toEqual([
        'passportIssuedOn errors.dateInFuture',
      ]);
    });
  });

  it('two people of one name are told apart by document and city', () => {
    const [first, second] = [{}, { passportNumber: '4506 123457', city: 'Тверь' }].map((change) =>
      marksOf(kept('ru-person', change)),
    );
    expect(first).toEqual({ document: '1241', city: 'Москва' });
    expect(second).toEqual({ document: '3457', city: 'Тверь' });
    expect(marksOf(kept('ru-org', {}))).toEqual({ document: '7259', city: 'Москва' });
    expect(marksOf(kept('gtld', {}))).toEqual({ document: null, city: 'Kyiv' });
  });

  it.each(['4506 N 123456', '4506 № 123456', '45 06\u2013123456', '45 06 No. 123456'])(
    'passport %s',
    (passportNumber) => {
      const values = kept('ru-person', { passportNumber });
      expect(profiles['ru-person'].wire(values, 'ru')['passport']).toMatch(/^45 06 123456 /);
    },
  );
});

describe('what the registrar said against a contact stands beside its fields', () => {
  it.each([
    [{ invalid_fields: { e_mail: 'is not an address', passport: 'is too short' } }, '', ['email', 'passportNumber']],
    [{ param: 'e_mail' }, 'wrong', ['email']],
    [{}, 'passport has incorrect format', ['passportNumber']],
    [{}, 'something is wrong', []],
    [null, '', []],
  ])('%j %s', (params, text, fields) => {
    expect(Object.keys(refusedFields('ru-person', { code: 'INVALID_CONTACTS', text, params }))).toEqual(fields);
  });
});
