import 'server-only';
import { now } from '@/lib/base/clock/clock';
import { db } from '@/lib/base/db/client';
import { localDay } from '@/lib/base/i18n/local-time';
import { isExchangeable, utdXml } from '@/lib/money/papers/exchange/utd-xml';
import type { StaffActor } from '@/lib/people/access/actor';
import type { PaperFile } from './issued/paper-file';
import { readPaper } from './issued/read-paper';

/** A transfer document as the tax service's XML, made now; null where there is none, or it is no paper for an exchange. */
export async function exchangeFile(actor: StaffActor, id: string): Promise<PaperFile | null> {
  const paper = await readPaper(db, actor, id);
  if (!paper || !isExchangeable(paper)) return null;
  const at = now();
  const clock = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const;
  const time = new Intl.DateTimeFormat('ru', { timeZone: 'Europe/Moscow', ...clock }).format(at);
  return utdXml(paper, { day: localDay(at, 'Europe/Moscow').day, time: time.replaceAll(':', '.') });
}
