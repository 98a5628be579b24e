import { z } from 'zod';
import { idOrNull, text, textOrNull } from '../answer-values';
import { fn } from '../declare';
import { dnameOrList, domainOrList, flagInput, idInput } from '../input-values';
import { domainItems, listOf } from '../items';
import { touched } from './touched';

const decision = z.enum(['accept', 'refuse', 'yes', 'no', '1', '0']);

export const domainHandOver = [
  fn({
    name: 'domain/transfer_to_another_account',
    section: '8.23',
    access: 'partners',
    list: 'domains',
    mutates: true,
    billing: false,
    input: z.strictObject({
      ...domainOrList,
      /** The login that the domains are offered to. */
      new_user_name: z.string().min(1),
      set_me_as_referrer: flagInput.optional(),
    }),
    answer: domainItems(touched, {}, ['success', 'request_is_sent']),
  }),
  fn({
    name: 'domain/look_at_entering_list',
    section: '8.24',
    access: 'partners',
    list: null,
    mutates: false,
    billing: false,
    input: z.strictObject({}),
    answer: z.looseObject({
      messages: listOf(
        z.looseObject({
          /** The offer; the domain gets another id each time it changes hands. */
          id: idOrNull,
          domain_name: text,
        }),
      ),
    }),
  }),
  fn({
    name: 'domain/accept_or_refuse_entering_list',
    section: '8.25',
    access: 'partners',
    list: 'domains',
    mutates: true,
    billing: false,
    input: z.strictObject({
      domain_name: z.string().optional(),
      /** Of the offer (8.24). */
      id: idInput.optional(),
      action_type: decision.optional(),
      domains: z
        .array(z.strictObject({ domain_name: z.string(), id: idInput, action_type: decision.optional() }))
        .min(1)
        .readonly()
        .optional(),
    }),
    answer: domainItems(
      z.looseObject({ domain_name: textOrNull, id: idOrNull, action_type: textOrNull, result: textOrNull }),
      {},
      ['success', 'accepted', 'refused'],
    ),
  }),
  fn({
    name: 'domain/request_to_transfer',
    section: '8.26',
    access: 'partners2',
    list: 'domains',
    mutates: true,
    billing: false,
    input: z.strictObject(dnameOrList),
    answer: domainItems(touched, {}),
  }),
] as const;
