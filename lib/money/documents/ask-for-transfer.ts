import 'server-only';
import { now } from '@/lib/base/clock/clock';
import { localDay } from '@/lib/base/i18n/local-time';
import { dateOfDay, dayOf } from '@/lib/base/values/day';
import { toDecimal, type Money } from '@/lib/base/values/money';
import { fail, ok, type Result } from '@/lib/base/values/result';
import { buyerOfCustomer } from '@/lib/money/buyers/buyers';
import { billedIn } from '@/lib/money/rates/exchanges';
import { defaultSeller } from '@/lib/money/sellers/sellers';
import { regimeOn, vatRateOn } from '@/lib/money/tax/rates';
import type { Change } from '@/lib/people/access/change';
import { audit } from '@/lib/people/audit/audit';
import { issuePaper } from './issue';

/** How long an invoice asks for its money. */
const dueDays = 10;

type Asked = { readonly amount: Money; readonly formKey: string };

export type AskError = 'otherCurrency' | 'noSeller' | 'noBuyer' | 'noRegime' | 'stale';

/** Issues an invoice for a transfer into the customer's wallet, once a form; its id. */
export async function askForTransfer(
  { tx, actor, address }: Change,
  { amount, formKey }: Asked,
): Promise<Result<string, AskError>> {
  const [{ customerId }, key] = [actor, `transfer:${formKey}`];
  // What came would lie in a wallet that nothing is paid from.
  if ((await billedIn(tx, customerId)) !== amount.currency) return fail('otherCurrency');
  const [seller, buyer] = [await defaultSeller(tx), await buyerOfCustomer(tx, customerId)];
  if (!seller) return fail('noSeller');
  if (!buyer) return fail('noBuyer');
  const dated = localDay(now(), 'Europe/Moscow').day;
  const regime = regimeOn(seller.regimes, dated);
  if (!regime) return fail('noRegime');
  const id = await issuePaper(tx, {
    kind: 'payment_invoice',
    seller,
    buyer,
    customerId,
    regime,
    vatRate: vatRateOn(regime, dated),
    currency: amount.currency,
    dated,
    dueOn: dayOf(dateOfDay(dated) ?? now(), dueDays),
    // The words of the form: it is in Russian.
    lines: [
      {
        description: 'Предоплата за услуги регистрации и продления доменных имён',
        total: amount.minor,
        transactionId: null,
      },
    ],
    key,
  });
  // A form of somebody else, or one that asked for another sum before.
  const isOwn = { id, customerId, totalMinor: BigInt(amount.minor) };
  if ((await tx.document.count({ where: isOwn })) === 0) return fail('stale');
  await audit(tx, actor, {
    action: 'wallet.askForTransfer',
    subject: `document:${id}`,
    customerId,
    details: { amount: toDecimal(amount), currency: amount.currency },
    address,
  });
  return ok(id);
}
