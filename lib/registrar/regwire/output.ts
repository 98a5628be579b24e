import { encodeText, type IoEncoding } from './encoding';
import { writeJson } from './json-output';
import { writePlain } from './plain-output';
import type { WireRecord } from './value';
import { writeXml } from './xml-output';
import { writeYaml } from './yaml-output';

const FORMATS = {
  json: { write: writeJson, contentType: 'application/json' },
  xml: { write: writeXml, contentType: 'text/xml' },
  yaml: { write: writeYaml, contentType: 'text/plain' },
  plain: { write: writePlain, contentType: 'text/plain' },
} as const;

type OutputFormat = keyof typeof FORMATS;

export interface OutputWish {
  readonly format: OutputFormat;
  readonly encoding: IoEncoding;
  /** Instead of the format's own content type; null keeps that. */
  readonly contentType: string | null;
}

export function isOutputFormat(name: string): name is OutputFormat {
  return Object.hasOwn(FORMATS, name);
}

/**
 * The content type that `output_content_type` asks for: `plain` is text/plain, a word alone a kind of text, a whole type
 * itself; null for what is none (REG.API 2.2.4.2).
 */
export function readContentType(asked: string): string | null {
  if (/^[\w.+-]+\/[\w.+-]+$/.test(asked)) return asked;
  return /^[\w.+-]+$/.test(asked) ? `text/${asked}` : null;
}

export function writeOutput(answer: WireRecord, wish: OutputWish): { body: Uint8Array; contentType: string } {
  const format = FORMATS[wish.format];
  const type = wish.contentType ?? format.contentType;
  const charset = wish.encoding === 'utf8' ? 'utf-8' : wish.encoding;
  return { body: encodeText(format.write(answer), wish.encoding), contentType: `${type}; charset=${charset}` };
}
