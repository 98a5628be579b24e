import type { Domain } from '../functions/identify';
import type { World } from '../world/world';
import { endRegistration } from './deletion';
import { usesOwnServers } from './name-servers';

/** Where a name goes, and the key that brings it back from there. */
export interface Destination {
  readonly registrar: string;
  readonly authinfo: string;
}

/**
 * Another registrar takes the name over: nothing of it stays here, but service/get_info still knows that it was here
 * (REG.API 7.7, state `O`). Foreign name servers go on serving it.
 */
export function transferAway(domain: Domain, { registrar, authinfo }: Destination, world: World): void {
  const { dname, createdOn, expiresOn } = domain;
  const { nss, contacts } = domain.domain;
  endRegistration(domain, world);
  domain.state = 'O';
  world.outsideNames.set(dname, {
    dname,
    authinfo,
    registrar,
    createdOn,
    expiresOn,
    lock: 'none',
    nss: usesOwnServers(nss) ? [] : nss,
    contacts,
  });
}
