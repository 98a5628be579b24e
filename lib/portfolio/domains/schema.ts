import { z } from 'zod';
import { searchParameter } from '@/lib/base/values/search-parameter';
import { yearsAndPrice } from '@/lib/money/sales/schema';
import { isReachable } from '@/lib/base/values/ip-address';
import { hostNameProblem } from '@/lib/portfolio/dns/records/host-name';
import { normalHostName } from '@/lib/portfolio/dns/records/normal-host-name';
import { serverChoice } from '@/lib/portfolio/server-sets/schema';
import { bounded, idText, searchText } from '@/lib/base/values/text';
import type { NameServer } from './delegation/name-server';
import { mostOwnerLines } from './owner-list';
import { mostRegistrants } from './registrant/sets';

const isAddress = (text: string) => z.union([z.ipv4(), z.ipv6()]).safeParse(text).success;

const hostField = bounded(500)
  .transform(normalHostName)
  .superRefine((host, context) => {
    const message = hostNameProblem(host);
    if (message !== null) context.addIssue({ code: 'custom', message });
  })
  .optional();

const addressList = bounded(500)
  .transform((typed) => typed.split(/[\s,;]+/).filter((address) => address !== ''))
  .refine((addresses) => addresses.every((address) => isAddress(address)), { message: 'errors.invalidIpAddress' })
  .refine((addresses) => addresses.every(isReachable), { message: 'errors.privateIpAddress' })
  .optional();

/** The registrar's own servers, or two to four others (REG.API 8.20). */
export const nameServersForm = z
  .object({
    domainId: idText,
    use: serverChoice,
    host0: hostField,
    host1: hostField,
    host2: hostField,
    host3: hostField,
    addresses0: addressList,
    addresses1: addressList,
    addresses2: addressList,
    addresses3: addressList,
  })
  .superRefine((form, context) => {
    if (form.use !== 'own') return;
    if (form.host0 === undefined) context.addIssue({ code: 'custom', path: ['host0'], message: 'errors.required' });
    if (form.host1 === undefined) context.addIssue({ code: 'custom', path: ['host1'], message: 'errors.required' });
    const seen = new Set<string>();
    for (const name of ['host0', 'host1', 'host2', 'host3'] as const) {
      const host = form[name];
      if (host !== undefined && seen.has(host)) {
        context.addIssue({ code: 'custom', path: [name], message: 'domains.problems.serverTwice' });
      }
      if (host !== undefined) seen.add(host);
    }
  });

export type NameServersEntry = z.output<typeof nameServersForm>;

/** The servers that were typed, each with the number of its field. */
export function serversOf(form: NameServersEntry): readonly (NameServer & { readonly field: number })[] {
  return [
    { field: 0, host: form.host0, addresses: form.addresses0 ?? [] },
    { field: 1, host: form.host1, addresses: form.addresses1 ?? [] },
    { field: 2, host: form.host2, addresses: form.addresses2 ?? [] },
    { field: 3, host: form.host3, addresses: form.addresses3 ?? [] },
  ].flatMap(({ host, ...server }) => (host === undefined ? [] : [{ host, ...server }]));
}

/** The field that the addresses of a server are typed in, by the number of its field. */
export const addressesFieldOf = (field: number) => `addresses${field}`;

export const autoRenewForm = z.object({ domainId: idText, autoRenews: z.enum(['on', 'off']) });

export const delegationForm = z.object({ domainId: idText, delegation: z.enum(['on', 'off']) });

export const privacyForm = z.object({ domainId: idText, privacy: z.enum(['on', 'off']) });

/** A name server inside a domain, and one address of it. */
export const hostForm = z.object({
  domainId: idText,
  verb: z.enum(['add', 'remove']),
  host: bounded(500)
    .transform(normalHostName)
    .superRefine((host, context) => {
      const message = hostNameProblem(host);
      if (message !== null) context.addIssue({ code: 'custom', message });
    }),
  address: bounded(100)
    .transform((typed) => typed.trim().toLowerCase())
    .refine(isAddress, { message: 'errors.invalidIpAddress' })
    .refine((address) => !isAddress(address) || isReachable(address), { message: 'errors.privateIpAddress' }),
});

export const letterForm = z.object({ domainId: idText });

/** Which domains are to be registered to a contact: their boxes, each with its id. */
export const registrantForm = z.object({
  contactId: idText,
  domains: z.union([idText.transform((id) => [id]), z.array(idText).min(1).max(mostRegistrants)], {
    error: 'domains.problems.chooseDomains',
  }),
});

export const renewForm = z.object({ domainId: idText, offer: yearsAndPrice });

export const discardOperationForm = z.object({ operationId: idText });

/** With which contact a refused registration goes out again. */
export const mendRegistrationInput = z.object({ operationId: idText, contactId: idText });

export const lookAgainForm = z.object({ domainId: idText });

/** As many as can be chosen at once. */
const mostAssigned = 500;
const chosenIds = (typed: string) => [...new Set(typed.split('.').filter((id) => id !== ''))];

/** Ids of domains as one word, with dots between them. */
export const assignForm = z.object({
  domains: bounded(mostAssigned * 65)
    .transform(chosenIds)
    .pipe(z.array(idText).min(1).max(mostAssigned)),
  customerId: idText.optional(),
});

/** The customer that is looked for. */
export const assignSearch = z.object({ customer: searchText(200) });

export const ownerListForm = z.object({ list: bounded(150_000).min(1) });

const plannedOwner = z.object({ domainId: idText, before: idText.nullable(), customerId: idText });

/** What a preview showed, to be done exactly so. */
export const applyOwnersForm = z.object({
  plan: bounded(200_000).transform((text, context) => {
    const parsed = z.array(plannedOwner).min(1).max(mostOwnerLines).safeParse(parseJson(text));
    if (parsed.success) return parsed.data;
    context.addIssue({ code: 'custom', message: 'errors.invalid' });
    return z.NEVER;
  }),
});
export type PlannedOwner = z.output<typeof plannedOwner>;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export const domainFilters = [
  'all',
  'expiring',
  'registering',
  'suspended',
  'missing',
  'unpriced',
  'unpaid',
  'lapsing',
  'renewing',
  'uncosted',
  'unowned',
  'unidentified',
  'unverified',
] as const;

/** Filters of staff alone: what waits for them, what the registrar will charge, and names that nobody owns. */
export const staffFilters: readonly DomainSearch['show'][] = [
  'unpriced',
  'unpaid',
  'lapsing',
  'renewing',
  'uncosted',
  'unowned',
  'unidentified',
  'unverified',
];

const daysBetween = /^\d{4}-(?:0\d|1[0-2])-(?:[0-2]\d|3[01])\.\.\d{4}-(?:0\d|1[0-2])-(?:[0-2]\d|3[01])$/;

/** What ends first stands first, and what is gone last: so a list begins, unless it is asked for in another order. */
const domainSorts = ['urgent', 'name', 'expires'] as const;

/** The month of a calendar. */
export const calendarSearch = z.object({ month: searchParameter });

/** A list of domains as its address says it; what makes no sense is left out. */
export const domainSearch = z.object({
  q: searchText(255),
  show: searchParameter.pipe(z.enum(domainFilters).catch('all')),
  /** A folder's id, or `none`: a customer's own folder in their list, one of the registrar in the list of staff. */
  folder: searchText(64),
  /** The id of a tag: a customer's own in their list, one of staff in theirs. */
  tag: searchText(64),
  /** Terms that end between two days, both included: "2026-12-01..2026-12-07". */
  ends: searchParameter.pipe(z.string().regex(daysBetween).optional().catch(undefined)),
  sort: searchParameter.pipe(z.enum(domainSorts).catch('urgent')),
  dir: searchParameter.pipe(z.enum(['asc', 'desc']).catch('asc')),
  page: searchParameter.transform(Number).pipe(z.number().int().min(1).max(100_000).catch(1)),
});
export type DomainSearch = z.output<typeof domainSearch>;
