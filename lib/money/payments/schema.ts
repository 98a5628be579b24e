import { z } from 'zod';
import { idText, text } from '@/lib/base/values/text';
import { amountFields, inItsCurrency } from '@/lib/money/rates/amount-schema';
import { providerNames } from './provider-names';
import { sandboxOutcomes, secureOutcomes } from './providers/sandbox-outcomes';

/** Whole units of whichever currency: less than a provider takes, and more than a card does. */
export const paymentBounds = { min: 10, max: 350_000 } as const;
/** The same of what a cart lacks, down to what a provider takes; what is more than it lacks stays in the wallet. */
export const cartPaymentBounds = { min: 1, max: 350_000 } as const;

/** By whom something is paid: a provider, or what one keeps, by its id. */
export const paidBy = z.union([z.enum(providerNames), z.templateLiteral(['met_', z.string().regex(/^[0-9a-z]{20}$/)])]);
export type PaidBy = z.output<typeof paidBy>;

/** `key` is made with the form, so a form that is sent twice begins one payment. */
export const paymentInput = z
  .object({
    ...amountFields(paymentBounds),
    provider: paidBy,
    /** The provider keeps what it is paid with. */
    remember: z.boolean().default(false),
    key: z.uuid(),
  })
  .transform(inItsCurrency);

export type PaymentInput = z.output<typeof paymentInput>;

export const sandboxInput = z.object({
  id: idText,
  outcome: z.enum([...sandboxOutcomes, ...secureOutcomes]),
});

export type SandboxInput = z.output<typeof sandboxInput>;

/** YooKassa's codes of the rates that there are. */
export const vatCodes = ['1', '2', '3', '7', '8', '9', '10', '11', '12'] as const;

/** What the reseller has at YooKassa. A field of the key's name is never sent back to the browser. */
export const yookassaInput = z.object({
  shopId: text({ min: 1, max: 20 }).regex(/^\d+$/, { error: 'payments.errors.notAShop' }),
  secretKey: text({ min: 1, max: 200 }).regex(/^(?:test|live)_[\w-]{10,}$/, { error: 'payments.errors.notAKey' }),
  /** The code of the VAT rate on receipts; '' = YooKassa makes no receipts. */
  vatCode: z.enum(['', ...vatCodes]).default(''),
  keepsMethods: z.boolean().default(false),
});

const backFields = {
  payment: idText,
  ...amountFields({ min: 0.01, max: paymentBounds.max }),
  note: text({ min: 1, max: 300 }),
  key: z.uuid(),
};

/** What goes back of a payment, in its currency; `note` is the reason, which the customer reads. */
export const refundInput = z.object(backFields).transform(inItsCurrency);

export type RefundInput = z.output<typeof refundInput>;

/**
 * Why nothing was asked because of what a provider told, or why what it answered is in no book: more went back than a
 * payment had left, until staff have seen to it and after that.
 */
export const eventProblems = ['unreadable', 'unknown payment', 'more than left', 'seen to'] as const;
export type EventProblem = (typeof eventProblems)[number];

export const eventInput = z.object({
  id: z
    .string()
    .regex(/^\d{1,18}$/)
    .transform(BigInt),
});

export const paymentIdInput = z.object({ id: idText });

/** What becomes of what is kept of a customer's. */
export const methodInput = z.object({ id: idText });
export const methodForRenewalsInput = methodInput.extend({ isOn: z.boolean().default(false) });

export const nothingInput = z.object({});

export const paymentStates = ['pending', 'succeeded', 'failed', 'odd'] as const;

/** Money of a payment that its payer's bank took back, as the provider wrote to staff; `note`: what it says of it. */
export const chargebackInput = z.object(backFields).transform(inItsCurrency);
export type ChargebackInput = z.output<typeof chargebackInput>;

/** What the address of the list of payments says; nonsense is taken for "all, from the latest". */
export const paymentListInput = z.object({
  state: z
    .enum(['', ...paymentStates, 'chargebacks'])
    .default('')
    .catch(''),
  page: z.coerce.number().int().min(1).max(100_000).default(1).catch(1),
});
export type PaymentListInput = z.output<typeof paymentListInput>;

/** What the address of the wallet asks to be filled in: a sum. */
export const wantedInput = z.object({
  amount: z
    .string()
    .regex(/^\d{1,9}(?:\.\d{1,2})?$/)
    .default('')
    .catch(''),
});
