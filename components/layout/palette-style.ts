/** How the palette looks, before its code has come and afterwards: nobody is to see the one take the other's place. */
export const paletteStyle = {
  backdrop: 'fixed inset-0 z-40 min-h-dvh bg-scrim',
  popup:
    'fixed start-1/2 top-[10dvh] z-50 w-[calc(100vw-1.5rem)] max-w-xl -translate-x-1/2 overflow-hidden rounded-xl border border-line bg-raised shadow-lg outline-none',
  head: 'flex items-center gap-3 border-b border-line px-4',
  field: 'h-13 w-full min-w-0 bg-transparent text-lg outline-none',
};
