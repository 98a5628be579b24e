import { createPublicKey, X509Certificate } from 'node:crypto';
import { textOf, type WireRecord } from '@/lib/registrar/regwire/value';
import type { Fields } from '../functions/fields';
import { changeAddresses, isAddressOrNetwork } from '../http/caller';
import { ERROR_TEXTS } from '../reference/facts';
import { incorrect } from '../refusal';
import { isRight } from '../rules/account-rights';
import { formatMoney } from '../rules/money';
import type { Account, Plan, Right } from '../world/account';
import type { World } from '../world/world';
import { readNumber, type ControlTable } from './control';

const PLANS: readonly Plan[] = ['client', 'partner', 'partner2'];

/**
 * `POST { username, password?, balance?, credit?, plan?, publicKey?, certificate?, ipList?, refusesWith?, lacks? }`
 * makes an account or changes one; sums in roubles.
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
  const addresses = readAddresses(fields);
  const publicKey = readPublicKey(fields);
  const certificate = readCertificate(fields);
  const lacks = readLacks(fields);
  account.password = fields.text('password') ?? account.password;
  account.publicKey = publicKey ?? account.publicKey;
  account.plan = plan ?? account.plan;
  if (addresses !== undefined) changeAddresses(account, addresses, world);
  if (certificate === '') delete account.certificate;
  else if (certificate !== undefined) account.certificate = certificate;
  shut(account, fields);
  if (lacks !== undefined) account.lacks = lacks;
  if (credit !== undefined) account.credit = Math.round(credit * 100);
  if (balance !== undefined) world.move(account, 'refill', Math.round(balance * 100) - account.balance, null);
}

/** The code that every call of the account is refused with; an empty one opens it again. */
function shut(account: Account, fields: Fields): void {
  const code = fields.values['refusesWith'];
  if (code === undefined) return;
  if (code === null || code === '') delete account.refusesWith;
  else if (typeof code === 'string' && ERROR_TEXTS.has(code)) account.refusesWith = code;
  else throw incorrect('refusesWith', 'must be an error code of the reference');
}

/** `contract`, `purchases`, `transferRequests`; an empty list gives everything back. */
function readLacks(fields: Fields): readonly Right[] | undefined {
  return fields.list('lacks')?.map((given) => {
    const name = textOf(given);
    if (!isRight(name)) throw incorrect('lacks', `${name} is nothing that an account can lack`);
    return name;
  });
}

function readAddresses(fields: Fields): readonly string[] | undefined {
  const list = fields.list('ipList')?.map(textOf);
  const wrong = list?.find((entry) => !isAddressOrNetwork(entry));
  if (wrong !== undefined) throw incorrect('ipList', `${wrong} is no address and no network`);
  return list;
}

function readPublicKey(fields: Fields): string | undefined {
  const pem = fields.text('publicKey');
  if (pem === undefined) return undefined;
  try {
    createPublicKey(pem);
    return pem;
  } catch {
    throw incorrect('publicKey', 'must be a public key or a certificate in PEM');
  }
}

/** The fingerprint of a certificate in PEM; empty text takes the certificate away. */
function readCertificate(fields: Fields): string | undefined {
  if (fields.values['certificate'] === '') return '';
  const pem = fields.text('certificate');
  if (pem === undefined) return undefined;
  try {
    return new X509Certificate(pem).fingerprint256;
  } catch {
    throw incorrect('certificate', 'must be a certificate in PEM');
  }
}

function describe(account: Account): WireRecord {
  return {
    balance: formatMoney(account.balance),
    credit: formatMoney(account.credit),
    certificate: account.certificate ?? null,
    hasPublicKey: account.publicKey !== null,
    id: account.id,
    ipList: account.ipList,
    lacks: account.lacks ?? [],
    plan: account.plan,
    refusesWith: account.refusesWith ?? null,
    username: account.login,
  };
}
