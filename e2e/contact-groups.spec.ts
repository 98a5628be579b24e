import type { Page } from '@playwright/test';
import { routes } from '@/lib/base/routes';
import { freeName } from './fixtures/names';
import { registrar } from './fixtures/registrar';
import { expect, test } from './fixtures/test';

const mail = (label: string) => `${label}@customer.example`;

/** Of what the registrar holds for a name, what each group of zones alone asks for. */
const ofPerson: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ru: {
    person: 'Mariia S Novikova',
    person_r: 'Новикова Мария Сергеевна',
    passport: '28 10 654321 выдан УМВД России по Тверской области 04.03.2010',
    birth_date: '03.02.1990',
    p_addr: '170100, Тверь, ул. Советская, д. 10, кв. 5, Новикова Мария Сергеевна',
    phone: '+7 482 2123456',
    country: 'RU',
  },
  'msk.ru': {
    o_first_name: 'Mariia',
    o_first_name_ru: 'Мария',
    o_last_name_ru: 'Новикова',
    o_patronimic: 'Sergeevna',
    o_passport_number: '28 10 654321',
    o_passport_date: '04.03.2010',
    o_birth_date: '03.02.1990',
    o_city: 'Tver',
    o_city_ru: 'Тверь',
    o_state_ru: 'Тверская область',
    o_phone: '+7 482 2123456',
  },
  moscow: { a_first_name_ru: 'Мария', t_passport_place: 'УМВД России по Тверской области', t_city: 'Tver' },
  com: {
    o_company: 'Private person',
    o_first_name: 'Mariia',
    a_last_name: 'Novikova',
    t_phone: '+7.4822123456',
    b_addr: 'ul. Sovetskaia, d. 10, kv. 5',
  },
  сайт: { o_first_name_r: 'Мария', a_last_name_r: 'Новикова', t_company_r: 'Частное лицо', b_city_r: 'Тверь' },
  pro: { pro_profession: 'Lawyers', o_state: 'Tverskaia oblast' },
  us: { RselnexusCategory: 'C12', RselnexusAppPurpose: 'P3' },
  es: { es_form_juridica: '1', es_tipo_identificacion: '1', es_identificacion: '12345678Z' },
  jobs: {
    company_url: 'https://novikova.example',
    ind_classification: '5',
    job_title: 'Director',
    hra_name: 'no',
    admin_type: '1',
  },
  travel: { travel_uin: '1234567' },
  kz: { srvloc_state: 'KAR', srvloc_city: 'Karaganda', srvloc_street: 'Chizhevskogo, 17' },
  'com.ua': { o_first_name: 'Mariia', t_last_name: 'Novikova' },
  'pp.ua': { o_phone: '+7.4822123456' },
  tj: {
    o_type: '1',
    o_full_name: 'Mariia Novikova',
    o_whois: 'Site of Mariia Novikova',
    a_nic_name: 'Novikova',
    t_fax: '+7 482 2123456',
  },
};

const ofOrganization: typeof ofPerson = {
  ru: {
    org: 'OOO "Severnyi veter"',
    org_r: 'ООО «Северный ветер»',
    code: '7707083893',
    kpp: '770701001',
    address_r: '170100, Тверь, ул. Советская, д. 10',
    p_addr: '170100, Тверь, ул. Советская, д. 10',
  },
  'msk.ru': {
    o_company: 'OOO "Severnyi veter"',
    o_company_ru: 'ООО «Северный ветер»',
    o_code: '7707083893',
    o_last_name_ru: 'Новикова',
    o_l_city_ru: 'Тверь',
    o_l_city: 'Tver',
    o_l_addr: 'ul. Sovetskaia, d. 10',
  },
  com: { o_company: 'OOO "Severnyi veter"', o_last_name: 'Novikova', b_city: 'Tver' },
};

/** A name in each zone; one of national letters has no others. */
function namesIn(label: string, zones: typeof ofPerson): Readonly<Record<string, string>> {
  const national = `проба-${Array.from(label, (letter) => letter.charCodeAt(0) % 10).join('')}`;
  const labelIn = (zone: string) => (/[а-я]/.test(zone) ? national : label);
  return Object.fromEntries(Object.keys(zones).map((zone) => [zone, `${labelIn(zone)}.${zone}`]));
}

/** Puts a pasted list of names into the cart. */
async function addAll(page: Page, names: readonly string[]): Promise<void> {
  await page.goto(routes.search());
  await page.getByRole('searchbox', { name: 'Domain name' }).fill(names.join(', '));
  for (const name of names) {
    await page.getByRole('button', { name: `Add ${name} to the cart` }).click();
    await expect(page.getByRole('button', { name: `${name} is in the cart` })).toBeVisible();
  }
}

async function newBuyer(desk: Page, signUp: () => Promise<void>, email: string): Promise<void> {
  await signUp();
  await desk.goto(routes.admin.customers({ q: email }));
  await desk.getByRole('link', { name: 'Новикова' }).click();
  await desk.getByRole('link', { name: 'Top up' }).click();
  await desk.getByLabel('Amount').fill('100000');
  await desk.getByLabel('Note').fill('Invoice 79, bank transfer');
  await desk.getByRole('button', { name: 'Top up' }).click();
  await expect(desk.getByText(/100,000/).first()).toBeVisible();
}

/** A field by its whole label, whether or not it says that it may stay empty. */
function named(page: Page, label: string) {
  const words = label.replace(/[()]/g, '\\$&');
  return page.getByLabel(new RegExp(`^${words}(?: ?\\(?optional\\)?)?$`));
}

async function fill(page: Page, facts: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(facts)) await named(page, label).fill(value);
}

async function choose(page: Page, facts: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, option] of Object.entries(facts))
    await page.getByLabel(label, { exact: true }).selectOption({ label: option });
}

async function pay(page: Page, names: Readonly<Record<string, string>>, held: typeof ofPerson): Promise<void> {
  await page.getByRole('button', { name: /^Pay/ }).click();
  await expect(page.getByText('Everything is registered')).toBeVisible({ timeout: 90_000 });
  for (const [zone, name] of Object.entries(names)) {
    const { registrations } = await registrar.books(name);
    expect([zone, registrations[0]?.contacts]).toEqual([zone, expect.objectContaining(held[zone] ?? {})]);
  }
}

test('one owner registers in the zones of every group of contacts, and is asked for each fact once', async ({
  page,
  desk,
  panel,
}) => {
  test.setTimeout(300_000);
  const label = freeName('ru').replace('.ru', '');
  const names = namesIn(label, ofPerson);

  await test.step('the reseller sells them all', async () => {
    await desk.goto(routes.admin.zonesOnSale());
    await desk.getByLabel('Put zones on sale').fill(Object.keys(ofPerson).join(', '));
    await desk.getByRole('button', { name: 'Put on sale' }).click();
    await expect(desk.getByText(/On sale (now|already)/)).toBeVisible();
  });

  await test.step('a person', async () => {
    const who = { name: 'Новикова Мария Сергеевна', email: mail(label), password: 'four words make sense' };
    await newBuyer(desk, () => panel.signUp(who), who.email);
    await addAll(page, Object.values(names));
    await page.goto(routes.checkout());
    await fill(page, {
      'Date of birth': '1990-02-03',
      'Passport series and number': '28 10 654321',
      'Issued by': 'УМВД России по Тверской области',
      'Issued on': '2010-03-04',
      Phone: '+7 482 212-34-56',
      Postcode: '170100',
      City: 'Тверь',
      'Street, building, apartment': 'ул. Советская, д. 10, кв. 5',
    });
    // What can be told of the rest stands there already.
    await expect(page.getByLabel('First name in Latin letters', { exact: true })).toHaveValue('Mariia');
    await expect(page.getByLabel('City in Latin letters', { exact: true })).toHaveValue('Tver');
    await fill(page, {
      Region: 'Тверская область',
      'Company’s site': 'https://novikova.example',
      'Your position': 'Director',
      UIN: '1234567',
      'Number of the document': '12345678A',
      'Description in WHOIS': 'Site of Mariia Novikova',
    });
    await choose(page, {
      Profession: 'Lawyers',
      'What the name is for': 'Personal use',
      'Legal form': 'Natural person or individual',
      Document: 'DNI or NIF',
      Industry: 'Computer, Information Technology',
      'Member of an association of human resources': 'No',
      'This person administers the name': 'Yes',
    });
    await page.locator('select[name=usCategory]').selectOption('C12');
    await page.locator('select[name=ownerKind]').selectOption('1');
  });

  await test.step('what is wrong is said beside its field, and nothing is lost', async () => {
    await page.getByRole('button', { name: /^Pay/ }).click();
    await expect(page.getByText('The letter at the end does not follow from the number')).toBeVisible();
    await expect(page.getByLabel('UIN', { exact: true })).toHaveValue('1234567');
    await fill(page, { 'Number of the document': '12345678Z' });
  });

  await pay(page, names, ofPerson);
});

test('an organization registers in the zones that tell it from a person', async ({ page, desk, panel }) => {
  test.setTimeout(240_000);
  const label = freeName('ru').replace('.ru', '');
  const names = namesIn(label, ofOrganization);
  await desk.goto(routes.admin.zonesOnSale());
  await desk.getByLabel('Put zones on sale').fill('msk.ru');
  await desk.getByRole('button', { name: 'Put on sale' }).click();
  await expect(desk.getByText(/On sale (now|already)/)).toBeVisible();
  const who = { name: 'Новикова Мария', email: mail(label), password: 'four words make sense' };
  await newBuyer(desk, () => panel.signUp(who), who.email);
  await addAll(page, Object.values(names));
  await page.goto(routes.checkout());
  await page.getByRole('link', { name: 'Organization', exact: true }).click();
  await fill(page, {
    'Full name of the organization': 'ООО «Северный ветер»',
    'Taxpayer number (INN)': '7707083893',
    KPP: '770701001',
    'Registered address': '170100, Тверь, ул. Советская, д. 10',
    Phone: '+7 482 212-34-56',
    Postcode: '170100',
    City: 'Тверь',
    'Street, building, apartment': 'ул. Советская, д. 10',
    Region: 'Тверская область',
  });
  await fill(page, { 'Last name': 'Новикова', 'First name': 'Мария' });
  await pay(page, names, ofOrganization);
});
