/** Does something for one; what others of the same worker ask for at about the same time is done together with it. */
type Together<Worker, Item, Answer> = (worker: Worker, item: Item) => Promise<Answer>;

type Work<Worker, Item, Answer> = (worker: Worker, items: readonly Item[]) => Promise<readonly Answer[]>;

type Limits = {
  /** How often it is done at once. */
  readonly atOnce: number;
  /** For how many together. */
  readonly most: number;
};

/**
 * What is asked for while as much is under way as may be waits for its end and then goes together. `work` answers one for
 * each, in their order; where it throws, it is tried for each alone, so that none spoils the others.
 */
export function together<Worker extends object, Item, Answer>(
  work: Work<Worker, Item, Answer>,
  limits: Limits,
): Together<Worker, Item, Answer> {
  const queues = new WeakMap<Worker, (item: Item) => Promise<Answer>>();
  return (worker, item) => {
    const known = queues.get(worker);
    const ask = known ?? queueOf((items) => work(worker, items), limits);
    if (!known) queues.set(worker, ask);
    return ask(item);
  };
}

type Waiting<Item, Answer> = {
  readonly item: Item;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (reason: unknown) => void;
};

function queueOf<Item, Answer>(
  work: (items: readonly Item[]) => Promise<readonly Answer[]>,
  { atOnce, most }: Limits,
): (item: Item) => Promise<Answer> {
  let waiting: readonly Waiting<Item, Answer>[] = [];
  let underWay = 0;
  return (item) =>
    new Promise((resolve, reject) => {
      waiting = [...waiting, { item, resolve, reject }];
      // Whoever asks in the same turn of the event loop comes along.
      setImmediate(next);
    });

  function next(): void {
    if (underWay >= atOnce || waiting.length === 0) return;
    const batch = waiting.slice(0, most);
    waiting = waiting.slice(most);
    underWay += 1;
    void end(batch).finally(() => {
      underWay -= 1;
      next();
    });
  }

  async function end(batch: readonly Waiting<Item, Answer>[]): Promise<void> {
    try {
      const answers = await work(batch.map(({ item }) => item));
      for (const [index, { resolve, reject }] of batch.entries()) {
        const answer = answers[index];
        if (answer === undefined) reject(new TypeError(`${answers.length} answers for ${batch.length}`));
        else resolve(answer);
      }
    } catch (error) {
      if (batch.length === 1) batch[0]?.reject(error);
      else for (const one of batch) await end([one]);
    }
  }
}
