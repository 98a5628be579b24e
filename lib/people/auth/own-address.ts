import 'server-only';
import { env } from '@/lib/base/env/env';

/** The address that this panel has by its configuration, without a path; whatever a request says of itself. */
export function ownAddress(): string {
  return new URL(env.PUBLIC_URL).origin;
}
