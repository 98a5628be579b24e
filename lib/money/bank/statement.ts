import { parseDecimal } from '@/lib/base/values/money';
import { fail, ok, type Result } from '@/lib/base/values/result';
import { readDay } from '@/lib/base/values/typed-day';

/** Money that a statement says came in. */
export type Incoming = {
  /** Ours, that it came to; '' where the file does not say. */
  readonly account: string;
  readonly number: string;
  /** "2026-11-30" */
  readonly receivedOn: string;
  /** Kopecks. */
  readonly amountMinor: number;
  readonly payerName: string;
  readonly payerInn: string;
  readonly payerAccount: string;
  readonly purpose: string;
};

/** Why a file was not read, and at which line of it. */
export type StatementError = {
  readonly code: 'empty' | 'notAStatement' | 'cutOff' | 'broken' | 'badSum' | 'badDate' | 'unbalanced' | 'tooMany';
  readonly line: number;
};

type Read<T> = Result<T, StatementError>;

/** More than a month of a busy shop has. */
export const mostLines = 5000;

/** A line of a file, counted from 1. */
type Line = { readonly text: string; readonly line: number };

/** Reads the incoming money of a statement, of whichever format it is. Text of at most some 200,000 letters. */
export function readStatement(text: string): Read<readonly Incoming[]> {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((one, index) => ({ text: one.trim(), line: index + 1 }))
    .filter((one) => one.text !== '');
  const [first] = lines;
  if (!first) return fail({ code: 'empty', line: 1 });
  const read = first.text === '1CClientBankExchange' ? readExchange(lines) : readTable(lines);
  if (!read.ok) return read;
  return read.value.length > mostLines ? fail({ code: 'tooMany', line: 1 }) : read;
}

type Section = { readonly kind: 'account' | 'document'; readonly line: number; readonly fields: Map<string, string> };

const ends = { КонецРасчСчет: 'account', КонецДокумента: 'document' } as const;

function readExchange(lines: readonly Line[]): Read<readonly Incoming[]> {
  const last = lines.at(-1);
  if (last?.text !== 'КонецФайла') return fail({ code: 'cutOff', line: last?.line ?? 1 });
  const incoming: Incoming[] = [];
  let open: Section | null = null;
  for (const { text, line } of lines.slice(1, -1)) {
    const [key, value] = pairOf(text);
    const begins = key === 'СекцияРасчСчет' ? 'account' : key === 'СекцияДокумент' ? 'document' : null;
    if (begins !== null) {
      if (open) return fail({ code: 'broken', line });
      open = { kind: begins, line, fields: new Map() };
      continue;
    }
    const ended = isEnd(key) ? ends[key] : null;
    if (ended === null) {
      open?.fields.set(key, value);
      continue;
    }
    if (open?.kind !== ended) return fail({ code: 'broken', line });
    const read: Read<Incoming | null> = ended === 'account' ? readAccount(open) : readDocument(open);
    if (!read.ok) return read;
    if (read.value) incoming.push(read.value);
    open = null;
  }
  return open ? fail({ code: 'cutOff', line: open.line }) : ok(incoming);
}

const isEnd = (key: string): key is keyof typeof ends => Object.hasOwn(ends, key);

function pairOf(text: string): readonly [string, string] {
  const at = text.indexOf('=');
  return at < 0 ? [text, ''] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}

/** What an account had, got, gave and has must fit. */
function readAccount({ fields, line }: Section): Read<null> {
  const sums = ['НачальныйОстаток', 'ВсегоПоступило', 'ВсегоСписано', 'КонечныйОстаток'].map(
    (key) => fields.get(key) ?? '',
  );
  if (sums.includes('')) return ok(null);
  const [had, got, gave, has] = sums.map((sum) => parseDecimal(sum, 'RUB')?.minor);
  if (had === undefined || got === undefined || gave === undefined || has === undefined)
    return fail({ code: 'badSum', line });
  return had + got - gave === has ? ok(null) : fail({ code: 'unbalanced', line });
}

function readDocument({ fields, line }: Section): Read<Incoming | null> {
  const of = (...keys: readonly string[]) =>
    keys.map((key) => fields.get(key) ?? '').find((value) => value !== '') ?? '';
  const received = of('ДатаПоступило');
  if (received === '') return ok(null);
  const [day, sum] = [readDay(received), parseDecimal(of('Сумма'), 'RUB')];
  if (day === null) return fail({ code: 'badDate', line });
  if (!sum || sum.minor <= 0) return fail({ code: 'badSum', line });
  const purposes = [1, 2, 3, 4, 5, 6].map((part) => of(`НазначениеПлатежа${part}`)).filter((part) => part !== '');
  return ok({
    account: of('ПолучательСчет', 'ПолучательРасчСчет'),
    number: of('Номер'),
    receivedOn: day,
    amountMinor: sum.minor,
    payerName: of('Плательщик1', 'Плательщик').replace(/^ИНН\s*\d+\s*/, ''),
    payerInn: of('ПлательщикИНН'),
    payerAccount: of('ПлательщикСчет', 'ПлательщикРасчСчет'),
    purpose: of('НазначениеПлатежа') || purposes.join(' '),
  });
}

/** The columns of a table by how banks head them; what is not said is ''. */
const columns = {
  receivedOn: /^дата(?: (?:поступления|операции|проводки))?$|^date$/i,
  sum: /^(?:сумма(?: поступления)?|поступило|поступление|кредит|зачислено|amount|credit)$/i,
  number: /^(?:номер(?: документа)?|№(?: документа)?|number)$/i,
  payerName: /^(?:плательщик|контрагент|наименование (?:плательщика|контрагента)|payer)$/i,
  payerInn: /^(?:инн(?: (?:плательщика|контрагента))?|inn)$/i,
  payerAccount: /^(?:сч[её]т (?:плательщика|контрагента)|payer account)$/i,
  account: /^(?:сч[её]т(?: получателя)?|наш сч[её]т|account)$/i,
  purpose: /^(?:назначение(?: платежа)?|purpose)$/i,
} as const;

function readTable([head, ...rows]: readonly Line[]): Read<readonly Incoming[]> {
  const separator = [';', '\t', ','].find((one) => head?.text.includes(one)) ?? ';';
  const titles = cellsOf(head?.text ?? '', separator) ?? [];
  const place = (of: keyof typeof columns) => titles.findIndex((title) => columns[of].test(title.trim()));
  if (place('receivedOn') < 0 || place('sum') < 0 || place('purpose') < 0)
    return fail({ code: 'notAStatement', line: 1 });
  const incoming: Incoming[] = [];
  for (const { text, line } of rows) {
    const cells = cellsOf(text, separator);
    if (!cells) return fail({ code: 'broken', line });
    const cell = (of: keyof typeof columns) => (cells[place(of)] ?? '').trim();
    const said = cell('sum').replaceAll(/[\s\u00A0₽]/g, '');
    // An outgoing payment has nothing there, or less than nothing.
    if (said === '' || /^[-−]|^0+(?:[.,]0+)?$/.test(said)) continue;
    const [day, sum] = [readDay(cell('receivedOn')), parseDecimal(said, 'RUB')];
    if (day === null) return fail({ code: 'badDate', line });
    if (!sum) return fail({ code: 'badSum', line });
    const { account, number, payerName, payerInn, payerAccount, purpose } = {
      account: cell('account'),
      number: cell('number'),
      payerName: cell('payerName'),
      payerInn: cell('payerInn'),
      payerAccount: cell('payerAccount'),
      purpose: cell('purpose'),
    };
    incoming.push({
      account,
      number,
      receivedOn: day,
      amountMinor: sum.minor,
      payerName,
      payerInn,
      payerAccount,
      purpose,
    });
  }
  return ok(incoming);
}

/** The cells of one line; null where a quotation is not closed in it. */
function cellsOf(text: string, separator: string): readonly string[] | null {
  const cells: string[] = [];
  let [cell, isQuoted] = ['', false];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (letter === '"' && isQuoted && text.charAt(at + 1) === '"') {
      cell += '"';
      at += 1;
    } else if (letter === '"') isQuoted = !isQuoted;
    else if (letter === separator && !isQuoted) {
      cells.push(cell);
      cell = '';
    } else cell += letter;
  }
  return isQuoted ? null : [...cells, cell];
}
