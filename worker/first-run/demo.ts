import { profiles } from '@/lib/portfolio/contacts/profiles';
import { sealContact } from '@/lib/portfolio/contacts/sealed-contact';
import { topUp } from '@/lib/money/ledger/ledger';
import type { PasswordHash } from '@/lib/people/auth/password';
import { createCustomer } from '@/lib/people/customers/create-customer';
import type { Tx } from '@/lib/base/db/client';
import { recordConsents } from '@/lib/people/legal/consents';
import { legalKinds } from '@/lib/people/legal/kinds';
import { publishText, textsInForce } from '@/lib/people/legal/texts';
import { createStaff } from '@/lib/people/staff/create-staff';
import { newId, type CustomerId } from '@/lib/base/values/ids';
import { money } from '@/lib/base/values/money';

const anna = { name: 'Анна Орлова', email: 'anna@domovoi.example', phone: '+74822123456', rubles: 25_000 };
const northwind = { name: 'Northwind Crafts', email: 'northwind@domovoi.example', phone: '+37255512345', rubles: 150 };

/** Somebody of every kind: an operator, a customer with money and a saved registrant, and one with too little. */
export async function createDemoPeople(tx: Tx, hashes: ReadonlyMap<string, PasswordHash>): Promise<void> {
  const operator = { name: 'Olga', email: 'operator@domovoi.example', role: 'operator', locale: 'en' } as const;
  const operatorHash = hashes.get(operator.email);
  if (operatorHash) await createStaff(tx, { ...operator, passwordHash: operatorHash });
  await publishSamples(tx);
  for (const customer of [anna, northwind]) {
    const passwordHash = hashes.get(customer.email);
    if (!passwordHash) continue;
    const made = await createCustomer(tx, { ...customer, passwordHash, locale: 'en' });
    if (!made.ok) continue;
    await fund(tx, made.value.customerId, customer.rubles);
    await recordConsents(tx, { ...made.value, texts: await textsInForce(tx), address: '' });
  }
  const owner = await tx.customer.findFirst({ where: { email: anna.email }, select: { id: true } });
  if (owner) await saveRegistrant(tx, owner.id);
}

/** Hands the account's Russian names to one customer and its others to the second; the last three stay without an owner. */
export async function assignDemoDomains(tx: Tx): Promise<void> {
  const domains = await tx.domain.findMany({
    where: { customerId: null },
    orderBy: { asciiName: 'asc' },
    select: { id: true, tld: true },
  });
  const owners = await tx.customer.findMany({
    where: { email: { in: [anna.email, northwind.email] } },
    select: { id: true, email: true },
  });
  const idOf = (email: string) => owners.find((owner) => owner.email === email)?.id ?? null;
  for (const { id, tld } of domains.slice(0, -3)) {
    const customerId = idOf(['ru', 'su', 'рф'].includes(tld) ? anna.email : northwind.email);
    await tx.domain.update({ where: { id }, data: { customerId } });
  }
}

/** Plainly samples: they show where the reseller's own texts will stand, and bind nobody. */
async function publishSamples(tx: Tx): Promise<void> {
  for (const kind of legalKinds) {
    await publishText(tx, {
      kind,
      en: 'SAMPLE. This text belongs to the demonstration and has no legal force. Replace it under Settings → Legal texts.',
      ru: 'ОБРАЗЕЦ. Этот текст — часть демонстрации и не имеет юридической силы. Замените его: «Настройки → Документы».',
    });
  }
}

async function fund(tx: Tx, customerId: CustomerId, rubles: number): Promise<void> {
  await topUp(tx, {
    customerId,
    amount: money(rubles * 100, 'RUB'),
    memo: 'Bank transfer 1042',
    key: `first-run:${customerId}`,
  });
}

async function saveRegistrant(tx: Tx, customerId: string): Promise<void> {
  const profile = profiles['ru-person'];
  const values = profile.schema.parse({
    lastName: 'Орлова',
    firstName: 'Анна',
    patronymic: 'Сергеевна',
    latinName: 'Anna S Orlova',
    birthDate: '1988-04-12',
    passportNumber: '28 08 123456',
    passportIssuer: 'Отделением УФМС России по Тверской области',
    passportIssuedOn: '2008-05-20',
    personInn: '',
    email: anna.email,
    phone: anna.phone,
    country: 'RU',
    postcode: '170100',
    city: 'Тверь',
    address: 'ул. Советская, д. 10, кв. 5',
  });
  await tx.contact.create({
    data: {
      id: newId('con'),
      customerId,
      profile: profile.id,
      label: profile.label(values),
      sealed: sealContact(values),
    },
  });
}
