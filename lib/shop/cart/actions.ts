'use server';

import { action } from '@/lib/people/auth/action';
import { cartOwner } from '@/lib/shop/cart/cart-cookie';
import { cartOf } from '@/lib/shop/cart/cart';
import { changePeriods, findQuote, removeLine, repriceQuote } from '@/lib/shop/cart/quote';
import { cartLineInput, changePeriodsInput, refreshCartInput, type CartName } from '@/lib/shop/cart/schema';
import { lookAt } from '@/lib/shop/sellables/look';
import { visitorAddress } from '@/lib/registrar/account/visitor';
import { cartLimits } from '@/lib/registrar/account/visitor-limits';
import { routes } from '@/lib/base/routes';
import { subjectOf } from '@/lib/queue/live/subject';

/** Takes a line out of the cart; what it answers can be put back. */
export const removeFromCart = action(
  { name: 'cart.remove', input: cartLineInput, guard: 'anyone' },
  async ({ input, tx }) => {
    const id = await findQuote(tx, await cartOwner());
    const removed = id === null ? null : await removeLine(tx, id, input.line);
    if (!removed) return { ok: false, formErrors: ['errors.stale'] };
    const { subject, periods, premiumMinor: premiumPrice } = removed;
    const value: CartName = { ...subjectOf(subject), periods, premiumPrice };
    return { ok: true, value };
  },
);

/** Changes for how many periods something in the cart is bought. */
export const changeCartPeriods = action(
  { name: 'cart.years', input: changePeriodsInput, guard: 'anyone' },
  async ({ input, tx }) => {
    const id = await findQuote(tx, await cartOwner());
    const changed = id === null ? null : await changePeriods(tx, id, input.line, input.periods);
    if (changed && !changed.ok) return { ok: false, fieldErrors: { periods: ['errors.invalidChoice'] } };
    return { ok: true, value: null };
  },
);

/** Asks about everything in the cart again and takes the prices of now. */
export const refreshCart = action(
  {
    name: 'cart.refresh',
    input: refreshCartInput,
    guard: 'anyone',
    limits: (_input, { address }) => cartLimits(address),
    prepare: async () => {
      const cart = await cartOf(await cartOwner());
      if (!cart) return;
      await lookAt(cart.lines, { visitor: await visitorAddress() });
    },
  },
  async ({ input: { onward }, tx }) => {
    const id = await findQuote(tx, await cartOwner());
    if (id !== null) await repriceQuote(tx, id);
    return { ok: true, value: null, redirectTo: onward === 'cart' ? routes.cart() : routes.checkout() };
  },
);
