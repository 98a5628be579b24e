import 'server-only';
import { fittingContacts, type FittingContact } from '@/lib/portfolio/contacts/fitting';
import { newestVersion } from '@/lib/portfolio/contacts/versions';
import { db } from '@/lib/base/db/client';
import { changeZoneInput } from '@/lib/portfolio/dns/zone/step';
import { recordType } from '@/lib/portfolio/dns/records';
import { nameServersInput } from '@/lib/portfolio/domains/delegation/delegation';
import { registerInput } from '@/lib/portfolio/domains/registration/registration';
import { renewInput } from '@/lib/portfolio/domains/renewal/renewal';
import { registrationPricing } from '@/lib/shop/repricing/registration';
import { renewalPricing } from '@/lib/shop/repricing/renewal';
import type { Pricing } from '@/lib/shop/repricing/terms';
import type { Money } from '@/lib/base/values/money';
import type { NameServer } from '@/lib/portfolio/domains/delegation/name-server';
import { stepsWithOutcome, type ZoneStepView } from './zone-steps';

type PeriodOffer = { readonly years: number; readonly price: Money };

/** What of an operation's input staff may correct, with what it is now. */
export type Correction =
  | {
      readonly kind: 'domain.register';
      readonly contactId: string;
      readonly contacts: readonly FittingContact[];
      readonly years: number;
      /** What every period costs now, by what is known without asking. */
      readonly offers: readonly PeriodOffer[];
      readonly nameServers: readonly NameServer[];
      readonly costLimit: Money | null;
    }
  | {
      readonly kind: 'domain.renew';
      readonly years: number;
      readonly offers: readonly PeriodOffer[];
      readonly costLimit: Money | null;
    }
  | { readonly kind: 'domain.name-servers'; readonly nameServers: readonly NameServer[] }
  | {
      readonly kind: 'zone.change';
      readonly steps: readonly ZoneStepView[];
      /** The refused step, where another record can be written in its place. */
      readonly editable: number | null;
      /** The refused step, where the change makes sense without it. */
      readonly skippable: number | null;
    };

type Correctable = {
  readonly kind: string;
  readonly input: unknown;
  readonly customerId: string | null;
  readonly costLimit: Money | null;
  readonly errorParams: unknown;
};

/** The correction that a kind offers; null where its input cannot be corrected or is not understood any more. */
export async function correctionOf(operation: Correctable): Promise<Correction | null> {
  return (await builders[operation.kind]?.(operation)) ?? null;
}

type Builder = (operation: Correctable) => Promise<Correction | null> | Correction | null;

const builders: Readonly<Record<string, Builder>> = {
  'domain.register': async ({ input, customerId, costLimit }) => {
    const { data } = registerInput.safeParse(input);
    if (!data) return null;
    const { years, nameServers } = data;
    // Whoever edited the contact since meant this very order, too.
    const contactId = await newestVersion(db, data.contactId);
    const contacts = await fittingContacts(db, customerId, { ...data, contactId });
    const offers = await offersOf(registrationPricing, data);
    return { kind: 'domain.register', contactId, contacts, years, offers, nameServers: nameServers ?? [], costLimit };
  },
  'domain.renew': async ({ input, costLimit }) => {
    const { data } = renewInput.safeParse(input);
    if (!data) return null;
    return { kind: 'domain.renew', years: data.years, offers: await offersOf(renewalPricing, data), costLimit };
  },
  'domain.name-servers': ({ input }) => {
    const { data } = nameServersInput.safeParse(input);
    return data ? { kind: 'domain.name-servers', nameServers: data.nameServers } : null;
  },
  'zone.change': ({ input, errorParams }) => {
    const { data } = changeZoneInput.safeParse(input);
    if (!data) return null;
    const steps = stepsWithOutcome(data.steps, errorParams);
    const at = steps.findIndex(({ outcome }) => outcome === 'refused');
    const refused = steps[at];
    const isEditable = refused?.verb === 'add' && recordType(refused.record.type) !== undefined;
    return {
      kind: 'zone.change',
      steps,
      editable: isEditable ? at : null,
      skippable: refused && steps.length > 1 ? at : null,
    };
  },
};

async function offersOf({ offers }: Pricing, input: unknown): Promise<readonly PeriodOffer[]> {
  return (await offers(db, input)).map(({ years, price }) => ({ years, price }));
}
