import 'server-only';
import type { ByHandError } from '@/lib/queue/engine/by-hand';
import type { Uncorrected } from '@/lib/queue/engine/define-correction';
import { termsIn } from '@/lib/queue/live/terms-form';
import { pricingOf } from '@/lib/shop/repricing/terms';
import { homeCurrency, parseDecimal, type Money } from '@/lib/base/values/money';
import { fail, ok, type Result } from '@/lib/base/values/result';
import { correctTerms, type TermsRefused } from './correct-terms';
import { sendCorrected, type Decision } from './decide';
import { corrections } from './kinds';

/** Sent again, or put to the customer because it costs more. */
export type Corrected = 'sent' | 'proposed';

/** What a person typed for an operation; of which kind that is, its row says. */
export type CorrectionSent = { readonly operationId: string; readonly sent: Readonly<Record<string, unknown>> };

/** Corrects what the registrar refused, as its kind declares; then it is sent again, or put to the customer. */
export async function correctOperation(
  decision: Decision,
  { operationId, sent }: CorrectionSent,
): Promise<Result<Corrected, ByHandError | TermsRefused | Uncorrected>> {
  const { tx } = decision;
  // Two corrections at once do not mix.
  await tx.$queryRaw`SELECT id FROM operation WHERE id = ${operationId}::bpchar FOR UPDATE`;
  const row = await tx.operation.findFirst({
    where: { id: operationId, state: 'attention' },
    select: { kind: true, input: true, customerId: true, errorParams: true },
  });
  const correction = corrections.find(({ kind }) => kind === row?.kind);
  if (!row || !correction) return fail('stale');
  const read = await correction.read(tx, sent, row);
  if (!read.ok) return read;
  const { form, input, details, onSent } = read.value;
  const terms = termsIn(form);
  const costLimit = limitOf(terms?.costLimit);
  if (terms && (terms.pricedAnew || terms.years !== pricingOf(row.kind)?.bought(row.input).years))
    return correctTerms(decision, operationId, { years: terms.years, input, costLimit, details });
  await onSent(tx);
  const done = await sendCorrected(decision, operationId, { input, details, ...(costLimit ? { costLimit } : {}) });
  return done.ok ? ok('sent') : done;
}

const limitOf = (typed: string | undefined): Money | null =>
  typed === undefined ? null : parseDecimal(typed, homeCurrency);
