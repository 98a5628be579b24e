import { reverseCharge, specification, unit, type EInvoice } from './e-invoice';
import { element, textElement, written, type Xml } from './xml';

const base = 'urn:oasis:names:specification:ubl:schema:xsd:';
const cbc = (name: string, text: string | number) => textElement(`cbc:${name}`, text);
const cac = (name: string, ...content: readonly (Xml | null)[]) => element(`cac:${name}`, {}, ...content);

/** An invoice or a credit note of EN 16931 in the syntax UBL 2.1. */
export function ubl(invoice: EInvoice): string {
  const { type, number, issued, currency, period, preceding, total, lines } = invoice;
  const [root, line, count] =
    type === '381'
      ? (['CreditNote', 'CreditNoteLine', 'CreditedQuantity'] as const)
      : (['Invoice', 'InvoiceLine', 'InvoicedQuantity'] as const);
  const amount = (name: string, sum: string) => element(`cbc:${name}`, { currencyID: currency }, sum);
  const category = (name: string, ...content: readonly Xml[]) =>
    cac(
      name,
      cbc('ID', reverseCharge.category),
      cbc('Percent', '0.00'),
      ...content,
      cac('TaxScheme', cbc('ID', 'VAT')),
    );
  const said = element(
    root,
    {
      xmlns: `${base}${root}-2`,
      'xmlns:cac': `${base}CommonAggregateComponents-2`,
      'xmlns:cbc': `${base}CommonBasicComponents-2`,
    },
    cbc('CustomizationID', specification),
    cbc('ID', number),
    cbc('IssueDate', issued),
    cbc(`${root}TypeCode`, type),
    cbc('DocumentCurrencyCode', currency),
    period && cac('InvoicePeriod', cbc('StartDate', period.from), cbc('EndDate', period.to)),
    preceding &&
      cac(
        'BillingReference',
        cac('InvoiceDocumentReference', cbc('ID', preceding.number), cbc('IssueDate', preceding.issued)),
      ),
    sellerOf(invoice),
    buyerOf(invoice),
    cac(
      'TaxTotal',
      amount('TaxAmount', '0.00'),
      cac(
        'TaxSubtotal',
        amount('TaxableAmount', total),
        amount('TaxAmount', '0.00'),
        category(
          'TaxCategory',
          cbc('TaxExemptionReasonCode', reverseCharge.code),
          cbc('TaxExemptionReason', reverseCharge.words),
        ),
      ),
    ),
    cac(
      'LegalMonetaryTotal',
      amount('LineExtensionAmount', total),
      amount('TaxExclusiveAmount', total),
      amount('TaxInclusiveAmount', total),
      amount('PrepaidAmount', total),
      amount('PayableAmount', '0.00'),
    ),
    ...lines.map(({ id, name, quantity, net, price }) =>
      cac(
        line,
        cbc('ID', id),
        element(`cbc:${count}`, { unitCode: unit }, String(quantity)),
        amount('LineExtensionAmount', net),
        cac('Item', cbc('Name', name), category('ClassifiedTaxCategory')),
        cac('Price', amount('PriceAmount', price)),
      ),
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>${written(said)}`;
}

/** The seller's number is no VAT id of the Union: it is told as a tax registration. */
function sellerOf({ seller: { registration, taxNumber, ...place } }: EInvoice): Xml {
  return cac('AccountingSupplierParty', partyOf(place, { number: taxNumber, scheme: 'TAX' }, registration));
}

function buyerOf({ buyer: { vatId, ...place } }: EInvoice): Xml {
  return cac('AccountingCustomerParty', partyOf(place, { number: vatId, scheme: 'VAT' }));
}

type Place = { readonly name: string; readonly address: string; readonly country: string };

type Tax = { readonly number: string; readonly scheme: string };

function partyOf({ name, address, country }: Place, tax: Tax, registration = ''): Xml {
  return cac(
    'Party',
    cac(
      'PostalAddress',
      address === '' ? null : cbc('StreetName', address),
      cac('Country', cbc('IdentificationCode', country)),
    ),
    cac('PartyTaxScheme', cbc('CompanyID', tax.number), cac('TaxScheme', cbc('ID', tax.scheme))),
    cac('PartyLegalEntity', cbc('RegistrationName', name), registration === '' ? null : cbc('CompanyID', registration)),
  );
}
