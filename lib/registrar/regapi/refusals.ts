/** What an error code of REG.API 2.3.3 asks for. */
export type Refusal = {
  /** Who can change something so that the call goes through. */
  readonly fixedBy: 'customer' | 'reseller' | 'nobody';
  /** later: the same call may go through by itself after a wait. */
  readonly retry: 'never' | 'later';
  /** After an unknown outcome it means that the earlier call may still be running: wait, then verify. */
  readonly busyAfterUnknown: boolean;
  /** The registrar broke down half-way: a changing call may have been executed. */
  readonly mayHaveExecuted: boolean;
};

/** An unknown code is the reseller's to look at and is not tried again. */
export function refusalOf(code: string): Refusal {
  return refusals.get(code) ?? { ...plain, fixedBy: 'reseller', retry: 'never' };
}

/** A code that the registrar is known to use: those of the reference and a few that only the live service shows. */
export type RefusalCode =
  | (typeof customerNever)[number]
  | (typeof nobodyNever)[number]
  | (typeof nobodyLater)[number]
  | (typeof resellerNever)[number];

export const isRefusalCode = (code: string): code is RefusalCode => refusals.has(code);

const plain = { busyAfterUnknown: false, mayHaveExecuted: false } as const;

const customerNever = [
  'INVALID_DOMAIN_NAME_FORMAT',
  'DOMAIN_BAD_NAME',
  'DOMAIN_BAD_NAME_ONLYDIGITS',
  'HAVE_MIXED_CODETABLES',
  'DOMAIN_NAME_MUSTBEENG',
  'DOMAIN_NAME_MUSTBERUS',
  'DOMAIN_ALREADY_EXISTS',
  'DOMAIN_INVALID_LENGTH',
  'DOMAIN_STOP_LIST',
  'DOMAIN_STOP_PATTERN',
  'DOMAIN_EXPIRED',
  'DOMAIN_CLIENT_TRANSFER_PROHIBITED',
  'DOMAIN_IS_NOT_USE_REGRU_NSS',
  'IP_INVALID',
  'SUBD_INVALID',
  'CONFLICT_CNAME',
  'DOMAIN_USES_REGRU_NSS',
  'INVALID_RECORDS',
  'FIELD_VALUE_TOO_SHORT',
  'DISK_SIZE_TOO_LARGE',
  'AUTHINFO_NOT_FOUND',
  'INVALID_AUTHINFO',
  'INVALID_CONTACTS',
  'SAME_OR_MORE_BID_FOUND',
  'YOUR_SAME_OR_MORE_BID_FOUND',
  'INVALID_NSS',
  'NOT_TRANSFERED_DOMAIN_STATUS',
  'CAA_INVALID',
  'FLAGS_INVALID',
  'TAG_INVALID',
  'CNAME_INVALID',
  'CNAME_ANDOTHERDATA',
  'MAILHOST_INVALID',
  'NSADDR_INVALID',
  'TEXT_NOT_FOUND',
  'TEXT_TOOLONG',
  'TEXT_CONTAINS_INVALID_CHARACTERS',
  'SERVICE_INVALID',
  'PRIORITY_INVALID',
  'WEIGHT_INVALID',
  'PORT_INVALID',
  'INVALID_ZONE_RECORD_TYPE',
  'SOA_RECORD_INVALID',
  'RR_NOT_FOUND',
  'INVALID_PERIOD',
  'CONTACTS_NOT_FOUND',
  'UNKNOWN_CONTYPE',
] as const;

const nobodyNever = [
  'DOMAIN_BAD_TLD',
  'TLD_DISABLED',
  'FREE_DATE_IN_FUTURE',
  'DOMAIN_TOO_YOUNG',
  'DOMAIN_TRANSFER_PROHIBITED_UNKNOWN',
  'DOMAIN_REGISTERED_VIA_DIRECTI',
  'UNAVAILABLE_DOMAIN_ZONE',
  'REVERSE_ZONE_API_NOT_SUPPORTED',
  'DOMAIN_DOESNT_SUPPORT_DNSSEC',
  'PP_UPDATE_FAIL',
  'UNDELEGATION_NOT_SUPPORTED_BY_TLD',
  'UNDELEGATION_NOT_SUPPORTED_BY_DOMAIN_STATE',
  'TRANSFER_DELAY',
  'BELONGS_TO_ANOTHER_REGISTRAR',
  'FREE_DOMAIN',
  'CHECK_DOMAIN_ERROR',
] as const;

const nobodyLater = [
  'SERVICE_UNAVAILABLE',
  'BILLING_LOCK',
  'CONNECTION_FAILED',
  'CANT_OBTAIN_EXPDATE',
  'DOMAIN_ORDER_LOCKED',
  'CANT_GET_INFO_FROM_REGISTRY',
  'DNSSEC_UPDATING_IN_PROGRESS',
  'INTERNAL_ERROR',
  'WAITING',
  'TRIAL_ACCOUNT_CREATION_ERROR',
  'CANNOT_GET_USER_ID',
  'PROLONG_ERROR',
  'CREATION_IS_TEMPORARILY_LOCKED',
  'CANT_GET_DOCS_UPLOAD_SID',
  'IP_EXCEEDED_ALLOWED_CONNECTION_RATE',
  'ACCOUNT_EXCEEDED_ALLOWED_CONNECTION_RATE',
  'INTERNAL_API_ERROR',
  'DOMAIN_IS_NOT_ACTIVE',
] as const;

const resellerNever = [
  'NO_USERNAME',
  'NO_AUTH',
  'PASSWORD_AUTH_FAILED',
  'RESELLER_AUTH_FAILED',
  'ACCESS_DENIED',
  'PURCHASES_DISABLED',
  'ACCESS_DENIED_FROM_IP',
  'ACCESS_DENIED_FROM_IP_WITH_SECRET_WORD',
  'ACCOUNT_BLOCKED',
  'USER_AUTHENTICATION_FAILED',
  'MORE_THAN_ONE_ACCOUNT_WITH_THE_SAME_EMAIL',
  'DOMAIN_NOT_FOUND',
  'SERVICE_NOT_FOUND',
  'SERVICE_NOT_SPECIFIED',
  'SERVICE_ID_NOT_FOUND',
  'NO_DOMAIN',
  'INVALID_SERVICE_ID',
  'INVALID_DOMAIN_NAME_PUNYCODE',
  'BAD_USER_SERVID',
  'USER_SERVID_IS_NOT_UNIQUE',
  'TOO_MANY_OBJECTS_IN_ONE_REQUEST',
  'CLIENT_NOT_FOUND',
  'NO_DOMAINS_CHECKED',
  'NO_CONTRACT',
  'INVALID_PUNYCODE_INPUT',
  'DOMAIN_ALREADY_ORDERED',
  'NOT_FOUND_UNIQUE_REQUIRED_DATA',
  'NOT_FOUND_UNIQUE_REQUIRED_DATA_IN_MARKET',
  'ORDER_ALREADY_PAYED',
  'DOUBLE_ORDER',
  'NO_SUCH_COMMAND',
  'HTTPS_ONLY',
  'PARAMETER_MISSING',
  'PARAMETER_INCORRECT',
  'NOT_ENOUGH_MONEY',
  'SERVICE_OPERATIONS_DISABLED',
  'UNSUPPORTED_CURRENCY',
  'PRICES_NOT_FOUND',
  'SERVICE_ALREADY_EXISTS',
  'USER_LOGIN_NOT_UNIQUE',
  'NEEDS_CONFIRMATION',
  'ACCOUNT_IS_NOT_TRIAL',
  'ALREADY_EXISTS_ON_SERVER',
  'ALREADY_EXISTS_ON_NSS',
  'INVALID_PLAN',
  'HAS_ACTIVE_PROJECTS',
  'INCORRECT_STATE',
  'SERVICE_NOT_ACTIVE',
  'SERVICE_NOT_SUSPENDED',
  'SERVICE_EXPIRED',
  'SERVICE_UPGRADE_NOT_ALLOWED',
  'SERVICE_BLOCKED',
  'NOT_A_TRANSFER_ORDER',
  'DOMAINS_NOT_FOUND',
  'REREG_NOT_FOUND',
  'INVALID_BID',
  'INCOMPATIBLE_CONTYPES',
  'INCOMPATIBLE_ZONES',
  'OPERATION_FOR_SERVISE_OWNER_ONLY',
  'INCORRECT_DOMAIN_OWNER_SERVICE_PLAN',
  'NO_DOMAINS_TO_TRANSFER',
  'BAD_SERVICE_PLAN',
  'REQUEST_TO_TRANSFER_DISABLED',
  'NO_TLD',
  'INVALID_ACTION',
  'BILL_ID_NOT_FOUND',
  'BILL_CAN_NOT_REMOVED',
  'ONLY_POST_ALLOWED',
  'QUERY_PARAMS_DISALLOWED',
] as const;

const busy: ReadonlySet<string> = new Set([
  'BILLING_LOCK',
  'DOMAIN_ORDER_LOCKED',
  'WAITING',
  'DNSSEC_UPDATING_IN_PROGRESS',
]);

const halfWay: ReadonlySet<string> = new Set(['INTERNAL_ERROR', 'INTERNAL_API_ERROR']);

/** Every known code with its meaning. */
export const refusals: ReadonlyMap<string, Refusal> = new Map([
  ...rows(customerNever, 'customer', 'never'),
  ...rows(nobodyNever, 'nobody', 'never'),
  ...rows(nobodyLater, 'nobody', 'later'),
  ...rows(resellerNever, 'reseller', 'never'),
]);

function rows(
  codes: readonly string[],
  fixedBy: Refusal['fixedBy'],
  retry: Refusal['retry'],
): readonly (readonly [string, Refusal])[] {
  return codes.map((code) => [
    code,
    { fixedBy, retry, busyAfterUnknown: busy.has(code), mayHaveExecuted: halfWay.has(code) },
  ]);
}

/**
 * Codes that speak of the account, the connection or the registrar itself. Whatever else refuses a list as a whole may be
 * about one object of it.
 */
const ofTheAccount: ReadonlySet<string> = new Set([
  'NO_USERNAME',
  'NO_AUTH',
  'PASSWORD_AUTH_FAILED',
  'RESELLER_AUTH_FAILED',
  'USER_AUTHENTICATION_FAILED',
  'CLIENT_NOT_FOUND',
  'ACCESS_DENIED',
  'ACCESS_DENIED_FROM_IP',
  'ACCESS_DENIED_FROM_IP_WITH_SECRET_WORD',
  'ACCOUNT_BLOCKED',
  'NO_CONTRACT',
  'PURCHASES_DISABLED',
  'SERVICE_OPERATIONS_DISABLED',
  'NO_SUCH_COMMAND',
  'HTTPS_ONLY',
  'ONLY_POST_ALLOWED',
  'QUERY_PARAMS_DISALLOWED',
  'UNSUPPORTED_CURRENCY',
  'SERVICE_UNAVAILABLE',
  'BILLING_LOCK',
  'CONNECTION_FAILED',
  'INTERNAL_ERROR',
  'INTERNAL_API_ERROR',
  'WAITING',
  'CANNOT_GET_USER_ID',
  'CREATION_IS_TEMPORARILY_LOCKED',
  'IP_EXCEEDED_ALLOWED_CONNECTION_RATE',
  'ACCOUNT_EXCEEDED_ALLOWED_CONNECTION_RATE',
]);

/** Whether a refusal of a whole list may be about one object of it, so that smaller lists would tell which. */
export const mayBeAboutOne = (code: string): boolean => !ofTheAccount.has(code);

/** Into how many a list is cut that was refused as a whole: one bad object among 1,000 costs 30 calls to find. */
export const piecesOfRefused = 10;
