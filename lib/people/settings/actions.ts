'use server';

import { messageKey } from '@/lib/base/i18n/message-key';
import { action } from '@/lib/people/auth/action';
import { replyOf } from '@/lib/people/auth/reply';
import { policy } from '@/lib/people/access/policy';
import * as logo from '@/lib/people/settings/logo/logo';
import type { NotAPicture } from '@/lib/people/settings/logo/picture';
import { logoInput, noLogoInput } from '@/lib/people/settings/logo-schema';
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

/** Shows a picture instead of the panel's own mark. */
export const saveLogo = action(
  { name: 'settings.logo', input: logoInput, guard: policy['settings.change'] },
  async ({ input, actor, tx, request: { address } }) =>
    replyOf(await logo.saveLogo({ tx, actor, address }, input.picture), told, { message: 'common.saved' }),
);

/** Shows the panel's own mark again. */
export const removeLogo = action(
  { name: 'settings.logo.remove', input: noLogoInput, guard: policy['settings.change'] },
  async ({ actor, tx, request: { address } }) =>
    replyOf(await logo.removeLogo({ tx, actor, address }), {}, { message: 'settings.logo.removed' }),
);

function told(error: NotAPicture) {
  const says =
    error.code === 'active' ? messageKey('settings.errors.logoActive', { what: error.what }) : words[error.code];
  return { field: 'picture', says };
}

const words = {
  tooLarge: 'settings.errors.logoTooLarge',
  notAPicture: 'settings.errors.logoNotAPicture',
  tooManyPixels: 'settings.errors.logoTooManyPixels',
  noSize: 'settings.errors.logoNoSize',
} as const;
