import { reverseCharge, specification, unit, type EInvoice } from './e-invoice';
import { element, textElement, written, type Xml } from './xml';

const base = 'urn:un:unece:uncefact:data:standard:';
const ram = (name: string, ...content: readonly (Xml | string | null)[]) => element(`ram:${name}`, {}, ...content);
const day = (date: string) => element('udt:DateTimeString', { format: '102' }, date.replaceAll('-', ''));

/** An invoice or a credit note of EN 16931 in the syntax of UN/CEFACT, Cross Industry Invoice. */
export function cii(invoice: EInvoice): string {
  const said = element(
    'rsm:CrossIndustryInvoice',
    {
      'xmlns:rsm': `${base}CrossIndustryInvoice:100`,
      'xmlns:ram': `${base}ReusableAggregateBusinessInformationEntity:100`,
      'xmlns:udt': `${base}UnqualifiedDataType:100`,
      'xmlns:qdt': `${base}QualifiedDataType:100`,
    },
    element(
      'rsm:ExchangedDocumentContext',
      {},
      ram('GuidelineSpecifiedDocumentContextParameter', textElement('ram:ID', specification)),
    ),
    element(
      'rsm:ExchangedDocument',
      {},
      textElement('ram:ID', invoice.number),
      textElement('ram:TypeCode', invoice.type),
      ram('IssueDateTime', day(invoice.issued)),
    ),
    element(
      'rsm:SupplyChainTradeTransaction',
      {},
      ...invoice.lines.map(lineOf),
      ram('ApplicableHeaderTradeAgreement', sellerOf(invoice), buyerOf(invoice)),
      ram('ApplicableHeaderTradeDelivery'),
      settlementOf(invoice),
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>${written(said)}`;
}

function lineOf({ id, name, quantity, net, price }: EInvoice['lines'][number]): Xml {
  return ram(
    'IncludedSupplyChainTradeLineItem',
    ram('AssociatedDocumentLineDocument', textElement('ram:LineID', id)),
    ram('SpecifiedTradeProduct', textElement('ram:Name', name)),
    ram('SpecifiedLineTradeAgreement', ram('NetPriceProductTradePrice', textElement('ram:ChargeAmount', price))),
    ram('SpecifiedLineTradeDelivery', element('ram:BilledQuantity', { unitCode: unit }, String(quantity))),
    ram(
      'SpecifiedLineTradeSettlement',
      ram(
        'ApplicableTradeTax',
        textElement('ram:TypeCode', 'VAT'),
        textElement('ram:CategoryCode', reverseCharge.category),
        textElement('ram:RateApplicablePercent', '0.00'),
      ),
      ram('SpecifiedTradeSettlementLineMonetarySummation', textElement('ram:LineTotalAmount', net)),
    ),
  );
}

/** FC: a tax number that is no VAT id of the Union. */
function sellerOf({ seller: { name, address, country, registration, taxNumber } }: EInvoice): Xml {
  return ram(
    'SellerTradeParty',
    textElement('ram:Name', name),
    ram('SpecifiedLegalOrganization', textElement('ram:ID', registration)),
    addressOf(address, country),
    taxOf('FC', taxNumber),
  );
}

function buyerOf({ buyer: { name, address, country, vatId } }: EInvoice): Xml {
  return ram('BuyerTradeParty', textElement('ram:Name', name), addressOf(address, country), taxOf('VA', vatId));
}

const addressOf = (address: string, country: string): Xml =>
  ram(
    'PostalTradeAddress',
    address === '' ? null : textElement('ram:LineOne', address),
    textElement('ram:CountryID', country),
  );

const taxOf = (schemeID: string, number: string): Xml =>
  ram('SpecifiedTaxRegistration', element('ram:ID', { schemeID }, number));

function settlementOf({ currency, period, preceding, total }: EInvoice): Xml {
  return ram(
    'ApplicableHeaderTradeSettlement',
    textElement('ram:InvoiceCurrencyCode', currency),
    ram(
      'ApplicableTradeTax',
      textElement('ram:CalculatedAmount', '0.00'),
      textElement('ram:TypeCode', 'VAT'),
      textElement('ram:ExemptionReason', reverseCharge.words),
      textElement('ram:BasisAmount', total),
      textElement('ram:CategoryCode', reverseCharge.category),
      textElement('ram:ExemptionReasonCode', reverseCharge.code),
      textElement('ram:RateApplicablePercent', '0.00'),
    ),
    period && ram('BillingSpecifiedPeriod', ram('StartDateTime', day(period.from)), ram('EndDateTime', day(period.to))),
    ram(
      'SpecifiedTradeSettlementHeaderMonetarySummation',
      textElement('ram:LineTotalAmount', total),
      textElement('ram:TaxBasisTotalAmount', total),
      element('ram:TaxTotalAmount', { currencyID: currency }, '0.00'),
      textElement('ram:GrandTotalAmount', total),
      textElement('ram:TotalPrepaidAmount', total),
      textElement('ram:DuePayableAmount', '0.00'),
    ),
    preceding &&
      ram(
        'InvoiceReferencedDocument',
        textElement('ram:IssuerAssignedID', preceding.number),
        ram(
          'FormattedIssueDateTime',
          element('qdt:DateTimeString', { format: '102' }, preceding.issued.replaceAll('-', '')),
        ),
      ),
  );
}
