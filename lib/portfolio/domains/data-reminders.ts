import 'server-only';
import { now } from '@/lib/base/clock/clock';
import type { PrismaClient } from '@/generated/prisma/client';
import { transaction } from '@/lib/base/db/transaction';
import { localDay } from '@/lib/base/i18n/local-time';
import { dateOfDay, dayOf } from '@/lib/base/values/day';
import { newId } from '@/lib/base/values/ids';
import { post } from '@/lib/people/mail/post';
import { dataReminder } from './letters/data-reminder';

/** The data of a name is shown to its owner once a year at least: a week is left for whatever is in the way. */
const remindsAfterDays = 358;

/** Zones of countries have rules of their own; all others are under those of ICANN. */
const countries = ['рф', 'бел', 'укр', 'қаз', 'срб', 'мкд', 'мон', 'ею', 'бг'];

/** Whether owners of names in a zone are owed the yearly reminder of their contact data. */
export function isReminded(tld: string): boolean {
  const last = tld.split('.').at(-1) ?? '';
  return last.length > 2 && !countries.includes(last);
}

type Due = { readonly id: string; readonly tld: string; readonly customerId: string; readonly timeZone: string };

/**
 * Queues the letters that show owners the contact data of their names: one a day and customer, each name once a year,
 * whoever else looks at the same moment. Returns how many letters were queued.
 */
export async function remindOfData(db: PrismaClient, at = now()): Promise<number> {
  const before = dateOfDay(dayOf(at, -remindsAfterDays));
  const rows = await db.$queryRaw<Due[]>`
    SELECT d.id, d.tld, d.customer_id AS "customerId", c.time_zone AS "timeZone"
    FROM domain d JOIN customer c ON c.id = d.customer_id
    WHERE d.state IN ('active', 'suspended') AND d.service_id IS NOT NULL AND d.missing_since IS NULL
      AND d.created_on <= ${before}
      AND NOT EXISTS (
        SELECT FROM reminded_domain n JOIN data_reminder r ON r.id = n.reminder_id
        WHERE n.domain_id = d.id AND r.customer_id = d.customer_id AND r.day > ${before})
    ORDER BY d.customer_id, d.ascii_name`;
  const byCustomer = new Map<string, Due[]>();
  for (const row of rows.filter(({ tld }) => isReminded(tld))) {
    const names = byCustomer.get(row.customerId);
    if (names) names.push(row);
    else byCustomer.set(row.customerId, [row]);
  }
  let letters = 0;
  for (const [customerId, names] of byCustomer) {
    if (!localDay(at, names[0]?.timeZone).isDaytime) continue;
    const ids = names.map(({ id }) => id);
    if (await remind(customerId, at, ids)) letters += 1;
  }
  return letters;
}

/** False where the customer has had the letter of this day. */
function remind(customerId: string, at: Date, domainIds: readonly string[]): Promise<boolean> {
  return transaction(async (tx) => {
    const id = newId('dre');
    const day = dateOfDay(dayOf(at)) ?? at;
    // Another worker waits here for the end of this transaction, and then finds the day taken.
    const taken = await tx.dataReminder.createMany({ data: { id, customerId, day }, skipDuplicates: true });
    if (taken.count === 0) return false;
    await tx.remindedDomain.createMany({ data: domainIds.map((domainId) => ({ reminderId: id, domainId })) });
    await post(tx, dataReminder, { dataReminderId: id });
    return true;
  });
}
