import 'server-only';
import { fail, ok, type Result } from '@/lib/base/values/result';
import { reasonOf } from './faults';
import { isDatabaseTrouble } from './trouble';

/**
 * What a definition says of each of some items: asked of all together, and where that throws of each alone, so that one
 * that it cannot bear spoils no other. Failed: why it threw.
 */
export async function ofEach<Item, Answer>(
  items: readonly Item[],
  ask: (items: readonly Item[]) => Promise<readonly Answer[]>,
): Promise<readonly Result<Answer, string>[]> {
  if (items.length === 0) return [];
  try {
    const answers = await ask(items);
    if (answers.length !== items.length)
      throw new TypeError(`${answers.length} answers for ${items.length} operations`);
    return answers.map(ok);
  } catch (error) {
    if (isDatabaseTrouble(error)) throw error;
    if (items.length === 1) return [fail(reasonOf(error))];
    const alone: Result<Answer, string>[] = [];
    for (const item of items) alone.push(...(await ofEach([item], ask)));
    return alone;
  }
}
