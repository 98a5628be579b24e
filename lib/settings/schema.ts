import { z } from 'zod';
import { locales } from '@/lib/i18n/locales';
import { text } from '@/lib/values/text';

const colour = text({ max: 20 })
  .toLowerCase()
  .regex(/^#[0-9a-f]{6}$/, { error: 'settings.errors.colour' });

/** A checkbox that is off sends nothing at all. */
const flag = z.boolean().default(false);

const requisite = z.string().trim().max(300).default('');

/** What the owner decides about this installation. */
export const settingsInput = z.object({
  brandName: text({ min: 1, max: 60 }),
  accentColour: colour,
  supportEmail: z.union([z.literal(''), text({ max: 254 }).pipe(z.email())]).default(''),
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
  companyPhone: requisite,
  /** The balance at the registrar below which staff are warned, whole roubles. */
  lowBalanceRoubles: z.number().int().min(0).max(100_000_000),
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
};
