import { z } from 'zod';
import { largestLogo } from './logo/limits';

const longestText = Math.ceil((largestLogo * 4) / 3) + 40;

/** A picture as the browser read it ("data:image/png;base64,..."): a form of the panel holds texts alone. */
export const logoInput = z.object({
  picture: z
    .string('settings.errors.logoMissing')
    .min(1, 'settings.errors.logoMissing')
    .max(longestText, 'settings.errors.logoTooLarge'),
});

export const noLogoInput = z.object({});
