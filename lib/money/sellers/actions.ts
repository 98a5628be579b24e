'use server';

import { routes } from '@/lib/base/routes';
import { policy } from '@/lib/people/access/policy';
import { action } from '@/lib/people/auth/action';
import { replyOf } from '@/lib/people/auth/reply';
import * as pictures from './pictures';
import { noPictureInput, pictureInput, sellerIdInput, sellerInput } from './schema';
import * as commands from './sellers';

const gone = { notFound: 'errors.notFound' } as const;

export const saveSeller = action(
  { name: 'settings.seller', input: sellerInput, guard: policy['settings.change'] },
  async ({ input, actor, tx, request: { address } }) =>
    replyOf(await commands.saveSeller({ tx, actor, address }, input), gone, {
      redirectTo: routes.admin.sellers(),
    }),
);

export const makeDefault = action(
  { name: 'settings.seller.default', input: sellerIdInput, guard: policy['settings.change'] },
  async ({ input: { id }, actor, tx, request: { address } }) =>
    replyOf(await commands.makeDefault({ tx, actor, address }, id), gone, { message: 'common.saved' }),
);

export const savePicture = action(
  { name: 'settings.seller.picture', input: pictureInput, guard: policy['settings.change'] },
  async ({ input, actor, tx, request: { address } }) =>
    replyOf(
      await pictures.savePicture({ tx, actor, address }, input),
      (code) => ({ field: 'picture', says: said[code] }),
      {
        message: 'common.saved',
      },
    ),
);

const said = {
  notFound: 'errors.notFound',
  active: 'settings.errors.logoNotAPicture',
  tooLarge: 'settings.errors.logoTooLarge',
  notAPicture: 'sellers.errors.notAPng',
  tooManyPixels: 'settings.errors.logoTooManyPixels',
  noSize: 'settings.errors.logoNoSize',
} as const;

export const removePicture = action(
  { name: 'settings.seller.picture.remove', input: noPictureInput, guard: policy['settings.change'] },
  async ({ input, actor, tx, request: { address } }) => {
    await pictures.removePicture({ tx, actor, address }, input);
    return { ok: true, value: null, message: 'common.saved' };
  },
);
