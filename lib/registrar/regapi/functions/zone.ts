import { z } from 'zod';
import { idOrNull, numericOrNull, text, textOrNull } from '../answer-values';
import { believableZone } from '../believable';
import { fn } from '../declare';
import { domainOrList, listedDomain, serviceOrList } from '../input-values';
import { domainItems, itemResult, listOf } from '../items';
import { made } from '../quick-read';
import { recordAction, recordParameters } from './zone-records';
import { touched } from './touched';

const changesOneRecord = {
  access: 'clients',
  list: 'domains',
  mutates: true,
  billing: false,
  answer: domainItems(touched, {}),
} as const;

const timeToLive = z.string().regex(/^\d+[mwdh]?$/);

export const zoneFunctions = [
  fn({
    name: 'zone/nop',
    section: '9.1',
    access: 'clients',
    list: 'domains',
    mutates: false,
    billing: false,
    input: z.strictObject(domainOrList),
    answer: domainItems(touched, {}),
  }),
  fn({
    ...changesOneRecord,
    name: 'zone/add_alias',
    section: '9.2',
    input: z.strictObject({ ...domainOrList, ...recordParameters.add_alias }),
  }),
  fn({
    ...changesOneRecord,
    name: 'zone/add_aaaa',
    section: '9.3',
    input: z.strictObject({ ...domainOrList, ...recordParameters.add_aaaa }),
  }),
  fn({
    ...changesOneRecord,
    name: 'zone/add_caa',
    section: '9.4',
    input: z.strictObject({ ...domainOrList, ...recordParameters.add_caa }),
  }),
  fn({
    ...changesOneRecord,
    name: 'zone/add_cname',
    section: '9.5',
    input: z.strictObject({ ...domainOrList, ...recordParameters.add_cname }),
  }),
  fn({
    ...changesOneRecord,
    name: 'zone/add_mx',
    section: '9.6',
    input: z.strictObject({ ...domainOrList, ...recordParameters.add_mx }),
  }),
  fn({
    ...changesOneRecord,
    name: 'zone/add_ns',
    section: '9.7',
    input: z.strictObject({ ...domainOrList, ...recordParameters.add_ns }),
  }),
  fn({
    ...changesOneRecord,
    name: 'zone/add_txt',
    section: '9.8',
    input: z.strictObject({ ...domainOrList, ...recordParameters.add_txt }),
  }),
  fn({
    ...changesOneRecord,
    name: 'zone/add_srv',
    section: '9.9',
    input: z.strictObject({ ...domainOrList, ...recordParameters.add_srv }),
  }),
  fn({
    ...changesOneRecord,
    name: 'zone/add_https',
    section: 'observed',
    input: z.strictObject({ ...domainOrList, ...recordParameters.add_https }),
  }),
  fn({
    ...changesOneRecord,
    name: 'zone/add_spf',
    section: '9.11',
    input: z.strictObject({ ...domainOrList, ...recordParameters.add_spf }),
  }),
  fn({
    name: 'zone/get_resource_records',
    section: '9.10',
    access: 'clients',
    list: 'domains',
    mutates: false,
    billing: false,
    believes: { list: 'domains', row: believableZone },
    input: z.strictObject(domainOrList),
    answer: domainItems(
      z.looseObject({
        dname: textOrNull,
        service_id: idOrNull,
        rrs: listOf(
          made(
            z.looseObject({
              /** "@" is the apex. */
              subname: text,
              rectype: text,
              content: text,
              /** Named `priority` in the reference's table. */
              prio: numericOrNull,
              priority: numericOrNull,
              state: textOrNull,
            }),
            ({ priority, ...rr }) => {
              rr.prio ??= priority;
              return rr;
            },
          ),
        ),
        /** "1d", "12h", "10m" (minutes) or seconds. */
        soa: made(z.looseObject({ ttl: textOrNull, minimum_ttl: textOrNull }).nullish(), (soa) => soa ?? null),
      }),
      {},
    ),
  }),
  fn({
    name: 'zone/update_records',
    section: '9.11',
    access: 'partners',
    list: 'domains',
    mutates: true,
    billing: false,
    input: z.strictObject({
      ...serviceOrList,
      domains: z
        .array(z.strictObject({ ...listedDomain, action_list: z.array(recordAction).readonly().optional() }))
        .min(1)
        .readonly()
        .optional(),
      action_list: z.array(recordAction).readonly().optional(),
    }),
    /** A domain may say success while one of its actions failed: look at `action_list` as well. */
    answer: domainItems(
      z.looseObject({
        dname: textOrNull,
        service_id: idOrNull,
        action_list: listOf(itemResult(z.looseObject({ action: textOrNull }))),
      }),
      {},
    ),
  }),
  fn({
    ...changesOneRecord,
    name: 'zone/update_soa',
    section: '9.12',
    input: z.strictObject({ ...domainOrList, ttl: timeToLive.optional(), minimum_ttl: timeToLive.optional() }),
  }),
  fn({ ...changesOneRecord, name: 'zone/tune_forwarding', section: '9.13', input: z.strictObject(domainOrList) }),
  fn({ ...changesOneRecord, name: 'zone/clear_forwarding', section: '9.14', input: z.strictObject(domainOrList) }),
  fn({ ...changesOneRecord, name: 'zone/tune_parking', section: '9.15', input: z.strictObject(domainOrList) }),
  fn({ ...changesOneRecord, name: 'zone/clear_parking', section: '9.16', input: z.strictObject(domainOrList) }),
  fn({
    ...changesOneRecord,
    name: 'zone/remove_record',
    section: '9.17',
    input: z.strictObject({ ...domainOrList, ...recordParameters.remove_record }),
  }),
  fn({ ...changesOneRecord, name: 'zone/clear', section: '9.18', input: z.strictObject(domainOrList) }),
] as const;
