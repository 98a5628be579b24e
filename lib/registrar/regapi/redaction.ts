/** Names whose values never reach a log: logins, transfer codes and what identifies a person to the state. */
export const secretNames = [
  'password',
  'passwd',
  'user_password',
  'sig',
  'authinfo',
  'auth_info',
  'secretkey',
  'secret_word',
  'code',
  'pp_code',
  'o_code',
  'a_code',
  't_code',
  'birth_date',
  'o_birth_date',
  'a_birth_date',
  't_birth_date',
  'idnumber',
  'es_identificacion',
  'travel_uin',
  'sms_security_number',
] as const;

/** Parts of names that make them secret: passport, o_passport_number, passport_place ... */
const secretParts = ['passport', 'password', 'authinfo'] as const;

/** Who a person is and where they live: in a log nobody needs it, and everybody who reads the log would. */
const personal = [
  'contacts',
  String.raw`person(?:_\w+)?`,
  String.raw`org(?:_\w+)?`,
  'e_mail|email|phone|fax|cell_phone',
  String.raw`(?:p_addr|address_r)(?:_\w+)?`,
  '[oatbp]_(?:first_name|last_name|patronimic|company|email|phone|fax|addr|city|state|postcode)',
].join('|');

const personalName = new RegExp(`^(?:${personal})$`, 'i');
const secretName = new RegExp(`^(?:${secretNames.join('|')})$|${secretParts.join('|')}`, 'i');

export const redacted = '[redacted]';

const mostRemembered = 500;
const longestRemembered = 60;

/** A copy with secret values replaced, inside JSON text as well. What lies deeper than any answer is left out. */
export function redact(value: unknown): unknown {
  return redactAt(value, 0);
}

const deepest = 100;

function redactAt(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return redactText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= deepest) return redacted;
  if (Array.isArray(value)) return value.map((inner) => redactAt(inner, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      isSecret(name) || isPersonal(name) ? hide(inner) : redactAt(inner, depth + 1),
    ]),
  );
}

/** Text with secret values replaced where they look like JSON fields, a cut off last one included. */
export function redactText(text: string): string {
  const parsed = parseContainer(text);
  if (parsed !== undefined) return JSON.stringify(redact(parsed));
  // What has no quotes has no fields, and is most of what comes.
  if (!text.includes('"')) return text;
  return text.replace(secretField, `"$1"$2"${redacted}"`);
}

/** Whether a parameter of this name is a login, a transfer code, or what identifies a person to the state. */
export const isSecret = remembered((name) => secretName.test(name));

/** Whether a parameter of this name says who somebody is or where they live. */
export const isPersonal = remembered((name) => personalName.test(name));

/** A list names the same few fields a thousand times; whoever answers may name any number of others. */
function remembered(test: (name: string) => boolean): (name: string) => boolean {
  const known = new Map<string, boolean>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const found = test(name);
    if (known.size < mostRemembered && name.length <= longestRemembered) known.set(name, found);
    return found;
  };
}

// An empty value tells a reader of the log more than a hidden one and gives nothing away.
function hide(value: unknown): unknown {
  return value === '' || value === null || value === undefined ? value : redacted;
}

// Names of any length would be looked through anew from each "password" in them.
const secretField = new RegExp(
  String.raw`"(\w{0,100}(?:${secretParts.join('|')})\w{0,100}|${secretNames.join('|')}|${personal})"(\s*:\s*)` +
    String.raw`("(?:[^"\\]|\\.)*"?|\[[^\]]*\]?|\{[^}]*\}?|[^\s,}"[{]+)`,
  'gis',
);

function parseContainer(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
