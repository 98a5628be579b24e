import { z } from 'zod';
import { amountOrNull, idOrNull, textOrNull } from '../answer-values';
import { fn } from '../declare';
import {
  contacts,
  domainOrList,
  flagInput,
  folderOfOrder,
  nameServers,
  payment,
  serviceIdentity,
} from '../input-values';
import { domainItems } from '../items';
import { touched } from './touched';

/** What registrations and transfers share; one name in `domain_name` or many in `domains`. */
const order = {
  domain_name: z.string().optional(),
  domains: z
    .array(
      z.strictObject({
        dname: z.string(),
        srv_certificate: z.string().optional(),
        srv_parking: z.string().optional(),
        srv_webfwd: z.string().optional(),
      }),
    )
    .min(1)
    .readonly()
    .optional(),
  enduser_ip: z.string().min(1),
  contacts: contacts.optional(),
  profile_type: z.enum(['GTLD', 'EU', 'TJ', 'RU.PP', 'RU.ORG', 'NEWTCI.ORG', 'NEWTCI.PP']).optional(),
  profile_name: z.string().optional(),
  nss: nameServers.optional(),
  not_delegated: flagInput.optional(),
  user_servid: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .optional(),
  comment: z.string().max(255).optional(),
  admin_comment: z.string().max(255).optional(),
  ...payment,
  subtype: z.enum(['', 'preorder']).optional(),
  reg_premium: flagInput.optional(),
  ...folderOfOrder,
};

const ordered = domainItems(touched, {
  bill_id: idOrNull,
  /** In roubles. */
  payment: amountOrNull,
  /** Anything but prepay: the order waits for its bill to be paid. */
  pay_type: textOrNull,
  pay_notes: textOrNull,
});

/** .ru and .рф want 6 signs at least. */
const transferKey = z.string().min(5);

export const domainOrders = [
  fn({
    name: 'domain/create',
    section: '8.7',
    access: 'clients',
    list: 'domains',
    mutates: true,
    billing: true,
    input: z.strictObject({
      ...order,
      /** Years. */
      period: z.int().min(1).max(10),
    }),
    answer: ordered,
  }),
  fn({
    name: 'domain/transfer',
    section: '8.8',
    access: 'clients',
    list: null,
    mutates: true,
    billing: true,
    input: z.strictObject({
      ...order,
      /** Years; 0 moves a .ru, .su or .рф name without renewing it. */
      period: z.int().min(0).max(10),
      authinfo: transferKey.max(48).optional(),
    }),
    answer: ordered,
  }),
  fn({
    name: 'domain/get_transfer_status',
    section: '8.9',
    access: 'clients',
    list: 'domains',
    mutates: false,
    billing: false,
    input: z.strictObject(domainOrList),
    answer: domainItems(
      z.looseObject({
        dname: textOrNull,
        service_id: idOrNull,
        /**
         * pendingPayment, pendingConfirmation, authinfoError, clientTransferProhibited, transferProhibited,
         * transferError, pendingTransfer, alreadyTransfered (spelt so) or notAvailable.
         */
        status: textOrNull,
      }),
      {},
    ),
  }),
  fn({
    name: 'domain/set_new_authinfo',
    section: '8.10',
    access: 'clients',
    list: null,
    mutates: true,
    billing: false,
    input: z.strictObject({ ...serviceIdentity, authinfo: transferKey.max(32) }),
    answer: touched,
  }),
] as const;
