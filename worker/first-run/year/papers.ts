import { now } from '@/lib/base/clock/clock';
import { transaction } from '@/lib/base/db/transaction';
import type { Words } from '@/lib/base/i18n/picked';
import { dayOf } from '@/lib/base/values/day';
import { money } from '@/lib/base/values/money';
import { importStatement } from '@/lib/money/bank/import-statement';
import { saveBuyer } from '@/lib/money/buyers/buyers';
import { buyerInput } from '@/lib/money/buyers/schema';
import { askForTransfer } from '@/lib/money/documents/ask-for-transfer';
import { closeMonth } from '@/lib/money/documents/close-month';
import { paperView } from '@/lib/money/documents/queries';
import { saveSeller } from '@/lib/money/sellers/sellers';
import { sellerInput } from '@/lib/money/sellers/schema';
import en from '@/messages/en/desk/operations.json';
import ru from '@/messages/ru/desk/operations.json';
import { must, office, person, staffActor, type Deed } from './life';
import type { CustomerKey } from './people';

const account = '40702810938000000001';

/** In whose name papers are. */
export const nameSeller: Deed = async () => {
  const actor = await staffActor('owner');
  const input = sellerInput.parse({
    kind: 'organization',
    name: 'ООО «Домовой»',
    latinName: 'Domovoi LLC',
    inn: '6950667065',
    kpp: '695001001',
    ogrn: '1266950000019',
    address: '170100, г. Тверь, ул. Трёхсвятская, д. 5',
    latinAddress: '5 Tryokhsvyatskaya st., Tver 170100, Russia',
    bankName: 'ПАО СБЕРБАНК',
    bic: '044525225',
    account,
    correspondentAccount: '30101810400000000225',
    signerTitle: 'Генеральный директор',
    signer: 'Домовая О. П.',
    closing: 'act',
    regime: 'none',
    since: dayOf(now()),
  });
  must(await transaction((tx) => saveSeller({ tx, actor, address: office }, input)));
};

const street = '170100, г. Тверь, ул. Советская, д.';
const companies = {
  samovar: { name: 'ООО «Самовар»', inn: '6950112017', ogrn: '1116950000111', address: `${street} 10` },
  pixel: { name: 'ООО «Студия Пиксель»', inn: '6950223020', ogrn: '1126950000220', address: `${street} 14` },
  school: { name: 'МБУ «Средняя школа № 12»', inn: '6950334034', ogrn: '1026950000330', address: `${street} 21` },
  stroy: { name: 'ООО «СтройГарант»', inn: '6950445048', ogrn: '1146950000449', address: `${street} 33` },
} as const;

export type Company = keyof typeof companies;
export const businesses: readonly (Company | 'northwind')[] = ['samovar', 'pixel', 'school', 'stroy', 'northwind'];

/** Says for whom papers are made out. */
export function introduceBuyer(key: Company | 'northwind'): Deed {
  return async () => {
    const { actor, address } = await person(key);
    const abroad = { kind: 'eu', name: 'Northwind Crafts OÜ', vatId: 'EE100000007', address: 'Pikk 12, 10123 Tallinn' };
    const input = key === 'northwind' ? abroad : { kind: 'organization', kpp: '695001001', ...companies[key] };
    const buyer = buyerInput.parse({ inn: '', kpp: '', ogrn: '', vatId: '', ...input });
    await transaction((tx) => saveBuyer({ tx, actor, address }, buyer));
  };
}

/** Asks for an invoice to pay by bank transfer. */
export function askToPay(key: CustomerKey, roubles: number): Deed {
  return async () => {
    const { actor, address } = await person(key);
    const asked = { amount: money(roubles * 100, 'RUB'), formKey: `year-invoice-${key}` };
    must(await transaction((tx) => askForTransfer({ tx, actor, address }, asked)));
  };
}

/** A day at the bank: one pays an invoice, one another sum than was asked for, one nobody knows. */
export const readStatement: Deed = async () => {
  const [olga, paid] = [await staffActor('olga'), await purposeOf('samovar')];
  const lines = [
    { payer: companies.samovar, number: 118, roubles: 6_000, purpose: paid },
    { payer: companies.stroy, number: 74, roubles: 2_500, purpose: 'Частичная оплата за домены, без НДС' },
    { payer: { name: 'ИП Белова Мария Олеговна', inn: '' }, number: 9, roubles: 1_190, purpose: 'За сайт' },
  ];
  must(await transaction((tx) => importStatement({ tx, actor: olga, address: office }, exchangeOf(lines))));
};

async function purposeOf(key: Company): Promise<string> {
  const { actor } = await person(key);
  const asked = { amount: money(6_000_00, 'RUB'), formKey: `year-invoice-${key}` };
  const id = must(await transaction((tx) => askForTransfer({ tx, actor, address: office }, asked)));
  return (await paperView(actor, id))?.purpose ?? '';
}

type Line = {
  readonly payer: { readonly name: string; readonly inn: string };
  readonly number: number;
  readonly roubles: number;
  readonly purpose: string;
};

/** A statement as banks save it for 1C. */
function exchangeOf(lines: readonly Line[]): string {
  const [year = '', month = '', day = ''] = dayOf(now()).split('-');
  const written = `${day}.${month}.${year}`;
  return [
    '1CClientBankExchange',
    'ВерсияФормата=1.03',
    'Кодировка=Windows',
    `РасчСчет=${account}`,
    ...lines.flatMap(({ payer, number, roubles, purpose }) => [
      'СекцияДокумент=Платежное поручение',
      `Номер=${number}`,
      `Дата=${written}`,
      `Сумма=${roubles}.00`,
      `ДатаПоступило=${written}`,
      `Плательщик=${payer.name}`,
      `ПлательщикИНН=${payer.inn}`,
      'ПлательщикСчет=40702810100000000002',
      `ПолучательСчет=${account}`,
      `НазначениеПлатежа=${purpose}`,
      'КонецДокумента',
    ]),
    'КонецФайла',
  ].join('\r\n');
}

const kinds: Readonly<Record<'en' | 'ru', Words>> = { en: en.kind, ru: ru.kind };

/** "domain.renew": what that is called. Names have nothing in them that is filled in. */
function nameOf(language: 'en' | 'ru', kind: string): string {
  const path = `${kind || 'other'}.name`.split('.');
  const found = path.reduce<Words | string | undefined>(
    (within, part) => (typeof within === 'object' ? within[part] : undefined),
    kinds[language],
  );
  return typeof found === 'string' ? found : nameOf(language, 'other');
}

/** Papers of the month that ended last, for every business. */
export const closePapers: Deed = async () => {
  const actor = await staffActor('olga');
  const before = dayOf(new Date(Date.UTC(now().getUTCFullYear(), now().getUTCMonth(), 0))).slice(0, 7);
  must(await transaction((tx) => closeMonth({ tx, actor, address: office }, before, nameOf)));
};
