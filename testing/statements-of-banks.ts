// Statements as banks save them for 1C.

/** Money that came in, field by field as the file names them. */
export const testTransfer: Readonly<Record<string, string>> = {
  Номер: '81',
  Дата: '30.11.2026',
  Сумма: '1234.50',
  ДатаСписано: '',
  ДатаПоступило: '30.11.2026',
  ПлательщикСчет: '40702810100000000002',
  Плательщик: 'ИНН 7710000030 ООО "Ромашка"',
  ПлательщикИНН: '7710000030',
  ПолучательСчет: '40702810938000000001',
  Получатель: 'ООО "Пример"',
  НазначениеПлатежа: 'Оплата по счёту № 17 от 03.02.2026, в т.ч. НДС 22% 222-61',
};

/** A statement of one day with these payments in it. */
export function exchangeOf(transfers: readonly Readonly<Record<string, string>>[]): string {
  const pairs = (fields: Readonly<Record<string, string>>) =>
    Object.entries(fields).map(([key, value]) => `${key}=${value}`);
  const lines = [
    '1CClientBankExchange',
    'ВерсияФормата=1.03',
    'Кодировка=Windows',
    'РасчСчет=40702810938000000001',
    'СекцияРасчСчет',
    'НачальныйОстаток=100.00',
    'ВсегоПоступило=1234.50',
    'ВсегоСписано=0.00',
    'КонечныйОстаток=1334.50',
    'КонецРасчСчет',
    ...transfers.flatMap((transfer) => ['СекцияДокумент=Платежное поручение', ...pairs(transfer), 'КонецДокумента']),
    'КонецФайла',
  ];
  return `${lines.join('\r\n')}\r\n`;
}
