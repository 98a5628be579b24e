import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { customerId, newId, sessionId, userId } from '@/lib/base/values/ids';
import type { Currency } from '@/lib/base/values/money';
import { saveBuyer } from '@/lib/money/buyers/buyers';
import { buyerInput } from '@/lib/money/buyers/schema';
import { saveClosing } from '@/lib/money/documents/closing-setting';
import { saveSold, writeRate } from '@/lib/money/rates/rates';
import type { CustomerActor } from '@/lib/people/access/actor';
import { hashPassword } from '@/lib/people/auth/password';
import { addCustomer } from '@/lib/people/customers/create-customer';
import { addStaff, createOwner } from '@/lib/people/staff/create-staff';
import { saveVersion } from '@/lib/portfolio/contacts/save-contact';
import { contactInput } from '@/lib/portfolio/contacts/schema';
import { gtldValues, ruPersonValues } from '@/testing/contact-values';
import { changePrice, introduceCompany } from '@/worker/first-run/year/desk';
import { must, office, staff, staffActor, type Life } from '@/worker/first-run/year/life';
import { nameSeller } from '@/worker/first-run/year/papers';

export type Somebody = {
  readonly index: number;
  readonly actor: CustomerActor;
  readonly address: string;
  readonly currency: Currency;
  readonly contacts: { readonly ru: string; readonly gtld: string };
  /** Names that were theirs before the month began; they end within it. */
  readonly names: readonly string[];
};

export const currencies = ['RUB', 'USD', 'EUR'] as const satisfies readonly Currency[];

/** Who works for the reseller, in whose name papers are, and what customers are billed in. */
export async function openShop(life: Life): Promise<void> {
  const passwordHash = await hashPassword(newId('pwd'));
  const owner = { name: 'Ольга', email: staff.owner, locale: 'ru', passwordHash } as const;
  must(await transaction((tx) => createOwner(tx, owner)));
  const actor = await staffActor('owner');
  const olga = { ...owner, email: staff.olga, role: 'operator', address: office } as const;
  must(await transaction((tx) => addStaff(tx, actor, olga)));
  for (const deed of [introduceCompany, nameSeller, changePrice('owner', '*', 30)]) await deed(life);
  await transaction(async (tx) => {
    await saveClosing(tx, { isOn: true, day: 1 });
    for (const currency of ['USD', 'EUR'] as const)
      await saveSold(
        { tx, actor, address: office },
        { currency, surcharge: 300, step: 1, source: 'staff', offered: true },
      );
  });
  await sayRates({ USD: 81_234_500, EUR: 94_567_800 });
}

/** What a dollar and a euro cost from now on, in millionths of a rouble. */
export async function sayRates(rates: { readonly USD: number; readonly EUR: number }): Promise<void> {
  const actor = await staffActor('owner');
  for (const currency of ['USD', 'EUR'] as const)
    await transaction((tx) => writeRate({ tx, actor, address: office }, { currency, rate: rates[currency] }));
}

let hash: ReturnType<typeof hashPassword> | undefined;

/** A customer, whom Olga takes in; every second is a company. */
export async function takeIn(index: number, names: readonly string[]): Promise<Somebody> {
  const passwordHash = await (hash ??= hashPassword(newId('pwd')));
  const currency = currencies[index % currencies.length] ?? 'RUB';
  const locale = currency === 'RUB' ? 'ru' : 'en';
  const olga = await staffActor('olga');
  const card = {
    name: `Customer ${index}`,
    email: `customer-${index}@example.net`,
    currency,
    locale,
    passwordHash,
  } as const;
  const made = must(await transaction((tx) => addCustomer(tx, olga, { ...card, address: office })));
  const actor: CustomerActor = {
    kind: 'customer',
    userId: userId(made.userId),
    customerId: customerId(made.customerId),
    sessionId: sessionId('ses_month'),
    seenBy: null,
  };
  const address = `198.51.100.${1 + (index % 250)}`;
  for (const [profile, values] of [
    ['gtld', gtldValues],
    ['ru-person', ruPersonValues],
  ] as const)
    must(await transaction((tx) => saveVersion({ tx, actor, address }, contactInput.parse({ profile, ...values }))));
  if (index % 2 === 0) {
    const company = {
      kind: 'organization',
      name: `ООО «Клиент ${index}»`,
      address: 'Тверь, ул. Советская, д. 1',
      ...numbersOf(index),
    };
    await transaction((tx) => saveBuyer({ tx, actor, address }, buyerInput.parse({ vatId: '', ...company })));
  }
  const contacts = await db.contact.findMany({
    where: { customerId: made.customerId },
    select: { id: true, profile: true },
  });
  const of = (profile: string) => contacts.find((one) => one.profile === profile)?.id ?? '';
  return { index, actor, address, currency, contacts: { ru: of('ru-person'), gtld: of('gtld') }, names };
}

const innWeights = [2, 4, 10, 3, 5, 9, 4, 6, 8];

/** Numbers of a company in Tver, with their check digits. */
function numbersOf(index: number) {
  const inn = `6950${String(10_000 + index).padStart(5, '0')}`;
  const sum = innWeights.reduce((total, weight, at) => total + weight * Number(inn[at]), 0);
  const ogrn = `1156950${String(index).padStart(5, '0')}`;
  return { inn: `${inn}${(sum % 11) % 10}`, kpp: '695001001', ogrn: `${ogrn}${(Number(ogrn) % 11) % 10}` };
}
