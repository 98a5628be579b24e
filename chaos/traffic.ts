/** What is on its way to the database or to the registrar and back. */
export type Traffic = {
  begin(what: object): void;
  end(what: object): void;
  isBusy(): boolean;
  /** Resolves when something ends, at once where nothing is on its way. */
  change(): Promise<void>;
};

export function trafficOf(): Traffic {
  const underWay = new Set<object>();
  let waiting: (() => void)[] = [];
  return {
    begin: (what) => void underWay.add(what),
    end(what) {
      underWay.delete(what);
      for (const resume of waiting) resume();
      waiting = [];
    },
    isBusy: () => underWay.size > 0,
    change: () => (underWay.size === 0 ? Promise.resolve() : new Promise((resume) => void waiting.push(resume))),
  };
}
