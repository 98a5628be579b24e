import { fail, type Result } from '@/lib/base/values/result';
import { largestLogo } from './limits';
import { readPng } from './png';
import { readSvg } from './svg';

/** A picture that was looked at: what is kept of it, and its shape. */
export type Picture = {
  readonly type: 'image/png' | 'image/svg+xml';
  readonly bytes: Uint8Array;
  /** Only their ratio means anything for a drawing. */
  readonly width: number;
  readonly height: number;
};

export type NotAPicture =
  | { readonly code: 'tooLarge' | 'notAPicture' | 'tooManyPixels' | 'noSize' }
  /** A drawing with something in it that acts, or that is fetched from elsewhere. */
  | { readonly code: 'active'; readonly what: string };

const address = /^data:image\/(png|svg\+xml);base64,([A-Za-z0-9+/]+={0,2})$/;

/** Reads a picture that a browser sent. What is not needed to draw it is left out; what could act is refused. */
export function readPicture(text: string): Result<Picture, NotAPicture> {
  const [, type, encoded] = address.exec(text) ?? [];
  if (encoded === undefined) return fail({ code: 'notAPicture' });
  const bytes = Buffer.from(encoded, 'base64');
  if (bytes.length > largestLogo) return fail({ code: 'tooLarge' });
  return type === 'png' ? readPng(bytes) : readSvg(bytes);
}
