import 'server-only';
import { toUnicode } from '@/lib/base/values/domain-name';
import { partsOf } from '@/lib/base/values/parts';
import { asciiOf } from '@/lib/registrar/answers/same-name';
import { oddRow, type OddRow } from '@/lib/registrar/regapi/odd-rows';
import { storeReleases, type ReleasedName, type ReleasedState } from '@/lib/sync/mirrors/released-names';
import { write, type SyncContext } from '@/lib/sync/reading/context';
import { storeApart } from '@/lib/sync/reading/odd-rows';
import { unlikeTwins } from '@/lib/sync/reading/twins';

/** Rows that one statement writes: a whole list would hold the table while others wait. */
const rowsAtOnce = 5_000;

/** Keeps what can be believed of a list of names; answers those, and what was left out. */
export async function keepReleases<Row>(
  context: SyncContext,
  state: ReleasedState,
  rows: readonly Row[],
  toldBy: (row: Row) => Told,
): Promise<{ readonly asciiNames: readonly string[]; readonly odd: readonly OddRow[] }> {
  const { names, odd } = believed(rows, toldBy);
  const refused: OddRow[] = [];
  for (const part of partsOf(names, rowsAtOnce)) {
    const store = (some: typeof part) => write(context, (tx) => storeReleases(tx, state, some));
    refused.push(...(await storeApart(part, store)));
  }
  return { asciiNames: names.map(({ asciiName }) => asciiName), odd: [...odd, ...refused] };
}

type Told = {
  readonly name: string;
  readonly freedOn: string | null;
  readonly createdOn: string | null;
  readonly bidMinor: string | null;
};

/** Zones whose names are told of (REG.API 8.5, 8.11). */
const zones: readonly string[] = ['ru', 'su', 'рф'];

function believed<Row>(
  rows: readonly Row[],
  toldBy: (row: Row) => Told,
): { readonly names: readonly ReleasedName[]; readonly odd: readonly OddRow[] } {
  const odd: OddRow[] = [];
  const named = rows.flatMap((row): readonly ReleasedName[] => {
    const told = toldBy(row);
    const name = namedBy(told.name);
    if (name === null) odd.push(oddRow(row, 'noName'));
    else if (told.freedOn === null) odd.push(oddRow(row, 'unreadable', 'date'));
    if (name === null || told.freedOn === null) return [];
    return [{ ...name, freedOn: told.freedOn, createdOn: told.createdOn, bidMinor: told.bidMinor }];
  });
  const { unique, twins } = unlikeTwins(named, ({ asciiName }) => asciiName);
  return { names: unique, odd: [...odd, ...twins.map((row) => oddRow(row, 'twice'))] };
}

/** Letters, digits and hyphens of one script: what stands in these zones. */
const labelOfZones = /^(?!-)(?:[a-z0-9-]{1,63}|[а-яё0-9-]{1,63})(?<!-)$/u;

function namedBy(written: string) {
  const asciiName = asciiOf(written);
  const unicodeName = toUnicode(asciiName);
  const [label = '', ...rest] = unicodeName.split('.');
  const tld = rest.join('.');
  if (!zones.includes(tld) || !labelOfZones.test(label)) return null;
  return { asciiName, unicodeName, label, tld, length: label.length, isCyrillic: /[а-яё]/u.test(label) };
}
