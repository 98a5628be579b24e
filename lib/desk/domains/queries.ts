import 'server-only';
import { now } from '@/lib/base/clock/clock';
import { db } from '@/lib/base/db/client';
import { env } from '@/lib/base/env/env';
import type { StaffActor } from '@/lib/people/access/actor';
import { may } from '@/lib/people/access/policy';
import { domainView, type DomainView } from '@/lib/portfolio/domains/queries';
import { worldAnswer, type WorldAnswer } from '@/lib/portfolio/dns/world/world';
import { differencesOf, type DriftRow } from '@/lib/desk/registrar/queries';
import { troublesOf, worldTroublesOf, type Trouble, type WorldTrouble, type ZoneKnown } from './troubles';

export type StaffDomain = {
  readonly domain: DomainView;
  readonly owner: { readonly id: string; readonly name: string; readonly email: string } | null;
  /** What the sync last saw at the registrar. */
  readonly registrar: {
    readonly serviceId: string | null;
    readonly renewsThere: boolean | null;
    readonly zone: ZoneKnown & { readonly state: 'unread' | 'served' | 'elsewhere' };
    /** Changes that nobody here asked for and nobody has marked as seen. */
    readonly differences: readonly DriftRow[];
  };
  readonly troubles: readonly Trouble[];
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
      customer: { select: { id: true, name: true, email: true } },
      zone: { select: { state: true, readAt: true } },
    },
  });
  const domain = row && (await domainView(actor, row.id));
  if (!domain) return null;
  const [records, differences] = await Promise.all([
    db.zoneRecord.count({ where: { domainId: row.id } }),
    differencesOf(actor, row.asciiName),
  ]);
  const zone = { state: row.zone?.state ?? 'unread', readAt: row.zone?.readAt ?? null, records } as const;
  const serviceId = row.serviceId === null ? null : String(row.serviceId);
  return {
    domain,
    owner: row.customer,
    registrar: { serviceId, renewsThere: row.registrarRenews, zone, differences },
    troubles: troublesOf(domain, zone, now()),
  };
}

/** `invented`: the registrar is a simulator, whose names the world has never heard of. */
export type World = (WorldAnswer & { readonly troubles: readonly WorldTrouble[] }) | 'invented';

/** What the world's name servers answer for a domain; takes a few seconds at most. */
export async function worldOf(actor: StaffActor, domain: DomainView): Promise<World> {
  if (!may(actor, 'customers.view') || isSimulated()) return 'invented';
  const answer = await worldAnswer(domain.asciiName, domain.nameServers);
  return { ...answer, troubles: worldTroublesOf(answer) };
}

function isSimulated(): boolean {
  const host = env.REGAPI_URL ? new URL(env.REGAPI_URL).hostname : 'localhost';
  return ['localhost', '127.0.0.1', '[::1]'].includes(host);
}
