import { readDomainName } from '../rules/domain-name';
import { settleWorld } from '../rules/settle';
import type { World } from '../world/world';
import { findEntry } from './entry';
import { icannEntry, icannMissing } from './icann';
import { isRussian, ripnEntry, ripnMissing } from './ripn';

/** Answers one line of a WHOIS client: a name in either spelling, with or without `domain` or `=` before it. */
export function answerWhois(line: string, world: World): string {
  const asked = line.trim().replace(/^(domain\s+|=)/i, '');
  const name = readDomainName(asked.replace(/\.$/, ''));
  if (name === undefined) return `% No whois server is known for this kind of object: ${printable(asked)}\r\n`;
  settleWorld(world);
  const now = world.clock.now();
  const entry = findEntry(name, world);
  if (isRussian(name)) return entry === undefined ? ripnMissing(now) : ripnEntry(entry, now);
  return entry === undefined ? icannMissing(name, now) : icannEntry(entry, now);
}

function printable(text: string): string {
  return text.replaceAll(/[^\u0020-\u007e\u0400-\u04ff]/g, '?');
}
