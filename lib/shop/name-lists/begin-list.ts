import 'server-only';
import type { Actor } from '@/lib/people/access/actor';
import type { Tx } from '@/lib/base/db/client';
import { newId } from '@/lib/base/values/ids';
import { fail, ok, type Result } from '@/lib/base/values/result';
import { allZones } from '@/lib/money/prices/zones';
import { minLabelLength } from '@/lib/portfolio/domains/zone-rules';
import { candidate } from '@/lib/shop/search/candidates';
import { readList } from './read-list';
import { mostListed } from './limits';

/** Keeps a pasted list, of which nothing is asked yet; answers its id. */
export async function beginList(
  tx: Tx,
  actor: Actor | null,
  { names: text, zone }: { readonly names: string; readonly zone: string },
): Promise<Result<string, 'no-names' | 'too-many'>> {
  const zones = await allZones(tx);
  const listed = readList(text, zone, { zones: zones.map(({ tld }) => tld), minLabelLength });
  if (listed.length === 0) return fail('no-names');
  if (listed.length > mostListed) return fail('too-many');
  const id = newId('lst');
  await tx.nameList.create({ data: { id, customerId: actor?.kind === 'customer' ? actor.customerId : null } });
  const rows = listed.map(({ typed, name }, position) => {
    if (name === null) return { position, typed, state: 'wrong' };
    const { ascii: asciiName, unicode: unicodeName, tld } = name;
    const problem = candidate(name.label, tld, zones)?.problem ?? null;
    return { position, typed, asciiName, unicodeName, tld, state: problem && 'not_allowed', code: problem?.code };
  });
  await tx.$executeRaw`
    INSERT INTO name_list_entry (list_id, position, typed, ascii_name, unicode_name, tld, state, code)
    SELECT ${id}, position, typed, "asciiName", "unicodeName", tld, state, code
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS listed(position int, typed text, "asciiName" text,
      "unicodeName" text, tld text, state text, code text)`;
  return ok(id);
}
