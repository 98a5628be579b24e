/** Contact data that an account keeps under a name for its orders (REG.API 8.7). */
export interface ContactProfile {
  readonly accountId: number;
  readonly type: string;
  readonly name: string;
  readonly contacts: Readonly<Record<string, string>>;
}
