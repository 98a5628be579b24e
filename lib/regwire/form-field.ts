/** One form field; values stay bytes until `io_encoding` is known. */
export interface FormField {
  readonly name: string;
  readonly value: Uint8Array;
}
