import { incorrect } from '../refusal';
import type { Account } from '../world/account';
import type { World } from '../world/world';
import type { ControlTable } from './control';
import { readNumber } from './control';
import { seedBeyond, seedDemo, seedPortfolio } from './seed-demo';
import { seedDomain } from './seed-domain';
import { seedMany } from './seed-many';

/** Worlds by their name: all of the demo, or its two parts, for whoever lets time pass between them. */
const WORLDS: Readonly<Record<string, (world: World, account: Account) => void>> = {
  demo: seedDemo,
  portfolio: (world, account) => seedPortfolio(world, account, { autoRenews: false }),
  beyond: seedBeyond,
};

/**
 * `POST { name: 'demo' | 'portfolio' | 'beyond' }`, `{ domains: N }` or one `{ dname, expiresInDays }`, which may lie in the past,
 * for `{ username }` or the first account that is not the sandbox.
 */
export const seedControls: ControlTable = {
  'POST seed': ({ world }, fields) => {
    const account = findAccount(world, fields.text('username'));
    const domains = readNumber(fields, 'domains');
    const name = fields.text('name') ?? '';
    const dname = fields.text('dname');
    const expiresInDays = readNumber(fields, 'expiresInDays');
    const seed = Object.hasOwn(WORLDS, name) ? WORLDS[name] : undefined;
    if (dname !== undefined && expiresInDays !== undefined)
      seedDomain(world, account, { dname, expiresInDays, years: 2 });
    else if (domains !== undefined) seedMany(world, account, domains);
    else if (seed !== undefined) seed(world, account);
    else
      throw incorrect('name', `must be ${Object.keys(WORLDS).join(', ')}, or give domains, or dname and expiresInDays`);
    return { services: world.servicesOf(account.id).length };
  },
};

/** The account of REG.API 2.5, whose calls change nothing. */
export function addSandbox(world: World): void {
  world.addAccount({
    id: 0,
    login: 'test',
    password: 'test',
    publicKey: null,
    plan: 'partner2',
    ipList: [],
    balance: 0,
    credit: 0,
  });
}

/** The account of that login, or the first one that is not the sandbox. */
export function findAccount(world: World, login: string | undefined): Account {
  const account =
    login === undefined
      ? [...world.accounts.values()].find((candidate) => candidate.id !== 0)
      : world.accounts.get(login);
  if (account === undefined) throw incorrect('username', 'no such account');
  return account;
}
