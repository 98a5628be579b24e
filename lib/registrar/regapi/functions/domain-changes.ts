import { z } from 'zod';
import { idOrNull, text, textOrNull } from '../answer-values';
import { believableServers } from '../believable';
import { fn } from '../declare';
import { contacts, domainIdentity, domainList, domainOrList, flagInput, nameServers } from '../input-values';
import { domainItems, listOf } from '../items';
import { touched } from './touched';

const changesHost = {
  access: 'everyone',
  list: null,
  mutates: true,
  billing: false,
  input: z.strictObject({
    domain_name: z.string(),
    /** A server inside that domain, and its address. */
    ns0: z.string(),
    ns0ip: z.string(),
  }),
  /** What the registry said, in its own words. */
  answer: z.looseObject({ resp: z.unknown().optional() }),
} as const;

const changesDelegation = {
  access: 'partners',
  list: 'domains',
  mutates: true,
  billing: false,
  input: z.strictObject(domainOrList),
  answer: domainItems(touched, {}),
} as const;

export const domainChanges = [
  fn({
    name: 'domain/get_docs_upload_uri',
    section: '8.14',
    access: 'clients',
    list: null,
    mutates: false,
    billing: false,
    input: z.strictObject(domainIdentity),
    answer: z.looseObject({ docs_upload_sid: idOrNull, url: text }),
  }),
  fn({
    name: 'domain/update_contacts',
    section: '8.15',
    access: 'clients',
    list: 'domains',
    mutates: true,
    billing: true,
    input: z.strictObject({
      ...domainIdentity,
      ...domainList,
      contacts,
      payout_agreement: flagInput.optional(),
    }),
    answer: domainItems(touched, {}),
  }),
  fn({
    name: 'domain/update_private_person_flag',
    section: '8.16',
    access: 'clients',
    list: 'domains',
    mutates: true,
    billing: false,
    input: z.strictObject({ ...domainIdentity, ...domainList, private_person_flag: flagInput }),
    answer: domainItems(touched, {
      /** "is set", or what else became of the flag. */
      pp_flag: textOrNull,
    }),
  }),
  fn({ ...changesHost, name: 'domain/register_ns', section: '8.17' }),
  fn({ ...changesHost, name: 'domain/delete_ns', section: '8.18' }),
  fn({
    name: 'domain/get_nss',
    section: '8.19',
    access: 'clients',
    list: 'domains',
    mutates: false,
    billing: false,
    believes: { list: 'domains', row: believableServers },
    input: z.strictObject(domainOrList),
    answer: domainItems(
      z.looseObject({
        dname: textOrNull,
        service_id: idOrNull,
        nss: listOf(z.looseObject({ ns: text, ip: textOrNull })),
      }),
      {},
    ),
  }),
  fn({
    name: 'domain/update_nss',
    section: '8.20',
    access: 'clients',
    list: 'domains',
    mutates: true,
    billing: true,
    input: z.strictObject({
      ...domainIdentity,
      ...domainList,
      nss: nameServers.optional(),
      /** Set suspends the delegation, unset delegates. */
      undelegate: flagInput.optional(),
      payout_agreement: flagInput.optional(),
    }),
    answer: domainItems(touched, {}),
  }),
  fn({ ...changesDelegation, name: 'domain/delegate', section: '8.21' }),
  fn({ ...changesDelegation, name: 'domain/undelegate', section: '8.22' }),
] as const;
