import 'server-only';
import { db } from '@/lib/base/db/client';
import { toUnicode } from '@/lib/base/values/domain-name';
import type { StaffActor } from '@/lib/people/access/actor';
import { may } from '@/lib/people/access/policy';
import { busyNames } from './busy-names';
import { readOwnerList, type OwnerLine } from './owner-list';

type Whom = { readonly id: string; readonly name: string };

/** What one line of a list of owners would do, or why it does nothing. */
export type PlannedLine = { readonly number: number; readonly text: string } & (
  | {
      readonly kind: 'change';
      readonly domainId: string;
      readonly name: string;
      readonly before: Whom | null;
      readonly after: Whom;
    }
  | { readonly kind: 'same'; readonly name: string; readonly after: Whom }
  | { readonly kind: 'bad'; readonly why: BadLine }
);

export type BadLine =
  | Extract<OwnerLine, { kind: 'unread' }>['why']
  | 'unknownDomain'
  | 'unknownCustomer'
  | 'severalCustomers'
  | 'inProgress';

/** What a list of owners would change, line by line; nothing is changed. Of whoever may not assign, nothing is read. */
export async function planOwners(actor: StaffActor, text: string): Promise<readonly PlannedLine[]> {
  if (!may(actor, 'customers.change')) return [];
  const lines = readOwnerList(text);
  const read = lines.flatMap((line) => (line.kind === 'read' ? [line] : []));
  const [domains, customers] = await Promise.all([
    domainsNamed([...new Set(read.map(({ asciiName }) => asciiName))]),
    customersAt([...new Set(read.map(({ email }) => email))]),
  ]);
  return lines.map((line) => ({ number: line.number, text: line.text, ...planOf(line, domains, customers) }));
}

function planOf(line: OwnerLine, domains: Domains, customers: Customers) {
  if (line.kind === 'unread') return bad(line.why);
  const domain = domains.get(line.asciiName);
  if (!domain) return bad('unknownDomain');
  const [after, ...others] = customers.get(line.email) ?? [];
  if (!after) return bad('unknownCustomer');
  if (others.length > 0) return bad('severalCustomers');
  const { id: domainId, customer: before, isBusy } = domain;
  const name = toUnicode(line.asciiName);
  if (before?.id === after.id) return { kind: 'same', name, after } as const;
  if (isBusy) return bad('inProgress');
  return { kind: 'change', domainId, name, before, after } as const;
}

const bad = (why: BadLine) => ({ kind: 'bad', why }) as const;

type Domains = Awaited<ReturnType<typeof domainsNamed>>;
type Customers = Awaited<ReturnType<typeof customersAt>>;

async function domainsNamed(names: readonly string[]) {
  const [rows, busy] = await Promise.all([
    db.domain.findMany({
      where: { asciiName: { in: [...names] } },
      select: { id: true, asciiName: true, serviceId: true, customer: { select: { id: true, name: true } } },
    }),
    busyNames(db, names),
  ]);
  return new Map(
    rows.map(({ asciiName, serviceId, ...row }) => [
      asciiName,
      { ...row, isBusy: serviceId === null || busy.has(asciiName) },
    ]),
  );
}

/** The customers of addresses: their own, or those of people who sign in for them. */
export async function customersAt(emails: readonly string[]) {
  const rows = await db.customer.findMany({
    where: { OR: [{ email: { in: [...emails] } }, { users: { some: { email: { in: [...emails] } } } }] },
    select: { id: true, name: true, email: true, users: { select: { email: true } } },
  });
  const found = new Map<string, Whom[]>();
  for (const { id, name, email, users } of rows)
    for (const address of new Set([email, ...users.map((user) => user.email)]))
      found.set(address, [...(found.get(address) ?? []), { id, name }]);
  return found;
}
