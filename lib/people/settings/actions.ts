'use server';

import { action } from '@/lib/people/auth/action';
import { policy } from '@/lib/people/access/policy';
import { writeSettings } from '@/lib/people/settings/read-settings';
import { settingsInput } from '@/lib/people/settings/schema';

export const saveSettings = action(
  {
    name: 'settings.change',
    input: settingsInput,
    guard: policy['settings.change'],
    audit: (input) => ({ subject: 'settings', details: input }),
  },
  async ({ input, tx }) => {
    await writeSettings(tx, input);
    return { ok: true, value: null, message: 'common.saved' };
  },
);
