import type { WireRecord } from '@/lib/regwire/value';
import type { Fields } from '../functions/fields';
import { incorrect } from '../refusal';
import { formatMoney } from '../rules/money';
import type { Account, Plan } from '../world/account';
import type { World } from '../world/world';
import { readNumber, type ControlTable } from './control';

const PLANS: readonly Plan[] = ['client', 'partner', 'partner2'];

/**
 * `POST { username, password?, balance?, credit?, plan?, publicKey?, ipList? }` makes an account or changes one;
 * sums in roubles.
 */
export const accountControls: ControlTable = {
  'GET accounts': ({ world }) => ({ accounts: [...world.accounts.values()].map(describe) }),
  'POST accounts': ({ world }, fields) => {
    const username = fields.required('username');
    const account =
      world.accounts.get(username) ?? createAccount(world, { login: username, password: fields.required('password') });
    change(account, fields, world);
    return describe(account);
  },
};

/** A new partner account without money. */
export function createAccount(world: World, { login, password }: { login: string; password: string }): Account {
  const account: Account = {
    id: world.newId(),
    login,
    password,
    publicKey: null,
    plan: 'partner2',
    ipList: [],
    balance: 0,
    credit: 0,
  };
  world.addAccount(account);
  return account;
}

function change(account: Account, fields: Fields, world: World): void {
  const plan = PLANS.find((candidate) => candidate === fields.text('plan'));
  if (fields.has('plan') && plan === undefined) throw incorrect('plan', `must be one of ${PLANS.join(', ')}`);
  const balance = readNumber(fields, 'balance');
  const credit = readNumber(fields, 'credit');
  account.password = fields.text('password') ?? account.password;
  account.publicKey = fields.text('publicKey') ?? account.publicKey;
  account.plan = plan ?? account.plan;
  account.ipList = fields.list('ipList')?.map(String) ?? account.ipList;
  if (credit !== undefined) account.credit = Math.round(credit * 100);
  if (balance !== undefined) world.move(account, 'refill', Math.round(balance * 100) - account.balance, null);
}

function describe(account: Account): WireRecord {
  return {
    balance: formatMoney(account.balance),
    credit: formatMoney(account.credit),
    hasPublicKey: account.publicKey !== null,
    id: account.id,
    ipList: account.ipList,
    plan: account.plan,
    username: account.login,
  };
}
