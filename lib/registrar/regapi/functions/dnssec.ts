import { z } from 'zod';
import { idOrNull, numericOrNull, textOrNull } from '../answer-values';
import { fn } from '../declare';
import { domainOrList } from '../input-values';
import { domainItems, listOf } from '../items';

const named = { dname: textOrNull, service_id: idOrNull };

const changesKeys = {
  access: 'clients',
  list: 'domains',
  mutates: true,
  billing: false,
  answer: domainItems(z.looseObject(named), {}),
} as const;

/** Keys as they lie in the parent zone; a zone of the registrar's own servers answers whole records instead. */
const keyRecord = z.looseObject({
  /** A whole DNSKEY record in the form of a zone file; flags 256 are a ZSK, 257 a KSK. */
  DNSKEY: textOrNull,
  /** The DS record of a KSK in the form of a zone file. */
  DS: textOrNull,
  alg: numericOrNull,
  digtype: numericOrNull,
  keytag: numericOrNull,
  /** Hexadecimal. */
  digest: textOrNull,
});

export const dnssecFunctions = [
  fn({
    name: 'dnssec/nop',
    section: '10.1',
    access: 'clients',
    list: 'domains',
    mutates: false,
    billing: false,
    input: z.strictObject(domainOrList),
    answer: domainItems(z.looseObject(named), {}),
  }),
  fn({
    name: 'dnssec/get_status',
    section: '10.2',
    access: 'clients',
    list: 'domains',
    mutates: false,
    billing: false,
    input: z.strictObject(domainOrList),
    answer: domainItems(
      z.looseObject({
        ...named,
        /** enabled, disabled, or updating for a while after a change. */
        status: textOrNull,
      }),
      {},
    ),
  }),
  fn({ ...changesKeys, name: 'dnssec/enable', section: '10.3', input: z.strictObject(domainOrList) }),
  fn({ ...changesKeys, name: 'dnssec/disable', section: '10.4', input: z.strictObject(domainOrList) }),
  fn({ ...changesKeys, name: 'dnssec/renew_ksk', section: '10.5', input: z.strictObject(domainOrList) }),
  fn({ ...changesKeys, name: 'dnssec/renew_zsk', section: '10.6', input: z.strictObject(domainOrList) }),
  fn({
    name: 'dnssec/get_records',
    section: '10.7',
    access: 'clients',
    list: 'domains',
    mutates: false,
    billing: false,
    input: z.strictObject(domainOrList),
    answer: domainItems(z.looseObject({ ...named, records: listOf(keyRecord) }), {}),
  }),
  fn({
    ...changesKeys,
    name: 'dnssec/add_keys',
    section: '10.8',
    input: z.strictObject({
      ...domainOrList,
      /** DNSKEY or DS records in the form of a zone file; without them the zone's own servers are asked. */
      records: z.array(z.string().min(1)).readonly().optional(),
    }),
  }),
] as const;
