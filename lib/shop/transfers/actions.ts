'use server';

import { db } from '@/lib/base/db/client';
import { messageKey } from '@/lib/base/i18n/message-key';
import { routes } from '@/lib/base/routes';
import { policy } from '@/lib/people/access/policy';
import { action } from '@/lib/people/auth/action';
import { minutesMs } from '@/lib/people/auth/rate-limit';
import { longestKey, shortestKey } from '@/lib/portfolio/transfers/key/key-rules';
import { cartOwner, writeCartToken } from '@/lib/shop/cart/cart-cookie';
import { openQuote } from '@/lib/shop/cart/quote';
import { lookAt } from '@/lib/shop/sellables/look';
import { transferOf } from '@/lib/portfolio/transfers/sellables/transfer';
import { bringName, transferReader, type NotBrought } from './bring';
import { transferLines, type TypedTransfer } from './lines';
import { bringManyForm, bringOneForm, mostTransferLines } from './schema';

/** Each look at names costs a call of the budget that all share. */
const lookLimits = (customerId: string) => [{ bucket: `transfers:${customerId}`, most: 20, windowMs: minutesMs(10) }];

/** Puts the transfer of one name into the cart, after asking the registrar whether it can come here. */
export const bringOne = action(
  {
    name: 'transfer.bring',
    input: bringOneForm,
    guard: policy['shop.order'],
    limits: (_input, _request, { customerId }) => lookLimits(customerId),
    prepare: ({ name, authinfo }) => lookAtNames([{ name, key: authinfo }]),
  },
  async ({ input: { name: typed, authinfo: key }, actor: { customerId }, tx }) => {
    const read = (await transferReader(tx))({ name: typed, key });
    const field = read.ok || !isAboutKey(read.error) ? 'name' : 'authinfo';
    if (!read.ok) return { ok: false, fieldErrors: { [field]: [wordOf(read.error, typed)] } };
    const quote = await openQuote(tx, await cartOwner());
    const brought = await bringName(tx, { quoteId: quote.id, customerId }, read.value);
    if (!brought.ok) return { ok: false, fieldErrors: { name: [wordOf(brought.error, read.value.name.ascii)] } };
    if (quote.token !== null) await writeCartToken(quote.token);
    return { ok: true, value: null, redirectTo: routes.cart() };
  },
);

/** What became of each line, by its place; keys are not sent back. */
export type BroughtLine = { readonly line: number; readonly name: string; readonly problem: string | null };

/** The same of many: what can come is put into the cart, and each other line says why it cannot. */
export const bringMany = action(
  {
    name: 'transfer.bring-many',
    input: bringManyForm,
    guard: policy['shop.order'],
    limits: (_input, _request, { customerId }) => lookLimits(customerId),
    prepare: ({ authinfoLines }) => lookAtNames(transferLines(authinfoLines).slice(0, mostTransferLines)),
  },
  async ({ input, actor: { customerId }, tx }) => {
    const typed = transferLines(input.authinfoLines);
    if (typed.length > mostTransferLines) {
      const tooMany = messageKey('transfers.problems.tooMany', { most: mostTransferLines });
      return { ok: false, fieldErrors: { authinfoLines: [tooMany] } };
    }
    const [quote, read] = [await openQuote(tx, await cartOwner()), await transferReader(tx)];
    const lines: BroughtLine[] = [];
    for (const [line, one] of typed.entries()) {
      const done = read(one);
      const brought = done.ok ? await bringName(tx, { quoteId: quote.id, customerId }, done.value) : done;
      lines.push({ line, name: one.name, problem: brought.ok ? null : wordOf(brought.error, one.name) });
    }
    if (quote.token !== null) await writeCartToken(quote.token);
    return { ok: true, value: { lines } };
  },
);

async function lookAtNames(typed: readonly TypedTransfer[]): Promise<void> {
  const read = await transferReader(db);
  const names = typed.flatMap((one) => {
    const done = read(one);
    return done.ok ? [transferOf(done.value.name.ascii)] : [];
  });
  if (names.length > 0) await lookAt(names, {});
}

const keyProblems: ReadonlySet<NotBrought> = new Set(['noKey', 'keySigns', 'keyTooShort', 'keyTooLong']);
const isAboutKey = (problem: NotBrought): boolean => keyProblems.has(problem);

function wordOf(problem: NotBrought, asciiName: string): string {
  return messageKey(`transfers.problems.${problem}`, { least: shortestKey(asciiName), most: longestKey });
}
