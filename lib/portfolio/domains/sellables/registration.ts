import 'server-only';
import type { Line, Prices, Sellable } from '@/lib/money/sales/sellable';
import { zonesFor, type Zone } from '@/lib/money/prices/zones';
import { contactGroupOf } from '@/lib/portfolio/contacts/profiles/declarations';
import type { GroupId } from '@/lib/portfolio/contacts/profiles/profile';
import { chosenContact } from '@/lib/portfolio/contacts/chosen-contact';
import { checkNames } from '@/lib/registrar/account/availability';
import { freshReadings } from '@/lib/registrar/account/readings';
import { enqueue } from '@/lib/queue/engine/enqueue';
import { db, type Tx } from '@/lib/base/db/client';
import { zoneIn } from '@/lib/base/values/domain-name';
import type { CustomerId } from '@/lib/base/values/ids';
import { yearsOnOffer, type PeriodLimits } from '@/lib/base/values/period';
import { fail, ok } from '@/lib/base/values/result';
import { firstServers } from '../delegation/first-servers';
import { beginRegistration } from '../begin-registration';
import { enduserAddress } from '../enduser-address';
import { namesOnSale } from '../names-on-sale';
import { registerDomain } from '../operations/register';
import { ownPages } from '../own-pages';
import { boughtAsPremium, nameContact, registerInput } from '../registration/registration';
import { registrarProfile } from '../registration/registrar-profile';
import { priceName } from '../registration-price';
import { domainSubject, nameIn } from '../subject';

/** What is wanted of somebody who wants a name, before it has a price. */
export const registrationOf = (asciiName: string): Omit<Line, 'periods'> => ({
  kind: registerDomain.kind,
  subject: domainSubject(asciiName),
  input: { isPremium: false },
});

/** A name for whole years, priced by its own reading, its zone and the reseller's rule. */
export const registration: Sellable<GroupId> = {
  kind: registerDomain.kind,
  contactGroup: groupOf,
  isPremium: boughtAsPremium,
  look: async (subjects, options) => {
    await checkNames(await namesOnSale(db, subjects.map(nameIn)), options);
  },
  prices: pricesWithin,
  offers: async (tx, line, as, buyer) => {
    const ascii = nameIn(line.subject);
    const zone = zoneOf(await zonesFor(tx, buyer), line);
    const lately = (await freshReadings(tx, [ascii], dayMs)).get(ascii);
    const isPremium = boughtAsPremium(line.input) || (as === 'found' && lately?.state === 'premium');
    return periodsIn(zone).flatMap((years) => {
      const priced = priceName(ascii, zone, isPremium ? lately : ordinary, years);
      return priced.ok ? [priced.value] : [];
    });
  },
  claim: async (tx, { subject, offer: { periods: years, isPremium } }, buyer) => {
    const asciiName = nameIn(subject);
    const group = groupOf(subject);
    const contactId = group && (await chosenContact(tx, buyer.actor, group, buyer.contacts[group]));
    if (contactId === null) return fail('contact');
    const { actor, autoRenews } = buyer;
    const begun = await beginRegistration(tx, { asciiName, customerId: actor.customerId, contactId, autoRenews });
    if (!begun.ok) return fail(begun.error === 'unsettled' ? 'unsettled' : 'unavailable');
    const enduserIp = enduserAddress(buyer.address);
    const nameServers = await firstServers(tx, asciiName, buyer.nameServers ?? null);
    const order = { domainId: begun.value, asciiName, years, contactId, enduserIp, isPremium, nameServers };
    const kept = buyer.keptContact ? { ...order, profile: registrarProfile.parse(buyer.keptContact) } : order;
    return ok({ input: { isPremium, contactId }, ask: (options) => enqueue(tx, registerDomain, kept, options) });
  },
  pages: ownPages,
  operation: {
    lineOf: (input) => {
      const { asciiName, years, isPremium, contactId } = registerInput.parse(input);
      const subject = domainSubject(asciiName);
      return { kind: registerDomain.kind, subject, periods: years, input: { isPremium, contactId } };
    },
    inputFor: (input, { periods: years, isPremium }) => ({ ...registerInput.parse(input), years, isPremium }),
    onCorrected: (tx, input) => nameContact(tx, registerInput.parse(input)),
  },
};

const dayMs = 24 * 60 * 60_000;
const ordinary = { state: 'available', code: null, premiumCost: null } as const;

/** No registry registers for longer. */
const mostYears = 10;

async function pricesWithin(
  tx: Tx,
  lines: readonly Line[],
  withinMs: number,
  buyer: CustomerId | null,
): Promise<Prices> {
  const zones = await zonesFor(tx, buyer);
  const names = lines.map(({ subject }) => nameIn(subject));
  const readings = await freshReadings(tx, names, withinMs);
  const price = (line: Line, reading: Parameters<typeof priceName>[2]) =>
    priceName(nameIn(line.subject), zoneOf(zones, line), reading, line.periods);
  return {
    now: (line) => price(line, readings.get(nameIn(line.subject))),
    likely: (line) => {
      const reading = readings.get(nameIn(line.subject));
      // A premium name has no price but the one that it was found at.
      if (!reading && boughtAsPremium(line.input)) return null;
      return price(line, reading ?? ordinary);
    },
    periods: (line) => periodsIn(zoneOf(zones, line)),
  };
}

function groupOf(subject: string): GroupId | null {
  return contactGroupOf(zoneIn(nameIn(subject)));
}

function zoneOf(zones: readonly Zone[], { subject }: Pick<Line, 'subject'>): Zone | undefined {
  const ofName = zoneIn(nameIn(subject));
  return zones.find(({ tld }) => tld === ofName);
}

function periodsIn(zone: PeriodLimits | undefined): readonly number[] {
  return zone ? yearsOnOffer({ ...zone, maxYears: Math.min(zone.maxYears, mostYears) }) : [];
}
