import { parseForm } from '@/lib/registrar/regwire/form';
import { readInput } from '@/lib/registrar/regwire/input';
import { isOutputFormat, readContentType, type OutputWish } from '@/lib/registrar/regwire/output';
import { textOf, type WireRecord } from '@/lib/registrar/regwire/value';
import { incorrect } from '../refusal';
import { readLanguage, type Language } from './translate';

export interface Decoded {
  /** Form fields and `input_data` as one. */
  readonly params: WireRecord;
  /** The form fields alone: where credentials belong. */
  readonly outer: WireRecord;
  /** What `input_data` held. */
  readonly inner: WireRecord;
  readonly output: OutputWish;
  readonly language: Language;
}

export const PLAIN_WISH: OutputWish = { format: 'json', encoding: 'utf8', contentType: null };

/** What is known of a call that could not be decoded. */
export const UNDECODED: Decoded = { params: {}, outer: {}, inner: {}, output: PLAIN_WISH, language: 'en' };

/** Body to parameters; a body of another type than a form has none, as on the live service. */
export function decode(contentType: string, body: Uint8Array): Decoded {
  const fields = parseForm(contentType, body) ?? [];
  const input = readInput(fields);
  if (!input.ok) throw incorrect(input.parameter);
  const format = input.params['output_format'] ?? input.params['view'] ?? 'json';
  const output: OutputWish = {
    format: typeof format === 'string' && isOutputFormat(format) ? format : 'json',
    encoding: input.encoding,
    contentType: readContentType(textOf(input.params['output_content_type'])),
  };
  const language = readLanguage(textOf(input.params['lang']));
  return { params: input.params, outer: input.outer, inner: input.inner, output, language };
}
