import 'server-only';
import { digest } from '@/lib/base/crypto/token';
import type { Tx } from '@/lib/base/db/client';
import { dateOfDay } from '@/lib/base/values/day';
import { newId } from '@/lib/base/values/ids';
import { fail, ok, type Result } from '@/lib/base/values/result';
import { sellersIn, type Seller } from '@/lib/money/sellers/sellers';
import type { StaffActor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import { audit } from '@/lib/people/audit/audit';
import { matchOf } from './match-line';
import { postLine } from './post-line';
import { readStatement, type Incoming, type StatementError } from './statement';

export type Imported = {
  /** Lines that were not known before. */
  readonly fresh: number;
  /** Of those: which went to a wallet at once. */
  readonly posted: number;
  readonly known: number;
  /** Money to accounts that are none of the sellers'. */
  readonly foreign: number;
};

type ImportError = StatementError | { readonly code: 'noSeller' | 'noAccount'; readonly line: number };

/** Reads a statement: what matches an invoice goes to its wallet, the rest waits for staff. Twice the same counts once. */
export async function importStatement(
  { tx, actor, address }: Change<StaffActor>,
  text: string,
): Promise<Result<Imported, ImportError>> {
  const read = readStatement(text);
  if (!read.ok) return read;
  // Two imports at once would both find an invoice unpaid.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('bank statements'))`;
  const sellers = await sellersIn(tx);
  if (sellers.length === 0) return fail({ code: 'noSeller', line: 1 });
  const ours = read.value.flatMap((line) => {
    const seller = sellerOf(sellers, line.account);
    return seller ? [{ seller, line: { ...line, account: seller.details.account } }] : [];
  });
  const foreign = read.value.length - ours.length;
  if (ours.length === 0 && foreign > 0) return fail({ code: 'noAccount', line: 1 });
  let [fresh, posted] = [0, 0];
  for (const { seller, line } of ours) {
    const row = await keep(tx, seller.id, line);
    if (!row) continue;
    fresh += 1;
    const match = await matchOf(tx, row);
    if (!match) continue;
    await postLine(tx, row, { customerId: match.customerId, documentId: match.id });
    posted += 1;
  }
  const imported = { fresh, posted, known: ours.length - fresh, foreign };
  await audit(tx, actor, { action: 'bank.import', subject: 'bank', details: imported, address });
  return ok(imported);
}

/** Whose account it is; a table that does not name one is of the default seller. */
function sellerOf(sellers: readonly Seller[], account: string): Seller | undefined {
  if (account === '') return sellers.find(({ isDefault }) => isDefault);
  return sellers.find(({ details }) => details.account === account);
}

/** A line that was not known; null for one that was. */
async function keep(tx: Tx, sellerId: string, line: Incoming) {
  const { account, number, receivedOn, amountMinor, payerAccount, payerInn } = line;
  const fingerprint = digest(JSON.stringify([account, receivedOn, number, amountMinor, payerAccount, payerInn]));
  const id = newId('bln');
  const { count } = await tx.bankLine.createMany({
    data: [
      {
        id,
        sellerId,
        fingerprint,
        account,
        number: number.slice(0, 40),
        receivedOn: dateOfDay(receivedOn) ?? '',
        amountMinor: BigInt(amountMinor),
        currency: 'RUB',
        payerName: line.payerName.slice(0, 300),
        payerInn: payerInn.slice(0, 20),
        payerAccount: payerAccount.slice(0, 40),
        purpose: line.purpose.slice(0, 500),
      },
    ],
    skipDuplicates: true,
  });
  return count === 0 ? null : tx.bankLine.findUniqueOrThrow({ where: { id } });
}
