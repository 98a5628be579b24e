/** What an operation on a bill is about. */
export const billSubject = (billId: string | number) => `bill:${billId}`;
