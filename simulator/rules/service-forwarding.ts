import { incorrect, missing } from '../refusal';
import type { Forward, Product } from '../world/service-product';

interface Change {
  readonly product: Product;
  readonly given: Readonly<Record<string, string>>;
}

/** Bytes of the original favicon, and pixels of each side. */
const MAX_ICON = { bytes: 1536, pixels: 16 } as const;
const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** What the subtasks of web forwarding do (REG.API 7.12). */
export const FORWARDING = {
  /** A second rule for a path replaces the first. */
  addfwd: ({ product, given }: Change) => {
    const rule = readRule(given);
    product.forwards = [...without(product, rule.fwdfrom), rule];
  },
  rmfwd: ({ product, given }: Change) => {
    const path = readPath(given);
    const kept = without(product, path);
    if (kept.length === product.forwards.length) throw incorrect('fwdfrom', 'no such rule');
    product.forwards = kept;
  },
  rmall: ({ product }: Change) => {
    product.forwards = [];
  },
  edit_allow_se_indexing: ({ product, given }: Change) => {
    if (product.forwards.length === 0) throw incorrect('allow_se_indexing', 'needs a rule first');
    product.params = { ...product.params, allow_se_indexing: given['allow_se_indexing'] ?? '0' };
  },
  add_favicon: ({ product, given }: Change) => {
    if (!product.forwards.some((rule) => rule.type === 'frames'))
      throw incorrect('favicon', 'needs a rule with frames');
    const { favicon } = given;
    if (favicon === undefined) throw missing('favicon');
    checkIcon(favicon);
    product.params = { ...product.params, favicon };
  },
  rm_favicon: ({ product }: Change) => {
    const { favicon: _, ...params } = product.params;
    product.params = params;
  },
} as const;

function readRule(given: Readonly<Record<string, string>>): Forward {
  const { fwdto, title } = given;
  if (fwdto === undefined) throw missing('fwdto');
  if (!/^https?:\/\/[^\s/]+\.[^\s/]/i.test(fwdto) || !URL.canParse(fwdto)) throw incorrect('fwdto', 'must be a URL');
  const type = given['webfwd_type'] === 'frames' ? 'frames' : 'redirect';
  if (title !== undefined && type === 'redirect') throw incorrect('title', 'goes with webfwd_type=frames');
  return { fwdfrom: readPath(given), fwdto, type, title: title ?? '' };
}

function readPath(given: Readonly<Record<string, string>>): string {
  const path = given['fwdfrom'] ?? '/';
  if (/\s|:\/\//.test(path)) throw incorrect('fwdfrom', 'must be a path without the domain');
  return path.startsWith('/') ? path : `/${path}`;
}

function without(product: Product, path: string): readonly Forward[] {
  return product.forwards.filter((rule) => rule.fwdfrom !== path);
}

function checkIcon(text: string): void {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length < 24 || !bytes.subarray(0, 8).equals(PNG_SIGNATURE))
    throw incorrect('favicon', 'must be a PNG in base64');
  if (bytes.length > MAX_ICON.bytes) throw incorrect('favicon', `must have at most ${MAX_ICON.bytes} bytes`);
  if (bytes.readUInt32BE(16) > MAX_ICON.pixels || bytes.readUInt32BE(20) > MAX_ICON.pixels)
    throw incorrect('favicon', 'must be at most 16x16 pixels');
}
