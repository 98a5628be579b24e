import { expect, test } from 'vitest';
import type { Paper } from '@/lib/money/papers/paper';
import { testBuyer, testSeller } from '@/testing/papers';
import { cii } from './cii';
import { eInvoiceOf, isEInvoice } from './e-invoice';
import { ubl } from './ubl';

const sums = (sign: 1 | -1) => ({ net: sign * 19_900, vat: 0, total: sign * 19_900 });
const line = { position: 1, description: 'Registration: a&b.com', quantity: 1, unit: 'piece', vatRate: null } as const;
const invoice: Paper = {
  id: 'doc_1',
  kind: 'invoice',
  number: 17,
  dated: '2026-02-28',
  customerId: 'cus_1',
  seller: testSeller,
  buyer: { ...testBuyer, kind: 'eu', name: 'Muster GmbH', vatId: 'DE136695976', address: 'Berlin', inn: '', kpp: '' },
  currency: 'RUB',
  period: { from: '2026-02-01', to: '2026-02-28' },
  dueOn: null,
  corrects: null,
  signatureId: null,
  stampId: null,
  lines: [{ ...line, ...sums(1) }],
  ...sums(1),
};
const note: Paper = {
  ...invoice,
  kind: 'credit_note',
  number: 2,
  dated: '2026-03-05',
  corrects: { kind: 'invoice', number: 17, dated: '2026-02-28' },
  lines: [{ ...line, ...sums(-1) }],
  ...sums(-1),
};

/** The business terms that are obligatory, or that one of these papers has, as each syntax writes them. */
const terms: readonly (readonly [term: string, ubl: string, cii: string])[] = [
  ['BT-1 number', '<cbc:ID>17/2026</cbc:ID><cbc:IssueDate>', '<rsm:ExchangedDocument><ram:ID>17/2026</ram:ID>'],
  ['BT-2 issue date', '<cbc:IssueDate>2026-02-28<', '<ram:IssueDateTime><udt:DateTimeString format="102">20260228<'],
  ['BT-3 type', '<cbc:InvoiceTypeCode>380<', '<ram:TypeCode>380<'],
  ['BT-5 currency', '<cbc:DocumentCurrencyCode>RUB<', '<ram:InvoiceCurrencyCode>RUB<'],
  ['BT-24 specification', '<cbc:CustomizationID>urn:cen.eu:en16931:2017<', '<ram:ID>urn:cen.eu:en16931:2017<'],
  ['BT-27 seller', '<cbc:RegistrationName>Primer LLC<', '<ram:SellerTradeParty><ram:Name>Primer LLC<'],
  ['BT-30 registration', '<cbc:CompanyID>1267700000006<', '<ram:SpecifiedLegalOrganization><ram:ID>1267700000006<'],
  [
    'BT-32 tax number',
    '<cbc:CompanyID>7700000016</cbc:CompanyID><cac:TaxScheme><cbc:ID>TAX<',
    '<ram:ID schemeID="FC">7700000016<',
  ],
  ['BT-40 its country', '<cbc:IdentificationCode>RU<', '<ram:CountryID>RU<'],
  ['BT-44 buyer', '<cbc:RegistrationName>Muster GmbH<', '<ram:BuyerTradeParty><ram:Name>Muster GmbH<'],
  [
    'BT-48 VAT id',
    '<cbc:CompanyID>DE136695976</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT<',
    '<ram:ID schemeID="VA">DE136695976<',
  ],
  ['BT-50 its address', '<cbc:StreetName>Berlin<', '<ram:LineOne>Berlin<'],
  ['BT-55 its country', '<cbc:IdentificationCode>DE<', '<ram:CountryID>DE<'],
  [
    'BT-73 and BT-74 period',
    '<cbc:StartDate>2026-02-01</cbc:StartDate><cbc:EndDate>2026-02-28<',
    '<ram:StartDateTime><udt:DateTimeString format="102">20260201</udt:DateTimeString></ram:StartDateTime><ram:EndDateTime>',
  ],
  ['BT-106 lines', '<cbc:LineExtensionAmount currencyID="RUB">199.00<', '<ram:LineTotalAmount>199.00<'],
  ['BT-109 without VAT', '<cbc:TaxExclusiveAmount currencyID="RUB">199.00<', '<ram:TaxBasisTotalAmount>199.00<'],
  ['BT-110 VAT', '<cbc:TaxAmount currencyID="RUB">0.00<', '<ram:TaxTotalAmount currencyID="RUB">0.00<'],
  ['BT-112 with VAT', '<cbc:TaxInclusiveAmount currencyID="RUB">199.00<', '<ram:GrandTotalAmount>199.00<'],
  ['BT-113 paid', '<cbc:PrepaidAmount currencyID="RUB">199.00<', '<ram:TotalPrepaidAmount>199.00<'],
  ['BT-115 due', '<cbc:PayableAmount currencyID="RUB">0.00<', '<ram:DuePayableAmount>0.00<'],
  ['BT-116 base', '<cbc:TaxableAmount currencyID="RUB">199.00<', '<ram:BasisAmount>199.00<'],
  ['BT-118 category', '<cac:TaxCategory><cbc:ID>AE<', '<ram:CategoryCode>AE<'],
  ['BT-120 words', '<cbc:TaxExemptionReason>Reverse charge<', '<ram:ExemptionReason>Reverse charge<'],
  ['BT-121 code', '<cbc:TaxExemptionReasonCode>VATEX-EU-AE<', '<ram:ExemptionReasonCode>VATEX-EU-AE<'],
  ['BT-126 line', '<cac:InvoiceLine><cbc:ID>1<', '<ram:LineID>1<'],
  ['BT-129 and BT-130 quantity', '<cbc:InvoicedQuantity unitCode="C62">1<', '<ram:BilledQuantity unitCode="C62">1<'],
  ['BT-146 price', '<cbc:PriceAmount currencyID="RUB">199.00<', '<ram:ChargeAmount>199.00<'],
  ['BT-151 its category', '<cac:ClassifiedTaxCategory><cbc:ID>AE<', '<ram:CategoryCode>AE<'],
  ['BT-153 its name', '<cbc:Name>Registration: a&amp;b.com<', '<ram:Name>Registration: a&amp;b.com<'],
];

test.each(terms)('%s stands in both syntaxes', (_, inUbl, inCii) => {
  const said = eInvoiceOf(invoice);
  expect(ubl(said)).toContain(inUbl);
  expect(cii(said)).toContain(inCii);
});

test('a credit note has no minus, and names the invoice that it takes back', () => {
  const [inUbl, inCii] = [ubl(eInvoiceOf(note)), cii(eInvoiceOf(note))];
  expect(inUbl).toContain('<CreditNote xmlns="urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2"');
  expect(inUbl).toContain('<cbc:CreditNoteTypeCode>381<');
  expect(inUbl).toContain(
    '<cac:InvoiceDocumentReference><cbc:ID>17/2026</cbc:ID><cbc:IssueDate>2026-02-28</cbc:IssueDate>',
  );
  expect(inUbl).toContain('<cac:CreditNoteLine><cbc:ID>1</cbc:ID><cbc:CreditedQuantity unitCode="C62">1<');
  expect(inCii).toContain('<ram:TypeCode>381<');
  expect(inCii).toContain('<ram:InvoiceReferencedDocument><ram:IssuerAssignedID>17/2026<');
  expect(inUbl + inCii).not.toMatch(/>-/);
});

test('Greece has other letters in VAT ids than elsewhere', () => {
  const greek = { ...invoice, buyer: { ...invoice.buyer, vatId: 'EL094259216' } };
  expect(ubl(eInvoiceOf(greek))).toContain('<cbc:IdentificationCode>GR<');
});

test('what is sold in Russia, or only asked for, is no such invoice', () => {
  expect([invoice, note].map(isEInvoice)).toEqual([true, true]);
  expect(isEInvoice({ ...invoice, kind: 'payment_invoice' })).toBe(false);
  expect(isEInvoice({ ...note, buyer: testBuyer })).toBe(false);
  const asked = { kind: 'payment_invoice', number: 17, dated: '2026-02-28' } as const;
  expect(isEInvoice({ ...note, corrects: asked })).toBe(false);
  expect(isEInvoice({ ...invoice, lines: [{ ...line, vatRate: 22, ...sums(1) }] })).toBe(false);
});
