import 'server-only';
import { databaseTime } from '@/lib/base/db/clock';
import { emailStateOf } from '@/lib/portfolio/domains/registrant/email';
import { flagIn } from '@/lib/portfolio/domains/registrant/details';
import { callOf, write, type SyncContext, type SyncReport } from './context';
import { byName } from './read';

type Seen = {
  readonly asciiName: string;
  readonly hides: boolean | null;
  readonly isIdentified: boolean | null;
  readonly emailState: string | null;
};

/** Reads what registries say of the registrants of some domains: hidden, identified, confirmed (REG.API 7.10, 8.28). At most 1000 names. */
export async function readCare(context: SyncContext, names: readonly string[]): Promise<SyncReport> {
  const readAt = await databaseTime(context.db);
  const services = names.map((dname) => ({ dname, servtype: 'domain' }));
  const shown = await context.regapi.service.get_details({ services }, callOf(context));
  const details = byName(names, shown, (answer) => answer.services);
  if (!details.ok) return details.report;
  const domains = names.map((dname) => ({ dname }));
  const checked = await context.regapi.domain.send_email_verification_letter(
    { domains, check_only: true },
    callOf(context),
  );
  const letters = byName(names, checked, (answer) => answer.domains);
  const states = new Map(
    letters.ok
      ? letters.items.map(({ name, result }) => [name, result.ok ? emailStateOf(result.item.status) : null])
      : [],
  );
  const seen = details.items.flatMap(({ name, result }): readonly Seen[] => {
    if (!result.ok) return [];
    const facts = result.item.details;
    const identity = facts['id_state'];
    return [
      {
        asciiName: name,
        hides: flagIn(facts, 'private_person_flag'),
        isIdentified: typeof identity === 'string' && identity !== '' ? identity === 'VERIFIED' : null,
        emailState: states.get(name) ?? null,
      },
    ];
  });
  // What is known never gives way to what is missing, and nothing that was asked for here to an older reading.
  await write(
    context,
    (tx) => tx.$executeRaw`
      UPDATE domain d SET hides_contacts = COALESCE(seen.hides, d.hides_contacts),
        is_identified = COALESCE(seen."isIdentified", d.is_identified),
        email_state = COALESCE(seen."emailState", d.email_state), care_read_at = ${readAt}::timestamptz
      FROM json_to_recordset(${JSON.stringify(seen)}::json) AS seen(
        "asciiName" text, hides boolean, "isIdentified" boolean, "emailState" text)
      WHERE d.ascii_name = seen."asciiName" AND NOT EXISTS (
        SELECT 1 FROM operation o WHERE o.subject = 'domain:' || d.ascii_name AND o.ended_at IS NULL
          AND o.kind IN ('domain.contacts', 'domain.privacy', 'domain.verify-email'))`,
  );
  return { calls: 2, rows: seen.length, problem: letters.ok ? null : letters.report.problem };
}
