import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import { parseDomainName, type DomainName } from '@/lib/base/values/domain-name';
import type { CustomerId } from '@/lib/base/values/ids';
import { fail, ok, type Result } from '@/lib/base/values/result';
import { allZones } from '@/lib/money/prices/zones';
import { keyProblem, type KeyProblem } from '@/lib/portfolio/transfers/key/key-rules';
import { transferOf } from '@/lib/portfolio/transfers/sellables/transfer';
import { wantTransfer, type NotWanted } from '@/lib/portfolio/transfers/want-transfer';
import { transferProblemOf, type TransferProblem } from '@/lib/registrar/account/transfer-problem';
import { addLine, type AddError } from '@/lib/shop/cart/quote';
import type { TypedTransfer } from './lines';

/** Why a name was not put into the cart. */
export type NotBrought =
  | KeyProblem
  | NotWanted
  | TransferProblem
  | 'noKey'
  | 'invalidName'
  | 'notOffered'
  | 'full'
  | 'unknown';

/** A typed name and its key, as far as both can be told right without asking anybody. */
export type ReadTransfer = { readonly name: DomainName; readonly key: string };

export type TransferReader = (typed: TypedTransfer) => Result<ReadTransfer, NotBrought>;

/** How typed names are read, with the zones of now. */
export async function transferReader(tx: Tx): Promise<TransferReader> {
  const zones = (await allZones(tx)).map(({ tld }) => tld);
  return ({ name: typed, key }) => {
    const parsed = parseDomainName(typed, { zones });
    if (!parsed.ok || parsed.value.tld === '') return fail('invalidName');
    if (key === '') return fail('noKey');
    const problem = keyProblem(parsed.value.ascii, key);
    return problem ? fail(problem) : ok({ name: parsed.value, key });
  };
}

/** Puts a name that was looked at just before into a cart, its key beside it. */
export async function bringName(
  tx: Tx,
  { quoteId, customerId }: { readonly quoteId: string; readonly customerId: CustomerId },
  { name, key }: ReadTransfer,
): Promise<Result<null, NotBrought>> {
  const wanted = await wantTransfer(tx, { name, key, customerId });
  if (!wanted.ok) return wanted;
  const added = await addLine(tx, quoteId, transferOf(name.ascii), null);
  return added.ok ? ok(null) : fail(whyNot(added.error));
}

function whyNot(error: AddError): NotBrought {
  const { reason } = error;
  if (reason === 'full') return 'full';
  if (reason === 'not_offered') return 'notOffered';
  if (reason !== 'not_transferable' || error.code === null) return 'unknown';
  return transferProblemOf(error.code) ?? 'unknown';
}
