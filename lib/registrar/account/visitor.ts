import 'server-only';
import { requestInfo } from '@/lib/people/auth/request';
import { currentActor } from '@/lib/people/auth/session';

/** The address of whoever asks without being signed in; null for everybody who is. */
export async function visitorAddress(): Promise<string | null> {
  if ((await currentActor()) !== null) return null;
  return (await requestInfo()).address;
}
