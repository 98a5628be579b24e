import { parseForm } from '@/lib/regwire/form';
import { readInput } from '@/lib/regwire/input';
import { isOutputFormat, type OutputWish } from '@/lib/regwire/output';
import { textOf, type WireRecord } from '@/lib/regwire/value';
import { incorrect } from '../refusal';

export interface Decoded {
  readonly params: WireRecord;
  /** The form fields alone: where credentials belong. */
  readonly outer: WireRecord;
  readonly output: OutputWish;
}

export const PLAIN_WISH: OutputWish = { format: 'json', encoding: 'utf8', asPlainText: false };

/** Body to parameters; a body of another type than a form has none, as on the live service. */
export function decode(contentType: string, body: Uint8Array): Decoded {
  const fields = parseForm(contentType, body) ?? [];
  const input = readInput(fields);
  if (!input.ok) throw incorrect(input.parameter);
  const format = input.params['output_format'] ?? input.params['view'] ?? 'json';
  const output: OutputWish = {
    format: typeof format === 'string' && isOutputFormat(format) ? format : 'json',
    encoding: input.encoding,
    asPlainText: /plain/.test(textOf(input.params['output_content_type'])),
  };
  return { params: input.params, outer: input.outer, output };
}
