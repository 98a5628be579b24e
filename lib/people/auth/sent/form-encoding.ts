/** More than an action's state and a form's fields nest. */
const deepest = 20;

/** Of a field's name, with what React puts before it. */
const longestName = 300;
/** Next's own reader of forms breaks off at them. */
const unnameable = /\p{Cc}/u;

const row = '0';
const actionId = '[0-9a-f]{1,64}';

/**
 * Whether a multipart form is encoded as React encodes the forms of this panel: `isByScript` for the router, else as a
 * browser without scripts sends it. React's own decoder takes far more (functions, files, streams, references to
 * anything), has had holes in all of that, and answers what it cannot read with 500; ours need none of it.
 */
export function isFormOfPanel(form: FormData, { isByScript }: { readonly isByScript: boolean }): boolean {
  if ([...form.keys()].some((name) => name.length > longestName || unnameable.test(name))) return false;
  return isByScript ? isSentByRouter(form) : isSentByBrowser(form);
}

/** Row 0 holds the arguments: the state that the form was drawn with, if it keeps one, and the fields as `$K`. */
function isSentByRouter(form: FormData): boolean {
  const args = only(form, row);
  if (!Array.isArray(args) || args.length > 2) return false;
  const last: unknown = args.at(-1);
  const fields = typeof last === 'string' ? /^\$K([0-9a-f]{1,3})$/.exec(last) : null;
  if (!fields) return false;
  const prefix = `_${Number.parseInt(fields[1] ?? '', 16)}_`;
  const areOurs = [...form.keys()].every((name) => name === row || name.startsWith(prefix));
  return areOurs && args.slice(0, -1).every((state, index) => isPlain(state, `$0:${index}`));
}

/** One button's action: alone, or bound to the state that the form was drawn with. */
function isSentByBrowser(form: FormData): boolean {
  const names = [...form.keys()].filter((name) => name.startsWith('$ACTION_'));
  const [first = ''] = names;
  if (names.length === 1) return new RegExp(`^\\$ACTION_ID_${actionId}$`).test(first);
  const bound = names.map((name) => /^\$ACTION_REF_(\d{1,3})$/.exec(name)?.[1]).find((number) => number !== undefined);
  const prefix = `$ACTION_${bound}:`;
  const known = new Set([`$ACTION_REF_${bound}`, `${prefix}0`, `${prefix}1`, '$ACTION_KEY']);
  if (bound === undefined || names.length > known.size || names.some((name) => !known.has(name))) return false;
  const described = form.get(`${prefix}0`);
  const isDescribed =
    typeof described === 'string' && new RegExp(`^\\{"id":"${actionId}","bound":"\\$@1"\\}$`).test(described);
  const states = only(form, `${prefix}1`);
  return isDescribed && Array.isArray(states) && states.length === 1 && isPlain(states[0], '$1:0');
}

/** The one value of the name, read as JSON; undefined for none, several and unreadable ones. */
function only(form: FormData, name: string): unknown {
  const [value, ...others] = form.getAll(name);
  if (typeof value !== 'string' || others.length > 0) return undefined;
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

/** Values, and places of objects that stand before: whatever else begins with `$` means something to React. */
const spelled = /^\$(?:\$|undefined$|NaN$|-?Infinity$|-0$|n-?\d{1,30}$|D[\d-]{10}T[\d:.]{8,12}Z$)/;

function isPlain(value: unknown, place: string, seen = new Set<string>(), depth = 0): boolean {
  if (typeof value === 'string') return !value.startsWith('$') || spelled.test(value) || seen.has(value);
  if (typeof value !== 'object' || value === null) return true;
  if (depth > deepest) return false;
  for (const [name, inner] of Object.entries(value)) {
    if (name === '__proto__' || name === 'then' || !isPlain(inner, `${place}:${name}`, seen, depth + 1)) return false;
  }
  // Only now: nothing may hold itself.
  seen.add(place);
  return true;
}
