import { decodePunycode } from '@/lib/base/values/punycode';
import { fail, ok, type Result } from '@/lib/base/values/result';
import { namesIn } from '@/lib/base/values/typed-names';

export type DomainName = {
  /** "xn--e1afmkfd.xn--p1ai": what machines read. */
  readonly ascii: string;
  /** "пример.рф": what people read. */
  readonly unicode: string;
  /** The part that is registered, in Unicode: "пример". */
  readonly label: string;
  /** The zone in Unicode, of one or more labels: "рф", "com.ua"; empty when only a word was typed. */
  readonly tld: string;
};

export type DomainNameError =
  | { readonly code: 'empty' }
  /** A list: `namesIn` takes it apart. */
  | { readonly code: 'several-names' }
  | { readonly code: 'label-too-long' }
  | { readonly code: 'label-too-short'; readonly min: number }
  | { readonly code: 'bad-characters'; readonly characters: string }
  | { readonly code: 'mixed-scripts'; readonly letters: string }
  | { readonly code: 'hyphen-at-edge' }
  | { readonly code: 'hyphens-in-third-place' }
  | { readonly code: 'bad-punycode' };

export type ZoneFacts = {
  /** Zones that may be registered in; decides where the label ends in "example.com.ua". */
  readonly zones?: readonly string[];
  /** Least length of the label in a zone; 1 where nothing is known. */
  readonly minLabelLength?: (tld: string) => number;
};

/** DNS counts octets of the A-label. */
const maxLabelOctets = 63;
const maxNameOctets = 253;

/** Punycode costs the square of its length, so what cannot be a name or its address is not looked at. */
const maxTyped = 2000;

/**
 * The name a person meant: typed in Cyrillic or punycode, in capitals, with spaces, or pasted as an address.
 * Of a longer host name ("blog.example.ru") the part that is registered. A word without a zone has an empty `tld`.
 */
export function parseDomainName(typed: string, facts: ZoneFacts = {}): Result<DomainName, DomainNameError> {
  if (typed.length > maxTyped) return fail({ code: 'label-too-long' });
  const [name = '', ...others] = namesIn(typed);
  if (others.length > 0) return fail({ code: 'several-names' });
  const labels: string[] = [];
  for (const written of hostOf(name).split('.')) {
    const label = readLabel(written);
    if (!label.ok) return label;
    labels.push(label.value);
  }
  if (labels.every((label) => label === '')) return fail({ code: 'empty' });
  if (labels.includes('')) return fail({ code: 'bad-characters', characters: '..' });
  return assemble(labels, facts);
}

/** The Unicode form of a name that a machine wrote ("xn--e1afmkfd.xn--p1ai"); what is no such form stays as it is. */
export function toUnicode(ascii: string): string {
  return ascii.split('.').map(unicodeLabel).join('.');
}

/** The zone of a name, in national letters, as zones are written here: "рф" of "xn--e1afmkfd.xn--p1ai". */
export function zoneIn(name: string): string {
  const unicode = toUnicode(name);
  return unicode.slice(unicode.indexOf('.') + 1);
}

function unicodeLabel(label: string): string {
  if (!label.startsWith('xn--') || label.length > maxLabelOctets) return label;
  const unicode = decodePunycode(label.slice(4)) ?? label;
  return toAscii(unicode) === label ? unicode : label;
}

/** The ASCII form of a name or label that is already clean; null when it has none. */
export function toAscii(unicode: string): string | null {
  if (unicode.length > maxTyped) return null;
  // The only IDNA mapping that browsers and Node share. The suffix keeps digits from being read as an IPv4 address.
  const suffix = '.example';
  try {
    const { hostname } = new URL(`http://${unicode}${suffix}`);
    return hostname.endsWith(suffix) ? hostname.slice(0, -suffix.length) : null;
  } catch {
    return null;
  }
}

/** Of an address without its scheme and path. */
function hostOf(address: string): string {
  return address.replace(/^.*@/u, '').replace(/:\d*$/u, '').toLowerCase().replace(/\.+$/u, '');
}

function readLabel(written: string): Result<string, DomainNameError> {
  if (written === '') return ok('');
  const unicode = written.startsWith('xn--') ? decodePunycode(written.slice(4)) : written;
  if (unicode === null) return fail({ code: 'bad-punycode' });
  const problem = labelProblem(unicode);
  if (problem) return fail(written === unicode ? problem : { code: 'bad-punycode' });
  const ascii = toAscii(unicode);
  if (ascii === null || ascii.includes('.')) return fail({ code: 'bad-characters', characters: unicode });
  if (unicode !== written && ascii !== written) return fail({ code: 'bad-punycode' });
  if (ascii.length > maxLabelOctets) return fail({ code: 'label-too-long' });
  // The mapping can bring forth what was not typed: of "⑴" it makes "(1)".
  const mapped = toUnicode(ascii);
  const mappedProblem = labelProblem(mapped);
  return mappedProblem ? fail(mappedProblem) : ok(mapped);
}

function labelProblem(label: string): DomainNameError | null {
  const foreign = [...new Set(label.match(/[^\p{L}\p{M}\p{N}-]/gu) ?? [])].join(' ');
  if (foreign) return { code: 'bad-characters', characters: foreign };
  const strange = strangeLetters(label);
  if (strange !== '') return { code: 'mixed-scripts', letters: strange };
  if (label.startsWith('-') || label.endsWith('-')) return { code: 'hyphen-at-edge' };
  if (label.slice(2, 4) === '--') return { code: 'hyphens-in-third-place' };
  return null;
}

/** Alphabets that no registry mixes; the scripts of East Asia go together, and Latin with them. */
const alphabets = [
  /\p{Script=Latin}/gu,
  /\p{Script=Cyrillic}/gu,
  /\p{Script=Greek}/gu,
  /\p{Script=Armenian}/gu,
  /\p{Script=Georgian}/gu,
  /\p{Script=Hebrew}/gu,
  /\p{Script=Arabic}/gu,
  /\p{Script=Thai}/gu,
];

/** Letters of another alphabet than most of the label is written in; on a tie, of the later one in the list. */
function strangeLetters(label: string): string {
  const [, ...others] = alphabets
    .map((alphabet) => label.match(alphabet) ?? [])
    .filter((letters) => letters.length > 0)
    .toSorted((left, right) => right.length - left.length);
  return [...new Set(others.flat())].join(' ');
}

function assemble(labels: readonly string[], facts: ZoneFacts): Result<DomainName, DomainNameError> {
  const zoneLength = zoneLabels(labels, facts.zones ?? []);
  const tld = labels.slice(labels.length - zoneLength).join('.');
  const label = labels[labels.length - zoneLength - 1] ?? '';
  const min = facts.minLabelLength?.(tld) ?? 1;
  if (Array.from(label).length < min) return fail({ code: 'label-too-short', min });
  const unicode = tld ? `${label}.${tld}` : label;
  const ascii = toAscii(unicode);
  if (ascii === null) return fail({ code: 'bad-characters', characters: unicode });
  if (ascii.length > maxNameOctets) return fail({ code: 'label-too-long' });
  return ok({ ascii, unicode, label, tld });
}

/** How many of the last labels are the zone: the longest known zone, else one, else none for a bare word. */
function zoneLabels(labels: readonly string[], zones: readonly string[]): number {
  for (let count = labels.length - 1; count > 1; count -= 1) {
    if (zones.includes(labels.slice(labels.length - count).join('.'))) return count;
  }
  return Math.min(labels.length - 1, 1);
}
