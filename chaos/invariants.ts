import { letterProblems, moneyProblems, secretsIn } from './invariants/books';
import { cacheProblems } from './invariants/cache';
import { ofCalls } from './invariants/calls';
import { ofIntents } from './invariants/intents';
import { ofSteps } from './invariants/steps';
import { storyOf, type Ended } from './invariants/story';

/** Every invariant that does not hold at the end of a run, in a sentence each. */
export async function violations(ended: Ended): Promise<readonly string[]> {
  const { place } = ended;
  const story = await storyOf(place);
  const pure = [...ofIntents, ...ofCalls, ...ofSteps].flatMap(({ id, broken }) =>
    broken(story, ended).map((what) => `${id}: ${what}`),
  );
  const kept = [...(await moneyProblems(place)), ...(await secretsIn(ended))];
  return [...pure, ...kept, ...(await letterProblems(ended)), ...(await cacheProblems(ended))];
}
