import 'server-only';
import { readFileSync } from 'node:fs';
import { env } from '@/lib/base/env/env';
import type { ConnectOptions } from '@/lib/registrar/regapi/client/client';
import type { Credentials } from '@/lib/registrar/regapi/client/credentials';

/** Where the registrar is and how to sign in there, of the configuration; null when it names none. */
export function registrarLogin(): Pick<ConnectOptions, 'url' | 'credentials' | 'certificate'> | null {
  const credentials = credentialsOf();
  if (!env.REGAPI_URL || !credentials) return null;
  const { REGAPI_CLIENT_CERTIFICATE_FILE: cert, REGAPI_CLIENT_CERTIFICATE_KEY_FILE: key } = env;
  const certificate =
    cert && key ? { certificate: { cert: readFileSync(cert, 'utf8'), key: readFileSync(key, 'utf8') } } : {};
  return { url: env.REGAPI_URL, credentials, ...certificate };
}

function credentialsOf(): Credentials | null {
  const { REGAPI_USERNAME: username, REGAPI_PASSWORD: password, REGAPI_SIGNATURE_KEY_FILE: keyFile } = env;
  if (!username) return null;
  if (keyFile) {
    return {
      kind: 'signature',
      username,
      privateKey: readFileSync(keyFile, 'utf8'),
      digest: env.REGAPI_SIGNATURE_DIGEST,
    };
  }
  return password ? { kind: 'password', username, password } : null;
}
