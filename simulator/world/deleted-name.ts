/** A registration that ended: the name was free from that day on (REG.API 8.5). */
export interface DeletedName {
  /** Punycode, lower case. */
  readonly dname: string;
  /** Day, `YYYY-MM-DD`. */
  readonly deletedOn: string;
  /** Day of the first registration. */
  readonly createdOn: string;
  readonly yandexTic: number;
  readonly googlePr: number;
}
