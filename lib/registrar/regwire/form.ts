import type { FormField } from './form-field';
import { parseMultipart } from './multipart';
import { parseUrlencoded } from './urlencoded';

/** The fields of a request body, or undefined when its content type is neither urlencoded nor multipart. */
export function parseForm(contentType: string, body: Uint8Array): readonly FormField[] | undefined {
  const type = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  if (type === 'application/x-www-form-urlencoded' || type === '') return parseUrlencoded(body);
  if (type !== 'multipart/form-data') return undefined;
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
  const mark = boundary?.[1] ?? boundary?.[2];
  return mark === undefined ? undefined : parseMultipart(body, mark);
}
