/** What a colour means; `neutral` when nothing is to be noticed. */
export type Tone = 'neutral' | 'accent' | 'info' | 'success' | 'warning' | 'danger';

export const toneText: Record<Tone, string> = {
  neutral: 'text-muted',
  accent: 'text-accent',
  info: 'text-info',
  success: 'text-success',
  warning: 'text-warning',
  danger: 'text-danger',
};

/** A quiet filled area: badges, callouts. */
export const toneArea: Record<Tone, string> = {
  neutral: 'tone-neutral',
  accent: 'tone-accent',
  info: 'tone-info',
  success: 'tone-success',
  warning: 'tone-warning',
  danger: 'tone-danger',
};
