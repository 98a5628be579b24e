import { z } from 'zod';
import { messageKey } from '@/lib/base/i18n/message-key';
import { text } from '@/lib/base/values/text';
import { lastRetryDay, policyBounds, readDays, type RenewalPolicy } from './policy';

type Bounds = { readonly min: number; readonly max: number };

const outOfRange = ({ min, max }: Bounds) => messageKey('errors.outOfRange', { min, max });

const days = ({ min, max }: Bounds) =>
  text({ max: 10 }).transform((typed, context) => {
    const value = /^\d{1,3}$/.test(typed) ? Number(typed) : null;
    if (value !== null && value >= min && value <= max) return value;
    context.addIssue({ code: 'custom', message: outOfRange({ min, max }) });
    return z.NEVER;
  });

const listOfDays = ({ min, max, most }: Bounds & { readonly most: number }) =>
  text({ max: 100 }).transform((typed, context) => {
    const read = readDays(typed);
    const message =
      read === null
        ? 'renewals.errors.notDays'
        : read.length > most
          ? messageKey('renewals.errors.tooManyDays', { most })
          : read.some((day) => day < min || day > max)
            ? outOfRange({ min, max })
            : null;
    if (read !== null && message === null) return read;
    context.addIssue({ code: 'custom', message: message ?? 'renewals.errors.notDays' });
    return z.NEVER;
  });

/** The policy as staff type it: lists of days in any order, "60, 30, 14". */
export const policyInput = z
  .object({
    remindDays: listOfDays(policyBounds.remind).refine((read) => read.length > 0, { error: 'errors.required' }),
    warnDays: days(policyBounds.warn),
    renewDays: days(policyBounds.renew),
    /** None: a charge that was refused is not tried again. */
    retryDays: listOfDays(policyBounds.retry).default([]),
    stopDays: days(policyBounds.stop),
  })
  .transform((typed): RenewalPolicy => ({
    ...typed,
    remindDays: typed.remindDays.toSorted((one, other) => other - one),
    retryDays: typed.retryDays.toSorted((one, other) => one - other),
  }))
  .superRefine(orderly);

/** As it is stored; one that an older version wrote otherwise is none. */
export const storedPolicy = z
  .object({
    remindDays: z.array(z.number().int().min(policyBounds.remind.min).max(policyBounds.remind.max)).min(1),
    warnDays: z.number().int().min(policyBounds.warn.min).max(policyBounds.warn.max),
    renewDays: z.number().int().min(policyBounds.renew.min).max(policyBounds.renew.max),
    retryDays: z.array(z.number().int().min(policyBounds.retry.min).max(policyBounds.retry.max)),
    stopDays: z.number().int().min(policyBounds.stop.min).max(policyBounds.stop.max),
  })
  .superRefine(orderly);

function orderly(policy: RenewalPolicy, context: z.core.$RefinementCtx): void {
  const { warnDays, renewDays, retryDays } = policy;
  if (warnDays <= renewDays)
    context.addIssue({
      code: 'custom',
      path: ['warnDays'],
      message: messageKey('renewals.errors.warnsTooLate', { days: renewDays }),
    });
  const last = lastRetryDay(policy);
  if (retryDays.some((day) => day > last))
    context.addIssue({
      code: 'custom',
      path: ['retryDays'],
      message: messageKey('renewals.errors.retriesTooLate', { days: last }),
    });
}
