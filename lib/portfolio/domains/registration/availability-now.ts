import 'server-only';
import type { OperationContext } from '@/lib/queue/engine/define';
import { answersByName } from '@/lib/registrar/answers/item-results';
import { sharedAnswers } from '@/lib/registrar/answers/shared-answers';
import type { CallOptions, RegapiClient } from '@/lib/registrar/regapi/client/client';
import type { ItemResult, Outcome } from '@/lib/registrar/regapi/outcome';

type Checked = Extract<Awaited<ReturnType<RegapiClient['domain']['check']>>, { kind: 'done' }>['answer'];
type FreeName = Extract<Checked['domains'][number], { ok: true }>['item'];

const shareAvailability = sharedAnswers<ItemResult<FreeName>>();

/** As many registrations as go out within the minute that an answer serves, and not many more. */
const mostAhead = 200;

/**
 * Whether a name is free now, and what it costs where it is a premium one (REG.API 8.6); refused = it is not. Orders go out
 * one by one, so the names of those that wait behind are asked about in the same call.
 */
export async function availabilityNow(
  asciiName: string,
  context: OperationContext,
  options: CallOptions,
): Promise<Outcome<FreeName>> {
  const found = await shareAvailability([asciiName], context.sharing, {
    ask: async (names) => {
      const outcome = await checkNames(names, context.regapi, options);
      // A name that waits behind may be what the whole list was refused for.
      const isBehind = outcome.kind === 'refused' && names.length > 1;
      return isBehind ? checkNames([asciiName], context.regapi, options) : outcome;
    },
    also: () => namesBehind(context),
  });
  const answer = found(asciiName);
  if (answer.kind !== 'done') return answer;
  if (answer.answer.ok) return { kind: 'done', answer: answer.answer.item };
  const { code, text, params } = answer.answer;
  return { kind: 'refused', code, text, params };
}

async function checkNames(
  names: readonly string[],
  regapi: RegapiClient,
  options: CallOptions,
): Promise<Outcome<ReadonlyMap<string, ItemResult<FreeName>>>> {
  const outcome = await regapi.domain.check({ domains: names.map((dname) => ({ dname })) }, options);
  if (outcome.kind !== 'done') return outcome;
  const answers = answersByName(names, outcome.answer.domains);
  return {
    kind: 'done',
    answer: new Map(
      names.flatMap((name, index) => {
        const answer = answers[index];
        return answer ? [[name, answer] as const] : [];
      }),
    ),
  };
}

/** The names of the orders that go out next. */
async function namesBehind({ db }: OperationContext): Promise<readonly string[]> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT o.input ->> 'asciiName' AS name FROM operation o
    WHERE o.kind = 'domain.register' AND o.state = 'queued' AND o.run_after <= panel_now()
    ORDER BY o.run_after, o.seq LIMIT ${mostAhead}`;
  return rows.map(({ name }) => name);
}
