import 'server-only';
import { cache } from 'react';
import { db } from '@/lib/db/client';
import { readSettings } from '@/lib/settings/read-settings';
import type { Settings } from '@/lib/settings/schema';

/** The settings of this installation: brand, language, sign-up. Public, read once a request. */
export const currentSettings: () => Promise<Settings> = cache(() => readSettings(db));
