import type { Locale } from '@/lib/base/i18n/locales';
import type { ProfileId } from '@/lib/portfolio/contacts/profiles/profile';

/** A customer of the year: who they are, when they came, what they brought along. */
export type Customer = {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly country: string;
  readonly locale: Locale;
  /** Day of the year on which staff added them; null for those of every demo. */
  readonly joins: number | null;
  readonly note: string;
  readonly contacts: readonly { readonly profile: ProfileId; readonly values: Readonly<Record<string, string>> }[];
  /** Where they sit. */
  readonly address: string;
};

export const cast = {
  anna: {
    name: 'Анна Орлова',
    email: 'anna@domovoi.example',
    phone: '+74822123456',
    country: 'RU',
    locale: 'en',
    joins: null,
    note: '',
    // Her Russian contact is that of every demo.
    contacts: [{ profile: 'gtld', values: latin('Anna', 'Orlova', 'anna@domovoi.example', '+74822123456') }],
    address: '203.0.113.14',
  },
  northwind: {
    name: 'Northwind Crafts',
    email: 'northwind@domovoi.example',
    phone: '+37255512345',
    country: 'EE',
    locale: 'en',
    joins: null,
    note: '',
    contacts: [
      {
        profile: 'gtld',
        values: {
          ...latin('Liis', 'Tamm', 'northwind@domovoi.example', '+37255512345'),
          latinCompany: 'Northwind Crafts OU',
          country: 'EE',
          postcode: '10111',
          latinState: 'Harjumaa',
          latinCity: 'Tallinn',
          latinAddress: 'Pikk 12, office 4',
        },
      },
    ],
    address: '198.51.100.77',
  },
  samovar: organization({
    name: 'Чайная лавка «Самовар»',
    email: 'lavka@samovar.example',
    phone: '+74822330011',
    joins: 1,
    note: 'Магазин. Платит по счёту раз в квартал, просит закрывающие документы.',
    latin: 'Samovar Tea Shop, LLC',
    legal: 'Общество с ограниченной ответственностью «Самовар»',
    inn: '6950112017',
    first: 'Irina',
    last: 'Chaykina',
    address: '203.0.113.31',
  }),
  pixel: organization({
    name: 'Студия «Пиксель»',
    email: 'hello@pixel.example',
    phone: '+74822445566',
    joins: 1,
    note: 'Ведёт сайты клиентов, заказывает сразу помногу. Скидка обсуждается в январе.',
    latin: 'Pixel Studio, LLC',
    legal: 'Общество с ограниченной ответственностью «Студия Пиксель»',
    inn: '6950223020',
    first: 'Maxim',
    last: 'Gromov',
    address: '203.0.113.58',
  }),
  school: organization({
    name: 'Школа № 12',
    email: 'office@school12.example',
    phone: '+74822501212',
    joins: 20,
    note: 'Оплата только после договора, бухгалтер — Вера Павловна.',
    latin: 'School No. 12',
    legal: 'Муниципальное бюджетное учреждение «Средняя школа № 12»',
    inn: '6950334034',
    first: 'Vera',
    last: 'Smirnova',
    address: '203.0.113.90',
  }),
  kirill: {
    name: 'Кирилл Лебедев',
    email: 'kirill@lebedev.example',
    phone: '+79105550101',
    country: 'RU',
    locale: 'ru',
    joins: 2,
    note: 'Собирает кириллические имена. Спрашивает про почту на .рф.',
    contacts: [
      {
        profile: 'ru-person',
        values: {
          lastName: 'Лебедев',
          firstName: 'Кирилл',
          patronymic: 'Андреевич',
          latinName: 'Kirill A Lebedev',
          birthDate: '1979-11-02',
          passportNumber: '28 04 654321',
          passportIssuer: 'ОВД Заволжского района города Твери',
          passportIssuedOn: '2004-12-14',
          email: 'kirill@lebedev.example',
          phone: '+79105550101',
          country: 'RU',
          postcode: '170001',
          city: 'Тверь',
          address: 'пр-т Калинина, д. 21, кв. 40',
        },
      },
      { profile: 'gtld', values: latin('Kirill', 'Lebedev', 'kirill@lebedev.example', '+79105550101') },
    ],
    address: '203.0.113.117',
  },
  stroy: organization({
    name: 'ООО «СтройГарант»',
    email: 'buh@stroygarant.example',
    phone: '+74822667788',
    joins: 1,
    note: 'Счёт за осень не оплачен, обещали к концу месяца. В долг не продлевать.',
    latin: 'StroyGarant, LLC',
    legal: 'Общество с ограниченной ответственностью «СтройГарант»',
    inn: '6950445048',
    first: 'Oleg',
    last: 'Krylov',
    address: '203.0.113.140',
  }),
  veter: organization({
    name: 'Северный ветер',
    email: 'domains@severny-veter.example',
    phone: '+74822654321',
    joins: 1,
    note: '',
    latin: 'Severny Veter, LLC',
    legal: 'Общество с ограниченной ответственностью «Северный ветер»',
    inn: '6950556051',
    first: 'Pavel',
    last: 'Orlov',
    address: '203.0.113.163',
  }),
} as const satisfies Readonly<Record<string, Customer>>;

export type CustomerKey = keyof typeof cast;

type Organization = Pick<Customer, 'name' | 'email' | 'phone' | 'joins' | 'note' | 'address'> & {
  readonly latin: string;
  readonly legal: string;
  readonly inn: string;
  readonly first: string;
  readonly last: string;
};

function organization({ latin: latinName, legal, inn, first, last, ...card }: Organization): Customer {
  const { email, phone } = card;
  const values = {
    orgName: legal,
    latinOrgName: latinName,
    orgInn: inn,
    kpp: '695001001',
    legalAddress: '170100, Тверь, наб. Степана Разина, д. 3',
    email,
    phone,
    country: 'RU',
    postcode: '170100',
    city: 'Тверь',
    address: 'наб. Степана Разина, д. 3, офис 14',
  };
  const contacts = [
    { profile: 'ru-org', values },
    { profile: 'gtld', values: { ...latin(first, last, email, phone), latinCompany: latinName } },
  ] as const;
  return { ...card, country: 'RU', locale: 'ru', contacts };
}

function latin(first: string, last: string, email: string, phone: string): Readonly<Record<string, string>> {
  return {
    latinFirstName: first,
    latinLastName: last,
    email,
    phone,
    country: 'RU',
    postcode: '170100',
    latinState: 'Tver region',
    latinCity: 'Tver',
    latinAddress: 'Sovetskaya 10, apt. 5',
  };
}
