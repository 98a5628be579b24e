import type { ServerResponse } from 'node:http';
import { send } from '../http/answer';
import { readDomainName } from '../rules/domain-name';
import { settleWorld } from '../rules/settle';
import { findEntry } from '../whois/entry';
import { isRussian } from '../whois/ripn';
import type { World } from '../world/world';
import { domainObject, errorObject } from './object';

const DOMAIN_PATH = 'domain/';

/** Answers `GET /rdap/domain/<name>` (RFC 9082), for the zones whose registries have RDAP: not those of .ru. */
export function serveRdap(world: World, path: string, method: string | undefined, response: ServerResponse): void {
  const answer = (status: number, body: object): void =>
    send(response, status, 'application/rdap+json', JSON.stringify(body));
  if (method !== 'GET' && method !== 'HEAD') return answer(405, errorObject(405, 'Method not allowed'));
  const name = path.startsWith(DOMAIN_PATH) ? readDomainName(decoded(path.slice(DOMAIN_PATH.length))) : undefined;
  if (name === undefined) return answer(400, errorObject(400, 'Not the name of a domain'));
  if (isRussian(name)) return answer(404, errorObject(404, 'The registry of this zone has no RDAP'));
  settleWorld(world);
  const entry = findEntry(name, world);
  if (entry === undefined) return answer(404, errorObject(404, 'Domain not found'));
  answer(200, domainObject(entry, world.clock.now()));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
