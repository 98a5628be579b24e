import 'server-only';
import { drawAct } from './act';
import { drawCreditNote } from './credit-note';
import { drawEnglish } from './english';
import type { Paper } from './paper';
import { drawPaymentInvoice } from './payment-invoice';
import type { Pictures } from './pictures';
import type { DocumentKind } from './schema';
import { drawUtd } from './utd';

type Draw = (paper: Paper, pictures: Pictures) => Promise<Uint8Array>;

/** How each kind is drawn for a Russian buyer; whoever is abroad reads English. */
const drawings: Readonly<Record<DocumentKind, Draw>> = {
  payment_invoice: drawPaymentInvoice,
  act: drawAct,
  utd: drawUtd,
  invoice: drawEnglish,
  credit_note: drawCreditNote,
};

/** A paper as a PDF, with the pictures that it bears. */
export function paperPdf(paper: Paper, pictures: Pictures): Promise<Uint8Array> {
  const draw = paper.buyer.kind === 'eu' ? drawEnglish : drawings[paper.kind];
  return draw(paper, pictures);
}
