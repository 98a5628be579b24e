import 'server-only';
import { open, seal } from '@/lib/base/crypto/sealed';

const purpose = 'transfer-key';

/** The key of a former registrar as it lies in the database. */
export function sealKey(key: string): string {
  return seal(key, purpose);
}

export function openKey(sealed: string): string {
  return open(sealed, purpose);
}
