import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isPublicAddress } from '@/lib/base/outside/public-address';

/** A name leads nowhere but to what is not on the internet. */
export class NotPublic extends Error {
  override readonly name = 'NotPublic';
  constructor(host: string) {
    super(`${host} has no public address`);
  }
}

/** How names are resolved for connections to strangers: of their addresses only the public ones are told. */
export const publicLookup: LookupFunction = publicLookupBy(lookup);

/** The same by another resolver than the machine's. */
export function publicLookupBy(resolve: typeof lookup): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, []);
      const open = found.filter(({ address }) => isPublicAddress(address));
      const [first] = open;
      if (!first) return callback(new NotPublic(hostname), []);
      if (options.all) callback(null, open);
      else callback(null, first.address, first.family);
    });
  };
}
