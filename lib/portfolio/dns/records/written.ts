import type { ZoneRecord } from './record';

/** What a form sends back as `shown`. */
export function writeShown({ subname, type, content, priority }: ZoneRecord): string {
  return JSON.stringify({ subname, type, content, priority });
}
