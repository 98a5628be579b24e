import en from '@/messages/en/portfolio/domains.json';
import ru from '@/messages/ru/portfolio/domains.json';

/** What a sheet can say of a domain. */
export type SheetField = 'name' | 'punycode' | 'autoRenew' | 'nameServers' | 'folder' | 'privacy' | 'email';

const words = [en, ru];

const headings: Readonly<Record<SheetField, readonly string[]>> = {
  name: words.map(({ columns }) => columns.name),
  punycode: words.map(({ export: file }) => file.punycode),
  autoRenew: words.map(({ columns }) => columns.autoRenews),
  nameServers: words.map(({ export: file }) => file.nameServers),
  folder: words.map(({ export: file }) => file.folder),
  privacy: words.map(({ export: file }) => file.privacy),
  email: words.map(({ export: file }) => file.email),
};

/** Columns of our own file that nothing is changed by. */
const toldOnly = words.flatMap(({ columns, export: file }) => [file.state, columns.expires, columns.owner]);

/** What a heading is of, in whichever language; `told` for what cannot be changed here, null for a column that is not ours. */
export function fieldOf(heading: string): SheetField | 'told' | null {
  const found = Object.entries(headings).find(([, known]) => known.some((word) => isSame(word, heading)));
  if (found) return isField(found[0]) ? found[0] : null;
  return toldOnly.some((word) => isSame(word, heading)) ? 'told' : null;
}

const isField = (key: string): key is SheetField => key in headings;

const isSame = (left: string, right: string) => left.trim().toLowerCase() === right.trim().toLowerCase();

/** "on" in our file, and what people write instead; null for what is neither. */
export function onOff(cell: string): 'on' | 'off' | null {
  const written = cell.trim().toLowerCase();
  if (onWords.has(written)) return 'on';
  return offWords.has(written) ? 'off' : null;
}

const small = (texts: readonly string[]) => texts.map((text) => text.toLowerCase());
const onWords = new Set([...small(words.map(({ export: file }) => file.on)), 'yes', 'да', '1', 'true', '+']);
const offWords = new Set([...small(words.map(({ export: file }) => file.off)), 'no', 'нет', '0', 'false', '-']);
