/** Reads may be up to 120 s behind; only what is read this long after a change surely shows it. In milliseconds. */
export const stalestReadMs = 130_000;
