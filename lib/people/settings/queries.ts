import 'server-only';
import { cache } from 'react';
import { db } from '@/lib/base/db/client';
import { readLogo, readLogoShape, type Logo } from '@/lib/people/settings/logo/logo';
import type { RenewalPolicy } from '@/lib/people/settings/renewals/policy';
import { renewalPolicy } from '@/lib/people/settings/renewals/read-policy';
import { readSettings } from '@/lib/people/settings/read-settings';
import type { Settings } from '@/lib/people/settings/schema';

export type { Logo } from '@/lib/people/settings/logo/logo';

/** The settings of this installation: brand, language, sign-up. Public, read once a request. */
export const currentSettings: () => Promise<Settings> = cache(() => readSettings(db));

/** When what ends is told of, charged for and renewed. Public, read once a request. */
export const currentRenewalPolicy: () => Promise<RenewalPolicy> = cache(() => renewalPolicy(db));

/** The shape of the reseller's logo; null where there is none. Public, read once a request. */
export const currentLogo: () => Promise<Logo | null> = cache(() => readLogoShape(db));

/** The logo as it is sent to whoever asks; null where there is none. */
export function logoPicture() {
  return readLogo(db);
}
