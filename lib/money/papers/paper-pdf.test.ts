import { expect, test } from 'vitest';
import { testBuyer, testSeller } from '@/testing/papers';
import type { Paper } from './paper';
import { paperPdf } from './paper-pdf';
import { documentKinds, type DocumentKind } from './schema';

const none = { signature: null, stamp: null };

function paperOf(kind: DocumentKind, count: number): Paper {
  const sign = kind === 'credit_note' ? -1 : 1;
  const sums = (times: number) => ({ net: 16_311 * times, vat: 3589 * times, total: 19_900 * times });
  const line = { description: 'Регистрация: пример.рф', quantity: 1, unit: 'piece', vatRate: 22 } as const;
  return {
    id: 'doc_1',
    kind,
    number: 17,
    dated: '2026-02-28',
    customerId: 'cus_1',
    seller: testSeller,
    buyer: testBuyer,
    currency: 'RUB',
    period: { from: '2026-02-01', to: '2026-02-28' },
    dueOn: null,
    corrects: kind === 'credit_note' ? { kind: 'act', number: 3, dated: '2026-02-28' } : null,
    signatureId: null,
    stampId: null,
    lines: Array.from({ length: count }, (_, index) => ({ ...line, position: index + 1, ...sums(sign) })),
    ...sums(sign * count),
  };
}

async function pagesOf(paper: Paper): Promise<number> {
  const bytes = Buffer.from(await paperPdf(paper, none)).toString('latin1');
  expect(bytes).toContain('PTSans');
  return [...bytes.matchAll(/\/Type \/Page\b/g)].length;
}

test.each(documentKinds)('%s is one page while it is short', async (kind) => {
  expect(await pagesOf(paperOf(kind, 2))).toBe(1);
});

test('a long list of what was delivered goes on to further pages', async () => {
  expect(await pagesOf(paperOf('act', 60))).toBe(2);
});

test('whoever is abroad gets every paper in English', async () => {
  const buyer = { ...testBuyer, kind: 'eu', vatId: 'DE136695976' } as const;
  const english = Buffer.from(await paperPdf({ ...paperOf('payment_invoice', 1), buyer }, none)).toString('latin1');
  expect(english).toContain('Pro forma invoice');
});
