import { toAscii } from '@/lib/base/values/domain-name';
import { plainName } from '@/lib/base/values/typed-names';

/** Lower case, ASCII, without the trailing dot: one spelling of a host name. */
export function normalHostName(written: string): string {
  if (isPlain.test(written)) return withoutLastDot(written);
  return withoutLastDot(plainName(written).trim().toLowerCase()).split('.').map(asciiLabel).join('.');
}

/** Nearly all names are written so already: a sync compares hundreds of thousands of them. */
const isPlain = /^[a-z\d_.-]*$/;

function withoutLastDot(name: string): string {
  return name !== '.' && name.endsWith('.') ? name.slice(0, -1) : name;
}

// An underscore has no IDNA form, so only labels that need one are converted.
function asciiLabel(label: string): string {
  return /^[\x00-\x7f]*$/.test(label) ? label : (toAscii(label) ?? label);
}
