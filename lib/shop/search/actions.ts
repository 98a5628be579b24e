'use server';

import { action } from '@/lib/people/auth/action';
import { cartOwner, writeCartToken } from '@/lib/shop/cart/cart-cookie';
import { addLine, changePeriods, openQuote, type AddError } from '@/lib/shop/cart/quote';
import { addToCartInput, type CartName } from '@/lib/shop/cart/schema';
import { lookAt } from '@/lib/shop/sellables/look';
import { visitorAddress } from '@/lib/registrar/account/visitor';
import { cartLimits } from '@/lib/registrar/account/visitor-limits';
import { allZones } from '@/lib/money/prices/zones';
import { registrationOf } from '@/lib/portfolio/domains/sellables/registration';
import { db, type Tx } from '@/lib/base/db/client';
import { messageKey } from '@/lib/base/i18n/message-key';
import { parseDomainName, type DomainName } from '@/lib/base/values/domain-name';

/** Puts a name into the cart, after asking the registrar where that was not done within a minute. */
export const addToCart = action(
  {
    name: 'cart.add',
    input: addToCartInput,
    guard: 'anyone',
    limits: (_input, { address }) => cartLimits(address),
    prepare: async ({ name }) => {
      const parsed = await readName(db, name);
      if (parsed) await lookAt([registrationOf(parsed.ascii)], { visitor: await visitorAddress() });
    },
  },
  async ({ input, tx }) => {
    const name = await readName(tx, input.name);
    if (!name) return { ok: false, formErrors: ['errors.invalidDomainName'] };
    const quote = await openQuote(tx, await cartOwner());
    const added = await addLine(tx, quote.id, registrationOf(name.ascii), input.premiumPrice ?? null);
    if (!added.ok) return { ok: false, formErrors: [messageOf(added.error, name.unicode)] };
    if (input.periods !== undefined) await changePeriods(tx, quote.id, added.value, input.periods);
    if (quote.token !== null) await writeCartToken(quote.token);
    const { ascii, unicode } = name;
    const { periods = 1, premiumPrice = null } = input;
    const value: CartName = { ascii, unicode, periods, premiumPrice };
    return { ok: true, value };
  },
);

async function readName(tx: Tx, typed: string): Promise<DomainName | null> {
  const zones = await allZones(tx);
  const parsed = parseDomainName(typed, { zones: zones.map(({ tld }) => tld) });
  return parsed.ok && parsed.value.tld !== '' ? parsed.value : null;
}

function messageOf(error: AddError, name: string): string {
  return messageKey(`cart.addErrors.${error.reason}`, { name });
}
