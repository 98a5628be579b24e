import { z } from 'zod';
import { flag, numericOrNull, text, textOrNull } from '../answer-values';
import { believableRule } from '../believable';
import { fn } from '../declare';
import { domainOrList, flagInput } from '../input-values';
import { domainItems } from '../items';

export const domainZones = [
  fn({
    name: 'domain/get_tld_info',
    section: '8.27',
    access: 'clients',
    list: 'domains',
    mutates: false,
    billing: false,
    believes: { list: 'domains', row: believableRule },
    input: z.strictObject({ ...domainOrList, tld: z.string().optional() }),
    answer: domainItems(
      z.looseObject({
        tld_info: z.looseObject({
          tld: text,
          email_verification: flag,
          idn_allowed: flag,
          min_dname_length: numericOrNull,
          max_dname_length: numericOrNull,
          min_nss_count: numericOrNull,
          max_nss_count: numericOrNull,
          privacy_protection_allowed: flag,
          /** Years, as the registrar writes them: "1", "1,2,5", "1-10". */
          regperiods: textOrNull,
          renewperiods: textOrNull,
          reject_days_of_renew_after_create: numericOrNull,
          renew_grace_period_before_expdate: numericOrNull,
          renew_grace_period_after_expdate: numericOrNull,
          restoration_grace_period: numericOrNull,
        }),
      }),
      {},
    ),
  }),
  fn({
    name: 'domain/send_email_verification_letter',
    section: '8.28',
    access: 'partners',
    list: 'domains',
    mutates: true,
    billing: false,
    input: z.strictObject({
      ...domainOrList,
      dname: z.string().optional(),
      /** Only tell how it stands, send nothing. */
      check_only: flagInput.optional(),
    }),
    answer: domainItems(
      z.looseObject({
        dname: textOrNull,
        /** ALREADY_VERIFIED, NOT_VERIFIED, SENT or NOT_REQUIRED. */
        status: textOrNull,
      }),
      {},
    ),
  }),
] as const;
