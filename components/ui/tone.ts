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
  neutral: 'bg-sunken border-line text-muted',
  accent: 'bg-accent-soft border-accent-line text-accent',
  info: 'bg-info-soft border-info-line text-info',
  success: 'bg-success-soft border-success-line text-success',
  warning: 'bg-warning-soft border-warning-line text-warning',
  danger: 'bg-danger-soft border-danger-line text-danger',
};
