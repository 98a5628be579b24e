import 'server-only';
import { createSign } from 'node:crypto';

/** How calls are signed in: a password, or the RSA key whose certificate the registrar knows. */
export type Credentials =
  | { readonly kind: 'password'; readonly username: string; readonly password: string }
  | {
      readonly kind: 'signature';
      readonly username: string;
      /** PEM. */
      readonly privateKey: string;
      /** The reference says sha1, newer documentation sha512. */
      readonly digest: 'sha1' | 'sha512';
    };

/** The login as top-level form fields; `input` is what goes out as `input_data` (REG.API 2.2.4.1). */
export function loginFields(
  credentials: Credentials,
  form: Readonly<Record<string, string>>,
  input: unknown,
): Record<string, string> {
  const { username } = credentials;
  if (credentials.kind === 'password') return { username, password: credentials.password };
  const text = signatureText({ ...form, username, input_data: input });
  const sig = createSign(credentials.digest).update(text, 'utf8').sign(credentials.privateKey, 'base64');
  return { username, sig };
}

/** The text that is signed: every scalar at any depth but `sig`, without empty and zero ones, in byte order. */
export function signatureText(fields: unknown): string {
  return scalars(fields)
    .map((value) => Buffer.from(value, 'utf8'))
    .toSorted(Buffer.compare)
    .map((bytes) => bytes.toString('utf8'))
    .join(';');
}

function scalars(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(scalars);
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([name, inner]) => (name === 'sig' ? [] : scalars(inner)));
  }
  if (typeof value !== 'string' && typeof value !== 'number') return [];
  return value === '' || String(value) === '0' ? [] : [String(value)];
}
