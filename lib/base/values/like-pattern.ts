/** Text as LIKE, and what Prisma calls `contains`, takes it literally: % and _ are letters like any other. */
export function likePattern(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
