import 'server-only';
import { now } from '@/lib/base/clock/clock';
import { db } from '@/lib/base/db/client';
import { localDay } from '@/lib/base/i18n/local-time';
import { cii } from '@/lib/money/papers/exchange/cii';
import { eInvoiceOf, isEInvoice } from '@/lib/money/papers/exchange/e-invoice';
import { ubl } from '@/lib/money/papers/exchange/ubl';
import { isExchangeable, utdXml } from '@/lib/money/papers/exchange/utd-xml';
import type { Paper } from '@/lib/money/papers/paper';
import type { Actor } from '@/lib/people/access/actor';
import type { ExchangeForm } from './exchange-forms';
import { fileName, type PaperFile } from './issued/paper-file';
import { readPaper } from './issued/read-paper';

/** As what XML somebody can have a paper: the seller's file is for staff alone, an e-invoice for its buyer too. */
export function exchangeFormsOf(actor: Actor, paper: Paper): readonly ExchangeForm[] {
  if (isEInvoice(paper)) return ['ubl', 'cii'];
  return actor.kind === 'staff' && isExchangeable(paper) ? ['utd'] : [];
}

/** A paper as XML, made now; null where there is none, or not of this form. */
export async function exchangeFile(actor: Actor, id: string, form: ExchangeForm): Promise<PaperFile | null> {
  const paper = await readPaper(db, actor, id);
  return paper && exchangeFormsOf(actor, paper).includes(form) ? writers[form](paper) : null;
}

const writers: Readonly<Record<ExchangeForm, (paper: Paper) => PaperFile>> = {
  utd: (paper) => {
    const at = now();
    const clock = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const;
    const time = new Intl.DateTimeFormat('ru', { timeZone: 'Europe/Moscow', ...clock }).format(at);
    return utdXml(paper, { day: localDay(at, 'Europe/Moscow').day, time: time.replaceAll(':', '.') });
  },
  ubl: (paper) => eInvoiceFile(paper, 'ubl', ubl(eInvoiceOf(paper))),
  cii: (paper) => eInvoiceFile(paper, 'cii', cii(eInvoiceOf(paper))),
};

const eInvoiceFile = (paper: Paper, form: ExchangeForm, xml: string): PaperFile => ({
  name: fileName(paper).replace(/pdf$/, `${form}.xml`),
  bytes: new TextEncoder().encode(xml),
});
