/** What an operation went through since a person last decided about it. */
export type History = {
  /** Sends whose outcome was not known. */
  readonly unknowns: number;
  /** Sends that ended in the queue again, for whatever reason. */
  readonly returns: number;
  /** Those of them that the registrar refused for the operation's own sake. */
  readonly refusals: number;
};

export const freshHistory: History = { unknowns: 0, returns: 0, refusals: 0 };
