import 'server-only';
import type { Tx } from './client';
import { transaction } from './transaction';

/** Runs `work` in one transaction, as `transaction` does, and undoes what it did where its answer is not `ok`. */
export async function attempt<Answer extends { readonly ok: boolean }>(
  work: (tx: Tx) => Promise<Answer>,
): Promise<Answer> {
  const refused: { answer: Answer | null } = { answer: null };
  try {
    return await transaction(async (tx) => {
      refused.answer = null;
      const answer = await work(tx);
      if (answer.ok) return answer;
      refused.answer = answer;
      throw new Undone();
    });
  } catch (error) {
    if (error instanceof Undone && refused.answer) return refused.answer;
    throw error;
  }
}

/** Rolls the transaction back; never leaves this file. */
class Undone extends Error {}
