import 'server-only';
import { now } from '@/lib/base/clock/clock';
import { db } from '@/lib/base/db/client';
import type { StaffActor } from '@/lib/people/access/actor';
import { may } from '@/lib/people/access/policy';
import { offerOf, type MadeOffer } from '@/lib/portfolio/hand-overs/queries';
import { presenceOf } from '@/lib/portfolio/domains/look-again';
import { domainView, type DomainView } from '@/lib/portfolio/domains/queries';
import { worldOf, type World } from '@/lib/portfolio/dns/queries';
import { differencesOf, type DriftRow } from '@/lib/desk/registrar/queries';
import { troublesOf, type Trouble, type ZoneKnown } from './troubles';

export type StaffDomain = {
  readonly domain: DomainView;
  readonly owner: { readonly id: string; readonly name: string; readonly email: string } | null;
  /** What the sync last saw at the registrar. */
  readonly registrar: {
    readonly serviceId: string | null;
    /** The account there that may manage it too. */
    readonly sharedWith: string | null;
    readonly renewsThere: boolean | null;
    /** Whether the registrar has the name in our account, and as which service; null where nobody has asked. */
    readonly presence: { readonly serviceId: string | null; readonly readAt: Date } | null;
    /** That is being asked. */
    readonly isPresenceAsked: boolean;
    readonly zone: ZoneKnown & { readonly state: 'unread' | 'served' | 'elsewhere' };
    /** Changes that nobody here asked for and nobody has marked as seen. */
    readonly differences: readonly DriftRow[];
  };
  readonly troubles: readonly Trouble[];
  /** To whom its owner offers it. */
  readonly offer: MadeOffer | null;
};

/** One domain for staff, by its id or by its name as machines write it; null when there is none. */
export async function staffDomain(actor: StaffActor, key: string): Promise<StaffDomain | null> {
  if (!may(actor, 'customers.view')) return null;
  const row = await db.domain.findUnique({
    // An id has no dot, and every name has one.
    where: key.includes('.') ? { asciiName: key } : { id: key },
    select: {
      id: true,
      asciiName: true,
      serviceId: true,
      registrarRenews: true,
      sharedWith: true,
      customer: { select: { id: true, name: true, email: true } },
      zone: { select: { state: true, readAt: true } },
    },
  });
  const domain = row && (await domainView(actor, row.id));
  if (!domain) return null;
  const [records, differences, offer, presence, asked] = await Promise.all([
    db.zoneRecord.count({ where: { domainId: row.id } }),
    differencesOf(actor, row.asciiName),
    offerOf(actor, row.id),
    db.presenceReading.findUnique({ where: { asciiName: row.asciiName } }),
    db.syncRequest.count({ where: { source: presenceOf(row.asciiName) } }),
  ]);
  const zone = { state: row.zone?.state ?? 'unread', readAt: row.zone?.readAt ?? null, records } as const;
  const serviceId = row.serviceId === null ? null : String(row.serviceId);
  return {
    domain,
    owner: row.customer,
    registrar: {
      serviceId,
      sharedWith: row.sharedWith,
      renewsThere: row.registrarRenews,
      presence: presence && {
        serviceId: presence.serviceId === null ? null : String(presence.serviceId),
        readAt: presence.readAt,
      },
      isPresenceAsked: asked > 0,
      zone,
      differences,
    },
    troubles: troublesOf(domain, zone, now()),
    offer,
  };
}

/** What the world's name servers answer for a domain; null for whoever may not see it. */
export async function worldFor(actor: StaffActor, domain: DomainView): Promise<World | null> {
  return may(actor, 'customers.view') ? worldOf(domain) : null;
}
