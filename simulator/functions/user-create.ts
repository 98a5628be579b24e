import { textOf } from '@/lib/registrar/regwire/value';
import { incorrect, Refusal } from '../refusal';
import { readNetwork } from '../rules/user-networks';
import type { Account } from '../world/account';
import { caller, type Run } from './call';
import type { Fields } from './fields';

/** What user/create answers when it was only to check. */
const CHECKED_ID = '777';

const FORMATS: readonly (readonly [name: string, format: RegExp, reason: string])[] = [
  ['user_login', /^[a-z0-9_-]+$/, 'small Latin letters, digits, - and _ only'],
  // The reference allows letters only; its own clients send digits.
  ['user_password', /^[\u0021-\u007e]+$/, 'Latin letters and digits only'],
  ['user_email', /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>.]{2,}$/, 'must be an e-mail address'],
  ['user_country_code', /^[A-Z]{2}$/i, 'must be a two-letter country code'],
  ['user_phone', /^\+\d{1,3}[. ]\d[\d ]{4,}$/, 'must read like +7.4951234567'],
  ['user_fax', /^\+\d{1,3}[. ]\d[\d ]{4,}$/, 'must read like +7.4951234567'],
];

/** Not kept with the profile: secrets, and what is done once. */
const NOT_PROFILE = new Set(['user_login', 'user_password', 'user_mailnotify']);

/** A new client who can call at once; `check_only` registers nobody (REG.API 5.2). */
export const createUser: Run = (call, world) => {
  const { fields } = call;
  for (const [name, format, reason] of FORMATS) checkFormat(fields, name, format, reason);
  const login = fields.required('user_login');
  if (world.accounts.has(login)) throw new Refusal('USER_LOGIN_NOT_UNIQUE');
  const ipList = (fields.list('white_list_ips') ?? []).map((given) => readNetwork(textOf(given)));
  if (fields.flag('check_only')) return { user_id: CHECKED_ID };
  const account: Account = {
    id: world.newId(),
    login,
    password: fields.required('user_password'),
    publicKey: null,
    plan: 'client',
    ipList,
    balance: 0,
    credit: 0,
    profile: readProfile(fields),
    ...(fields.flag('set_me_as_referrer') ? { referrerId: caller(call).id } : {}),
  };
  world.addAccount(account);
  return { user_id: String(account.id) };
};

function checkFormat(fields: Fields, name: string, format: RegExp, reason: string): void {
  const value = fields.text(name);
  if (value !== undefined && !format.test(value)) throw incorrect(name, reason);
}

function readProfile(fields: Fields): Readonly<Record<string, string>> {
  const entries = Object.entries(fields.values).map(([name, value]) => [name, textOf(value)] as const);
  return Object.fromEntries(
    entries.filter(([name, value]) => name.startsWith('user_') && !NOT_PROFILE.has(name) && value !== ''),
  );
}
