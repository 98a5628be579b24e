import 'server-only';
import { cache } from 'react';
import { db } from '@/lib/base/db/client';
import { readSettings } from '@/lib/people/settings/read-settings';
import type { Settings } from '@/lib/people/settings/schema';

/** The settings of this installation: brand, language, sign-up. Public, read once a request. */
export const currentSettings: () => Promise<Settings> = cache(() => readSettings(db));
