import type { Account, LedgerEntry } from './account';
import type { Bill } from './bill';
import { Clock } from './clock';
import { Collections } from './collections';
import type { DomainDnssec, ZoneKeys } from './dnssec';
import type { ContactProfile } from './contact-profile';
import type { DeletedName } from './deleted-name';
import type { HostObject } from './hosts';
import type { Bid, Lot } from './lots';
import type { OutsideName } from './outside-name';
import type { Push, TransferRequest } from './pushes';
import { isGone, type Folder, type Service } from './service';
import type { Product } from './service-product';
import type { ShopLot } from './shop';
import type { Transfer } from './transfers';
import type { Zone } from './zone';

export interface Settings {
  /** Calls an account and an address may make in any hour (REG.API 1.2). */
  callsPerHour: number;
  /** How long a billing call holds its account's lock at least, so that a second one is seen. */
  billingMs: number;
  /** Virtual seconds until a zone answers after registration or a change to the registrar's name servers. */
  zoneDelaySeconds: number;
  /** Virtual seconds until the parent zone has taken over a change of DNSSEC. */
  dnssecSeconds: number;
  /** Virtual seconds until a paid service works, beside what its type takes. */
  serviceDelaySeconds: number;
  /** Refuse credentials inside `input_data`, as the reference asks, instead of accepting them as the live service does. */
  refusesNestedCredentials: boolean;
  /** Let GET and query parameters through, as the reference still documents. */
  allowsGet: boolean;
  /** Refuse calls over plain HTTP. */
  requiresHttps: boolean;
  /** Virtual seconds until a changed list of addresses holds. */
  ipListDelaySeconds: number;
  /** How many identical refused requests shut a caller out for an hour; 0 never does. */
  sameRefusalsBeforeBlock: number;
  /** Refuse parameters that the reference does not know, so that a misspelling fails, instead of ignoring them. */
  strict: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  callsPerHour: 1200,
  billingMs: 25,
  zoneDelaySeconds: 0,
  dnssecSeconds: 120,
  serviceDelaySeconds: 0,
  refusesNestedCredentials: false,
  allowsGet: false,
  requiresHttps: false,
  ipListDelaySeconds: 0,
  sameRefusalsBeforeBlock: 0,
  strict: false,
};

const FIRST_ID = 1_000_001;

/**
 * Everything the simulated registrar knows. Plain data in collections: a new one is a line here, and the snapshot
 * holds it. Keys are texts or numbers; what is found by another key has an index that `reindex` fills.
 */
export class World {
  readonly clock: Clock;
  readonly settings: Settings = { ...DEFAULT_SETTINGS };
  readonly collections = new Collections();
  readonly accounts = this.collections.map<string, Account>('accounts');
  readonly services = this.collections.map<number, Service>('services');
  readonly zones = this.collections.map<number, Zone>('zones');
  readonly dnssec = this.collections.map<number, DomainDnssec>('dnssec');
  /** Keys of the root and of the registries' zones, by zone. */
  readonly registryKeys = this.collections.map<string, ZoneKeys>('registryKeys');
  /** By service id; domains have none. */
  readonly products = this.collections.map<number, Product>('products');
  /** Service id to the id of the account that holds it in partial control (REG.API 7.20). */
  readonly partialControl = this.collections.map<number, number>('partialControl');
  readonly bills = this.collections.map<number, Bill>('bills');
  readonly folders = this.collections.map<number, Folder>('folders');
  readonly ledger = this.collections.list<LedgerEntry>('ledger');
  /** Names registered through other registrars. */
  readonly takenNames = this.collections.set<string>('takenNames');
  /** Names at other registrars that could be transferred here, by punycode name. */
  readonly outsideNames = this.collections.map<string, OutsideName>('outsideNames');
  /** By the id of the service that the name becomes. */
  readonly transfers = this.collections.map<number, Transfer>('transfers');
  readonly pushes = this.collections.map<number, Push>('pushes');
  readonly transferRequests = this.collections.map<number, TransferRequest>('transferRequests');
  /** Name servers known to registries, by punycode name. */
  readonly hosts = this.collections.map<string, HostObject>('hosts');
  /** Names on sale before they are free, by punycode name. */
  readonly lots = this.collections.map<string, Lot>('lots');
  /** By the id of the service that a bid may become. */
  readonly bids = this.collections.map<number, Bid>('bids');
  readonly contactProfiles = this.collections.list<ContactProfile>('contactProfiles');
  /** E-mail addresses that registrants confirmed. */
  readonly verifiedEmails = this.collections.set<string>('verifiedEmails');
  /** Domains on sale, by the id of their service. */
  readonly shopLots = this.collections.map<number, ShopLot>('shopLots');
  readonly deletedNames = this.collections.list<DeletedName>('deletedNames');
  nextId = FIRST_ID;
  /** The day up to which expiries were settled. */
  settledOn = '';
  private readonly byName = new Map<string, number[]>();
  private readonly byUserServid = new Map<string, number>();
  private readonly byAccount = new Map<number, number[]>();
  private readonly billsByService = new Map<number, number[]>();
  private listener: () => void = () => undefined;

  constructor(clock = new Clock()) {
    this.clock = clock;
  }

  onChange(listener: () => void): void {
    this.listener = listener;
  }

  /** Tells the snapshot that something changed. */
  touch(): void {
    this.listener();
  }

  /**
   * Runs what may change the world, so that the snapshot sees which values it took in hand; the account that it already
   * holds is one of them.
   */
  change<T>(act: () => T, account: Account | null = null): T {
    return this.collections.changing(() => {
      if (account !== null) this.accounts.get(account.login);
      return act();
    });
  }

  newId(): number {
    this.nextId += 1;
    return this.nextId;
  }

  addAccount(account: Account): void {
    this.accounts.set(account.login, account);
  }

  addService(service: Service): void {
    this.services.set(service.id, service);
    this.indexService(service);
  }

  /** Gives a service to another account; the id that its old owner chose is the new one's no more. */
  moveService(service: Service, accountId: number): void {
    const ids = this.byAccount.get(service.accountId) ?? [];
    this.byAccount.set(
      service.accountId,
      ids.filter((id) => id !== service.id),
    );
    if (service.userServid !== null) this.byUserServid.delete(`${service.accountId} ${service.userServid}`);
    service.userServid = null;
    service.accountId = accountId;
    append(this.byAccount, accountId, service.id);
  }

  addBill(bill: Bill): void {
    this.bills.set(bill.id, bill);
    this.indexBill(bill);
  }

  /** Changes the balance and says why. */
  move(account: Account, kind: LedgerEntry['kind'], amount: number, billId: number | null): void {
    account.balance += amount;
    this.ledger.push({ accountId: account.id, at: this.clock.now(), kind, amount, billId });
  }

  accountById(id: number): Account | undefined {
    return [...this.accounts.values()].find((account) => account.id === id);
  }

  /** Services of other accounts that the account holds in partial control; those that are gone are left out. */
  servicesControlledBy(accountId: number): readonly Service[] {
    const held = [...this.partialControl].filter(([, holder]) => holder === accountId);
    return this.pick(held.map(([serviceId]) => serviceId)).filter((service) => !isGone(service));
  }

  servicesOf(accountId: number): readonly Service[] {
    return this.pick(this.byAccount.get(accountId));
  }

  /** Deleted services, and names that went to another registrar, are left out. */
  servicesOn(dname: string): readonly Service[] {
    return this.servicesEverOn(dname).filter((service) => !isGone(service));
  }

  servicesEverOn(dname: string): readonly Service[] {
    return this.pick(this.byName.get(dname));
  }

  serviceByUserServid(accountId: number, userServid: string): Service | undefined {
    const id = this.byUserServid.get(`${accountId} ${userServid}`);
    return id === undefined ? undefined : this.services.get(id);
  }

  billIdsOf(serviceId: number): readonly number[] {
    return this.billsByService.get(serviceId) ?? [];
  }

  billsOf(accountId: number): readonly Bill[] {
    return [...this.bills.values()].filter((bill) => bill.accountId === accountId);
  }

  foldersOf(accountId: number): readonly Folder[] {
    return [...this.folders.values()].filter((folder) => folder.accountId === accountId);
  }

  /** Whether somebody holds the name, here or elsewhere; an unpaid order does not. */
  isRegistered(dname: string): boolean {
    if (this.takenNames.has(dname) || this.outsideNames.has(dname) || this.lots.has(dname)) return true;
    return this.servicesOn(dname).some((service) => service.servtype === 'domain' && service.expiresOn !== null);
  }

  clear(): void {
    this.collections.clear();
    this.reindex();
    this.settledOn = '';
    this.clock.reset();
    // The same calls lead to the same ids each time.
    this.nextId = FIRST_ID;
    // How the process was started, unlike what a caller of the controls set for a while.
    const { strict } = this.settings;
    Object.assign(this.settings, DEFAULT_SETTINGS, { strict });
  }

  /** Makes the indexes anew, after a snapshot was read. */
  reindex(): void {
    for (const index of [this.byName, this.byUserServid, this.byAccount, this.billsByService]) index.clear();
    for (const service of this.services.values()) this.indexService(service);
    for (const bill of this.bills.values()) this.indexBill(bill);
  }

  private indexService(service: Service): void {
    append(this.byAccount, service.accountId, service.id);
    if (service.dname !== '') append(this.byName, service.dname, service.id);
    if (service.userServid !== null) this.byUserServid.set(`${service.accountId} ${service.userServid}`, service.id);
  }

  private indexBill(bill: Bill): void {
    for (const item of bill.items) append(this.billsByService, item.serviceId, bill.id);
  }

  private pick(ids: readonly number[] | undefined): readonly Service[] {
    return (ids ?? []).flatMap((id) => this.services.get(id) ?? []);
  }
}

function append<K>(index: Map<K, number[]>, key: K, id: number): void {
  const present = index.get(key);
  if (present === undefined) index.set(key, [id]);
  else present.push(id);
}
