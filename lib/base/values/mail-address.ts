import { z } from 'zod';
import { toAscii } from '@/lib/base/values/domain-name';
import { plainText } from '@/lib/base/values/plain-text';
import { text } from '@/lib/base/values/text';
import { plainName } from '@/lib/base/values/typed-names';

const longest = 254;

/** As zod's own pattern, which knows no zone in punycode. */
const asciiAddress =
  /^(?![.])(?!.*[.]{2})[A-Za-z0-9_'+.-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9-]*[.])+(?:[A-Za-z]{2,}|xn--[A-Za-z0-9-]+)$/;

/**
 * A typed mail address in its one spelling: small letters, the domain by its punycode, nothing that has no glyph. Equal
 * spellings are one mailbox. Null where it is no address, or one whose name is not in Latin, which few servers deliver.
 */
export function readMailAddress(typed: string): string | null {
  if (typed.length > 2 * longest) return null;
  const written = plainText(typed).trim().toLowerCase();
  const at = written.lastIndexOf('@');
  const host = at < 0 ? null : toAscii(plainName(written.slice(at + 1)));
  if (host === null) return null;
  const address = `${written.slice(0, at)}@${host}`;
  return address.length <= longest && asciiAddress.test(address) ? address : null;
}

/** The field of a form that takes a mail address, read into its one spelling. */
export const mailAddress = text({ max: longest }).transform((typed, context) => {
  const address = readMailAddress(typed);
  if (address !== null) return address;
  context.addIssue({ code: 'custom', message: 'errors.invalidEmail' });
  return z.NEVER;
});
