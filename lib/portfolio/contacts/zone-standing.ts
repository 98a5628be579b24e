import { profileIn } from '@/lib/portfolio/contacts/owner-fields';
import { contactProblems, furtherForm } from '@/lib/portfolio/contacts/owner-schema';
import type { KnownContact } from '@/lib/portfolio/contacts/prefill';
import { contactGroupOf, declarations } from '@/lib/portfolio/contacts/profiles/declarations';
import { groupIds, type GroupId } from '@/lib/portfolio/contacts/profiles/profile';

/** Zones on sale that ask the same, and what they do not know yet of somebody. */
export type ZoneStanding = {
  readonly group: GroupId;
  /** Unicode names, in the reseller's order. */
  readonly zones: readonly string[];
  /** The words of the fields that are asked first; none where names can be registered now. */
  readonly lacks: readonly string[];
};

/** For which of these zones somebody can own names now, and what the others ask of them first. */
export function zoneStandings(known: KnownContact, zones: readonly string[]): readonly ZoneStanding[] {
  return groupIds.flatMap((group) => {
    const members = zones.filter((zone) => contactGroupOf(zone) === group);
    const other = profileIn(group, known);
    if (members.length === 0 || other === null) return [];
    if (other === known.profile) return [{ group, zones: members, lacks: [] }];
    const wrong = new Set(contactProblems(other, furtherForm(known, other, {})).map(({ path }) => path[0]));
    const asked = declarations[other].fields.filter(({ name }) => wrong.has(name));
    return [{ group, zones: members, lacks: asked.map(({ name, words = name }) => words) }];
  });
}
