import 'server-only';
import { databaseTime } from '@/lib/base/db/clock';
import { foundService } from '@/lib/registrar/answers/find-service';
import { callOf, write, type SyncContext } from './context';

/** Asks of each name whether it is in our account, and as which service (REG.API 8.1, which takes no lists). What the registrar does not tell stays as it was known. */
export async function readPresence(context: SyncContext, names: readonly string[]): Promise<void> {
  for (const asciiName of names) {
    const readAt = await databaseTime(context.db);
    const outcome = await context.regapi.domain.nop({ domain_name: asciiName }, callOf(context));
    const serviceId = outcome.kind === 'done' ? outcome.answer.service_id : null;
    // A failure is none of these two answers.
    const isAbsent = outcome.kind === 'refused' && foundService(outcome).kind === 'absent';
    if (serviceId === null && !isAbsent) continue;
    const told = { serviceId: serviceId === null ? null : BigInt(serviceId), readAt };
    await write(context, (tx) =>
      tx.presenceReading.upsert({
        where: { asciiName },
        create: { asciiName, ...told },
        update: told,
        select: { asciiName: true },
      }),
    );
  }
}
