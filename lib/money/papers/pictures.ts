/** PNG pictures that a paper bears. */
export type Pictures = { readonly signature: Uint8Array | null; readonly stamp: Uint8Array | null };
