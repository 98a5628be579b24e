import { z } from 'zod';
import { readMoment, type Moment } from './moment';
import { holderOf, stateOf, type Registration } from './registration';

/** A list, or nothing where a server writes something else. */
const listOf = <T extends z.ZodType>(item: T) =>
  z
    .array(z.unknown())
    .catch([])
    .transform((given) => given.flatMap((one) => okOf(item.safeParse(one))));

function okOf<T>(parsed: { readonly success: boolean; readonly data?: T }): readonly T[] {
  return parsed.success && parsed.data !== undefined ? [parsed.data] : [];
}

/** Of a text that is shown: a stranger wrote it. */
const longest = 300;

const event = z.object({ eventAction: z.string(), eventDate: z.string() });
const nameServer = z.object({
  ldhName: z.string().max(longest),
  ipAddresses: z
    .object({ v4: listOf(z.string().max(longest)), v6: listOf(z.string().max(longest)) })
    .partial()
    .catch({})
    .default({}),
});
/** One row of a jCard (RFC 7095): name, parameters, type, value. */
const cardRow = z.tuple([z.string(), z.unknown(), z.unknown(), z.unknown()]);
const entity = z.object({
  roles: listOf(z.string()),
  vcardArray: z
    .tuple([z.string(), listOf(cardRow)])
    .transform(([, rows]) => rows)
    .catch([]),
});
const link = z.object({ rel: z.string(), type: z.string(), href: z.string() });

const domainObject = z.object({
  objectClassName: z.literal('domain'),
  ldhName: z.string().optional(),
  unicodeName: z.string().optional(),
  status: listOf(z.string().max(longest)),
  events: listOf(event),
  entities: listOf(entity),
  nameservers: listOf(nameServer),
  links: listOf(link),
  secureDNS: z.object({ delegationSigned: z.boolean() }).optional().catch(undefined),
});

type DomainObject = z.output<typeof domainObject>;

/** An answer of RDAP (RFC 9083) about a name; null for anything else. */
function parseRdap(text: string): DomainObject | null {
  try {
    const parsed = domainObject.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Whether an answer is about this name (ASCII). */
export function isAbout(text: string, name: string): boolean {
  return parseRdap(text)?.ldhName?.toLowerCase().replace(/\.$/, '') === name;
}

/** What an RDAP object says of a registered name; null when it is none. */
export function readRdapObject(text: string): Registration | null {
  const read = parseRdap(text);
  if (!read) return null;
  const { status, nameservers, entities, secureDNS } = read;
  const registrant = entities.find(({ roles }) => roles.includes('registrant'));
  const registrar = entities.find(({ roles }) => roles.includes('registrar'));
  return {
    registrar: (registrar && cardText(registrar, 'fn')) ?? null,
    created: happens(read, 'registration'),
    updated: happens(read, 'last changed'),
    paidTill: happens(read, 'expiration') ?? happens(read, 'registrar expiration'),
    free: null,
    states: [...new Set(status.map(stateOf))].slice(0, most),
    nameServers: nameservers.slice(0, most).map(({ ldhName, ipAddresses: { v4 = [], v6 = [] } }) => ({
      host: ldhName.toLowerCase().replace(/\.$/, ''),
      addresses: [...v4, ...v6],
    })),
    isSigned: secureDNS?.delegationSigned ?? null,
    holder: (registrant && holderOf(cardText(registrant, 'org'), cardText(registrant, 'fn'))) ?? null,
  };
}

/** The registrar's own answer about the same name, where a registry leads to it. */
export function rdapReferral(text: string): string | null {
  const links = parseRdap(text)?.links ?? [];
  return links.find(({ rel, type }) => rel === 'related' && type === 'application/rdap+json')?.href ?? null;
}

const most = 20;

function happens({ events }: DomainObject, action: string): Moment | null {
  const found = events.find(({ eventAction }) => eventAction === action);
  return found ? readMoment(found.eventDate) : null;
}

function cardText({ vcardArray }: DomainObject['entities'][number], name: string): string | undefined {
  const value = vcardArray.find(([property]) => property === name)?.[3];
  return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, longest) : undefined;
}
