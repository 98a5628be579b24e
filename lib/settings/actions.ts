'use server';

import { action } from '@/lib/auth/action';
import { policy } from '@/lib/auth/policy';
import { writeSettings } from '@/lib/settings/read-settings';
import { settingsInput } from '@/lib/settings/schema';

export const saveSettings = action(
  {
    name: 'settings.change',
    input: settingsInput,
    guard: policy['settings.change'],
    audit: (input) => ({ subject: 'settings', details: input }),
  },
  async ({ input, tx }) => {
    await writeSettings(tx, input);
    return { ok: true, value: null, message: 'settings.saved' };
  },
);
