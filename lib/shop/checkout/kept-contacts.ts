import 'server-only';
import { zoneIn } from '@/lib/base/values/domain-name';
import type { CustomerActor } from '@/lib/people/access/actor';
import { registrarProfilesForAll } from '@/lib/portfolio/domains/registration/registrar-profile';
import { registration } from '@/lib/portfolio/domains/sellables/registration';

/**
 * The kinds of contacts on the registrar's own site that everything registered in a cart could go out with. They are the
 * reseller's: there are none for customers, only for staff who see the panel as one.
 */
export function keptContactTypes(
  { seenBy }: CustomerActor,
  lines: readonly { readonly kind: string; readonly ascii: string }[],
): readonly string[] {
  const zones = lines.filter(({ kind }) => kind === registration.kind).map(({ ascii }) => zoneIn(ascii));
  return seenBy === null || zones.length === 0 ? [] : registrarProfilesForAll(zones);
}
