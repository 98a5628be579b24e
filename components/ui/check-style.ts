/** Native boxes in our clothes: they work without JavaScript, and a screen reader knows them. */
export const checkboxStyle =
  'check-box peer size-[1.125rem] shrink-0 appearance-none rounded-sm border border-control bg-surface transition-colors duration-100 ' +
  'checked:border-accent checked:bg-accent indeterminate:border-accent indeterminate:bg-accent hover:border-muted checked:hover:bg-accent-hover ' +
  'disabled:opacity-50 aria-invalid:border-danger';

export const radioStyle =
  'size-[1.125rem] shrink-0 appearance-none rounded-full border border-control bg-surface transition-[border-width,border-color] duration-100 ' +
  'checked:border-[5.5px] checked:border-accent hover:border-muted checked:hover:border-accent-hover disabled:opacity-50 aria-invalid:border-danger';

export const switchStyle =
  'switch-box relative h-5 w-9 shrink-0 appearance-none rounded-full bg-control transition-colors duration-150 checked:bg-accent ' +
  'hover:bg-muted checked:hover:bg-accent-hover disabled:opacity-50';
