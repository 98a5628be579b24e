import 'server-only';
import type { z } from 'zod';
import { now } from '@/lib/base/clock/clock';
import { currenciesOnOffer } from '@/lib/money/rates/exchanges';
import { audit } from '@/lib/people/audit/audit';
import type { PasswordHash } from '@/lib/people/auth/password';
import type { RequestInfo } from '@/lib/people/auth/request';
import { createCustomer } from '@/lib/people/customers/create-customer';
import { lackOfAgreement, type NoAgreement } from '@/lib/people/legal/agreement';
import { recordConsents } from '@/lib/people/legal/consents';
import { textsInForce } from '@/lib/people/legal/texts';
import { askForLink, spendLink } from '@/lib/people/links/links';
import { readSettings } from '@/lib/people/settings/read-settings';
import { enter } from '@/lib/shop/sign-in/enter';
import { signUpDetails, type signUpInput } from '@/lib/shop/sign-in/schema';
import type { Browser } from '@/lib/shop/sign-in/sign-in';
import type { Tx } from '@/lib/base/db/client';
import { fail, ok, type Result } from '@/lib/base/values/result';

/** First step of a new account: a letter, unless no more may go there (`mayWrite`); what is answered is the same. */
export async function askForAccount(
  tx: Tx,
  { name, email, currency, returnTo, ...given }: z.output<typeof signUpInput>,
  { mayWrite, request }: { readonly mayWrite: boolean; readonly request: RequestInfo },
): Promise<Result<{ readonly email: string }, NoAgreement | 'closed'>> {
  if (!(await readSettings(tx)).signUpOpen) return fail('closed');
  const texts = await textsInForce(tx);
  // A page that was opened before the first text was published has no box to tick.
  const lack = given.versions === undefined && texts.length > 0 ? 'textsChanged' : lackOfAgreement(texts, given);
  if (lack !== null) return fail(lack);
  const agreement = { texts, at: now().toISOString(), address: request.address };
  const details = signUpDetails.parse({ name, currency, returnTo, agreement });
  if (mayWrite) await askForLink(tx, { purpose: 'sign-up', email, locale: request.locale, details });
  return ok({ email });
}

type Chosen = { readonly token: string; readonly passwordHash: PasswordHash | null };

/** Second step: makes the account that the link was asked for, and signs in. */
export async function confirmAccount(
  tx: Tx,
  { token, passwordHash }: Chosen,
  { request, previous }: Browser,
): Promise<Result<{ readonly returnTo: string | undefined }, 'linkDead'>> {
  const link = await spendLink(tx, 'sign-up', token);
  if (!link || !passwordHash) return fail('linkDead');
  const { name, currency: wanted, returnTo, agreement } = signUpDetails.parse(link.details);
  // What is offered no more since the letter was asked for, nobody new is billed in.
  const currency = (await currenciesOnOffer(tx)).find((one) => one === wanted);
  const made = await createCustomer(tx, { name, email: link.email, currency, passwordHash, locale: request.locale });
  if (!made.ok) return fail('linkDead');
  const { customerId, userId } = made.value;
  await recordConsents(tx, { customerId, userId, ...agreement, at: new Date(agreement.at) });
  const note = { action: 'customer.signUp', subject: `customer:${customerId}`, customerId, address: request.address };
  await audit(tx, null, note);
  await enter(tx, userId, request, previous);
  return ok({ returnTo });
}
