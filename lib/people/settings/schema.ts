import { z } from 'zod';
import { locales } from '@/lib/base/i18n/locales';
import { messageKey } from '@/lib/base/i18n/message-key';
import { moneyProblem } from '@/lib/base/i18n/money-problem';
import { mailAddress } from '@/lib/base/values/mail-address';
import { readPhone, spacedPhone } from '@/lib/base/values/phone';
import { text } from '@/lib/base/values/text';
import { readMoney } from '@/lib/base/values/typed-money';

const colour = text({ max: 20 })
  .toLowerCase()
  .regex(/^#[0-9a-f]{6}$/, { error: 'settings.errors.colour' });

/** A checkbox that is off sends nothing at all. */
const flag = z.boolean().default(false);

const requisite = z.string().trim().max(300).default('');

const phone = text({ max: 60 })
  .transform((typed, context) => {
    const read = typed === '' ? '' : readPhone(typed);
    if (read !== null) return read && spacedPhone(read);
    context.addIssue({ code: 'custom', message: 'errors.invalidPhone' });
    return z.NEVER;
  })
  .default('');

const mostRoubles = 100_000_000;

const roubles = text({ max: 40 }).transform((typed, context) => {
  const read = readMoney(typed, 'RUB');
  if (read.ok && read.value.minor >= 0 && read.value.minor <= mostRoubles * 100) return read.value.minor / 100;
  const outOfRange = messageKey('errors.outOfRange', { min: 0, max: mostRoubles });
  context.addIssue({ code: 'custom', message: read.ok ? outOfRange : moneyProblem(read.error) });
  return z.NEVER;
});

/** What the owner decides about this installation. */
export const settingsInput = z.object({
  brandName: text({ min: 1, max: 60 }),
  accentColour: colour,
  supportEmail: z.union([z.literal(''), mailAddress]).default(''),
  defaultLocale: z.enum(locales),
  signUpOpen: flag,
  /** Who the reseller is, as the footer says it; empty ones are left out. */
  companyName: requisite,
  companyInn: z
    .union([z.literal(''), z.string().regex(/^(?:\d{10}|\d{12})$/, { error: 'settings.errors.inn' })])
    .default(''),
  companyOgrn: z
    .union([z.literal(''), z.string().regex(/^(?:\d{13}|\d{15})$/, { error: 'settings.errors.ogrn' })])
    .default(''),
  companyAddress: requisite,
  companyPhone: phone,
  /** The balance at the registrar below which staff are warned. */
  lowBalanceRoubles: roubles,
  /** What one of staff may give a customer, or take, without another. */
  adjustmentLimitRoubles: roubles,
});

/** The settings as they are stored: what was typed otherwise, or under other rules, is kept as it stands. */
export const storedSettings = settingsInput.extend({
  companyPhone: requisite,
  lowBalanceRoubles: z.number().min(0).max(mostRoubles),
  adjustmentLimitRoubles: z.number().min(0).max(mostRoubles),
});

export type Settings = Readonly<z.output<typeof settingsInput>>;

export const defaultSettings: Settings = {
  brandName: 'Domovoi',
  accentColour: '#00727c',
  supportEmail: '',
  defaultLocale: 'en',
  signUpOpen: true,
  companyName: '',
  companyInn: '',
  companyOgrn: '',
  companyAddress: '',
  companyPhone: '',
  lowBalanceRoubles: 5000,
  adjustmentLimitRoubles: 10_000,
};
