import 'server-only';
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { keyFor } from '@/lib/base/crypto/keys';

const version = 'v1';
const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/** Encrypts text for storage, such as `v1.…`. The purpose (`totp-seed`) is part of the key: only the same one opens it. */
export function seal(text: string, purpose: string): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, keyFor(`seal:${purpose}`), nonce, { authTagLength: tagBytes });
  const body = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return `${version}.${body.toString('base64url')}`;
}

/** Decrypts what {@link seal} made. Throws if it was changed, sealed for another purpose or under another APP_SECRET. */
export function open(sealed: string, purpose: string): string {
  const [made, encoded = ''] = sealed.split('.');
  const body = Buffer.from(encoded, 'base64url');
  if (made !== version || body.length < nonceBytes + tagBytes) throw new Error('not a sealed text');
  const decipher = createDecipheriv(algorithm, keyFor(`seal:${purpose}`), body.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  });
  decipher.setAuthTag(body.subarray(-tagBytes));
  return decipher.update(body.subarray(nonceBytes, -tagBytes), undefined, 'utf8') + decipher.final('utf8');
}
