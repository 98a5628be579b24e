import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';
import { TLSSocket } from 'node:tls';
import { Refusal } from '../refusal';
import type { Account } from '../world/account';
import type { World } from '../world/world';

/** Where a call comes from, as the connection says. */
export interface Caller {
  readonly address: string;
  readonly isEncrypted: boolean;
  /** SHA-256 fingerprint of the client certificate (`AB:CD:…`); null when none came or the CA does not vouch for it. */
  readonly certificate: string | null;
}

/** `hasClientCa`: only certificates that the CA signed count. */
export function callerOf({ socket }: IncomingMessage, hasClientCa: boolean): Caller {
  const address = socket.remoteAddress?.replace('::ffff:', '') ?? '';
  if (!(socket instanceof TLSSocket)) return { address, isEncrypted: false, certificate: null };
  const isTrusted = socket.authorized || !hasClientCa;
  const { fingerprint256 = null } = socket.getPeerCertificate();
  return { address, isEncrypted: true, certificate: isTrusted ? fingerprint256 : null };
}

/** Refuses callers that the account keeps out: shut account, foreign address, no client certificate (REG.API 2.4). */
export function checkCaller(account: Account, caller: Caller, command: string, world: World): void {
  if (account.refusesWith !== undefined) throw new Refusal(account.refusesWith);
  if (!isListed(addressesOf(account, world), caller.address))
    throw new Refusal('ACCESS_DENIED_FROM_IP', { command_name: command });
  if (account.certificate !== undefined && account.certificate !== caller.certificate)
    throw new Refusal('ACCESS_DENIED', { command_name: command });
}

/** Changes the list of addresses; it holds when the settings' delay is over. */
export function changeAddresses(account: Account, list: readonly string[], world: World): void {
  const delayMs = world.settings.ipListDelaySeconds * 1000;
  account.ipList = addressesOf(account, world);
  account.nextIpList = { from: new Date(world.clock.nowMs() + delayMs).toISOString(), list };
  if (delayMs === 0) account.ipList = list;
}

/** An address or a network in CIDR notation. */
export function isAddressOrNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}

function addressesOf({ ipList, nextIpList }: Account, world: World): readonly string[] {
  return nextIpList !== undefined && nextIpList.from <= world.clock.now() ? nextIpList.list : ipList;
}

function isListed(list: readonly string[], address: string): boolean {
  if (list.length === 0 || list.includes(address)) return true;
  const networks = new BlockList();
  for (const entry of list) {
    const [network = '', bits] = entry.split('/');
    const family = isIP(network) === 6 ? 'ipv6' : 'ipv4';
    if (bits !== undefined) networks.addSubnet(network, Number(bits), family);
  }
  return networks.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}
