import 'server-only';
import { now } from '@/lib/base/clock/clock';
import { amountIn } from '@/lib/registrar/regapi/answer-values';
import { reasonOf } from '@/lib/registrar/regapi/outcome';
import { callOf, write, type SyncSource } from '@/lib/sync/reading/context';

/** What the reseller has left at the registrar (REG.API 5.4). */
export const balance: SyncSource = {
  name: 'balance',
  everyMs: 10 * 60_000,
  run: async (context) => {
    const outcome = await context.regapi.user.get_balance({}, callOf(context));
    if (outcome.kind !== 'done') return { calls: 1, rows: 0, problem: reasonOf(outcome) };
    const left = amountIn(outcome.answer.prepay, outcome.answer.currency);
    const facts = { balanceMinor: BigInt(left.minor), currency: left.currency, balanceReadAt: now() };
    await write(context, (tx) =>
      tx.registrarState.upsert({ where: { id: 1 }, create: { id: 1, ...facts }, update: facts }),
    );
    return { calls: 1, rows: 1, problem: null };
  },
};
