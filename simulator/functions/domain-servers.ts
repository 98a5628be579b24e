import { checkServerKeys, readNameServers } from '../rules/name-servers';
import type { HostObject } from '../world/hosts';
import type { NameServer } from '../world/service';
import type { Fields } from './fields';

/** The servers given as the `nss` hash or as parameters of their own; undefined when there are none. `hosts`: REG.API 8.17 */
export function givenServers(
  fields: Fields,
  dname: string,
  hosts?: ReadonlyMap<string, HostObject>,
): readonly NameServer[] | undefined {
  const given = fields.record('nss') ?? flatServers(fields);
  if (fields.isStrict) checkServerKeys(given);
  return readNameServers(given, dname, hosts);
}

export function hasServers(fields: Fields): boolean {
  return Object.keys(fields.record('nss') ?? flatServers(fields)).length > 0;
}

function flatServers(fields: Fields): Readonly<Record<string, string>> {
  const names = Object.keys(fields.values).filter((name) => /^ns[0-3](ip)?$/.test(name));
  return Object.fromEntries(names.map((name) => [name, fields.text(name) ?? '']));
}
