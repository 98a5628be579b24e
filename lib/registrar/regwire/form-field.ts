/** One form field; values stay bytes until `io_encoding` is known. */
export interface FormField {
  readonly name: string;
  readonly value: Uint8Array;
}

/** Fields beyond these are not read: a list of 1000 objects needs fewer, and a flood of them must not fill the memory. */
export const MAX_FIELDS = 20_000;
