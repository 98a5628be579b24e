import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import { readMailAddress } from '@/lib/base/values/mail-address';
import type { Actor } from '@/lib/people/access/actor';
import { planEach } from '@/lib/portfolio/bulk/name-server-plan';
import { isHere } from '@/lib/portfolio/bulk/chosen';
import { planSwitch } from '@/lib/portfolio/bulk/switch-plan';
import { hostNameProblem } from '@/lib/portfolio/dns/records/host-name';
import { normalHostName } from '@/lib/portfolio/dns/records/normal-host-name';
import { busyNames } from '@/lib/portfolio/domains/busy-names';
import { sameNameServers, serversOfSet } from '@/lib/portfolio/domains/delegation/name-server';
import { noFolder } from '@/lib/portfolio/domains/no-folder';
import { customersAt } from '@/lib/portfolio/domains/owner-plan';
import { ownFolders, registrarFolders } from '@/lib/portfolio/folders/list';
import { filingSubject } from '@/lib/portfolio/folders/operations/subject';
import { onOff } from './columns';
import type { CellPlan, CellRefusal, Wish } from './plan';

type Planned = ReadonlyMap<string, CellPlan>;

const same: CellPlan = { kind: 'same' };
const refused = (why: CellRefusal): CellPlan => ({ kind: 'refused', why });

/** Two to four hosts, parted by spaces; those of the same hosts keep the addresses that they have. */
export async function planServers(tx: Tx, actor: Actor, wishes: readonly Wish[]): Promise<Planned> {
  const plans = new Map<string, CellPlan>();
  const asked = wishes.flatMap(({ domain, cell }) => {
    const hosts = cell
      .split(/[\s,;]+/)
      .filter((host) => host !== '')
      .map(normalHostName);
    const wanted = serversOfSet({ hosts });
    const now = serversOfSet({ hosts: domain.nameServers.map(({ host }) => host) });
    if (hosts.length === 0 || sameNameServers(now, wanted)) plans.set(domain.id, same);
    else if (hosts.some((host) => hostNameProblem(host) !== null)) plans.set(domain.id, refused('servers'));
    else if (hosts.length < 2 || hosts.length > 4 || new Set(hosts).size < hosts.length)
      plans.set(domain.id, refused('serverCount'));
    else return [{ domain, wanted }];
    return [];
  });
  for (const { domain, wanted, why, replaces } of await planEach(tx, actor, asked)) {
    const to = wanted.map(({ host }) => host);
    const before = domain.nameServers.map(({ host }) => host).join(', ');
    if (why === 'same') plans.set(domain.id, same);
    else if (why === 'count') plans.set(domain.id, refused('serverCount'));
    // What was refused before is mended on its own page.
    else if (why !== null || replaces !== null) plans.set(domain.id, refused(why ?? 'inProgress'));
    else plans.set(domain.id, { kind: 'change', before: before || null, after: to.join(', '), to });
  }
  return plans;
}

/** Our own schedule renews it or not: its owner's to decide. */
export function planAutoRenewals(_tx: Tx, actor: Actor, wishes: readonly Wish[]): Promise<Planned> {
  const plan = ({ domain, cell }: Wish): CellPlan => {
    const wanted = onOff(cell);
    if (cell === '') return same;
    if (wanted === null) return refused('onOff');
    if (domain.autoRenews === (wanted === 'on')) return same;
    if (actor.kind === 'staff') return refused('ownerOnly');
    if (!isHere(domain)) return refused('notHere');
    return { kind: 'change', before: domain.autoRenews ? 'on' : 'off', after: wanted, to: [wanted] };
  };
  return Promise.resolve(new Map(wishes.map((wish) => [wish.domain.id, plan(wish)])));
}

/** Whether WHOIS hides the registrant. */
export async function planPrivacy(tx: Tx, actor: Actor, wishes: readonly Wish[]): Promise<Planned> {
  const plans = new Map<string, CellPlan>(
    wishes.map(({ domain, cell }) => [domain.id, cell === '' || onOff(cell) !== null ? same : refused('onOff')]),
  );
  for (const wanted of ['on', 'off'] as const) {
    const asked = wishes.filter(({ cell }) => cell !== '' && onOff(cell) === wanted).map(({ domain }) => domain);
    const { rows } = await planSwitch(tx, actor, asked, { deed: 'privacy', wanted });
    for (const { domain, now, why } of rows) {
      if (why === 'same') continue;
      plans.set(domain.id, why === null ? { kind: 'change', before: now, after: wanted, to: [wanted] } : refused(why));
    }
  }
  return plans;
}

/** A folder that there is, by its name: the owner's own, or for staff one of the registrar. An empty cell is none. */
export async function planFolders(tx: Tx, actor: Actor, wishes: readonly Wish[]): Promise<Planned> {
  const folders = actor.kind === 'customer' ? await ownFolders(actor) : await registrarFolders(actor);
  const nameOf = new Map(folders.map(({ id, name }) => [id, name]));
  const byName = new Map<string, string[]>();
  for (const { id, name } of folders) {
    const key = name.toLowerCase();
    byName.set(key, [...(byName.get(key) ?? []), id]);
  }
  const moving = actor.kind === 'customer' ? new Set<string>() : await movingIn(tx, wishes);
  const plan = ({ domain, cell }: Wish): CellPlan => {
    const lies = actor.kind === 'customer' ? domain.customerFolderId : domain.folderId;
    const before = lies === null ? null : (nameOf.get(lies) ?? null);
    if (cell.toLowerCase() === (before ?? '').toLowerCase()) return same;
    const [to, ...others] = cell === '' ? [noFolder] : (byName.get(cell.toLowerCase()) ?? []);
    if (to === undefined) return refused('noFolder');
    if (others.length > 0) return refused('severalFolders');
    if (actor.kind === 'staff' && !isHere(domain)) return refused('notHere');
    if (moving.has(filingSubject(domain.asciiName))) return refused('inProgress');
    return { kind: 'change', before, after: cell === '' ? null : cell, to: [to] };
  };
  return new Map(wishes.map((wish) => [wish.domain.id, plan(wish)]));
}

/** Subjects of domains that are on their way to a folder of the registrar. */
async function movingIn(tx: Tx, wishes: readonly Wish[]): Promise<ReadonlySet<string>> {
  const subjects = wishes.map(({ domain }) => filingSubject(domain.asciiName));
  const rows = await tx.operation.findMany({
    where: { subject: { in: subjects }, endedAt: null },
    select: { subject: true },
  });
  return new Set(rows.map(({ subject }) => subject));
}

/** The customer that staff give it to, by an address of theirs. */
export async function planEmails(tx: Tx, actor: Actor, wishes: readonly Wish[]): Promise<Planned> {
  if (actor.kind === 'customer') return new Map();
  const addresses = new Map(wishes.map(({ domain, cell }) => [domain.id, cell === '' ? null : readMailAddress(cell)]));
  const customers = await customersAt([...new Set([...addresses.values()].flatMap((address) => address ?? []))]);
  const busy = await busyNames(
    tx,
    wishes.map(({ domain }) => domain.asciiName),
  );
  const owners = await tx.customer.findMany({
    where: { id: { in: [...new Set(wishes.flatMap(({ domain }) => domain.customerId ?? []))] } },
    select: { id: true, name: true },
  });
  const nameOf = new Map(owners.map(({ id, name }) => [id, name]));
  const plan = ({ domain, cell }: Wish): CellPlan => {
    const email = addresses.get(domain.id) ?? null;
    if (cell === '') return same;
    if (email === null) return refused('email');
    const [after, ...others] = customers.get(email) ?? [];
    if (!after) return refused('unknownCustomer');
    if (others.length > 0) return refused('severalCustomers');
    if (after.id === domain.customerId) return same;
    if (domain.serviceId === null) return refused('notHere');
    if (busy.has(domain.asciiName)) return refused('inProgress');
    const before = domain.customerId === null ? null : (nameOf.get(domain.customerId) ?? '');
    return { kind: 'change', before, after: after.name, to: [after.id] };
  };
  return new Map(wishes.map((wish) => [wish.domain.id, plan(wish)]));
}
