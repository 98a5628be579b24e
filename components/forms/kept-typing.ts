import { nowMs } from '@/lib/base/clock/clock';
import { pagePath, storageKey } from '@/components/forms/kept-place';
import { isChanged } from '@/components/forms/tell-typed';
import { isSecretField } from '@/lib/people/auth/secret-field';

const keptForMs = 60 * 60_000;
/** Forms of one tab whose typing is kept, the latest of them. */
const mostKept = 8;

type KeptTyping = {
  /** The page, and whom it was drawn for: what was typed for one customer never comes back before another. */
  readonly path: string;
  readonly whom: string;
  readonly form: string;
  readonly at: number;
  readonly typed: readonly Typed[];
};

type Typed = { readonly name: string; readonly value: string; readonly isChecked: boolean | null };
type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Keeps what is typed into a form over the next load of its page, in this tab alone; never a secret. */
export function keepTyping(form: HTMLFormElement, whom: string, path: string): void {
  const typed = typingIn(form).map(typedInto);
  if (typed.length === 0) return;
  const kept: KeptTyping = { path, whom, form: identityOf(form), at: nowMs(), typed };
  write([...readKept().filter((one) => !isOf(one, form, path)), kept].slice(-mostKept));
}

/** Forgets what was kept of this form. */
export function forgetTyping(form: HTMLFormElement, path: string): void {
  write(readKept().filter((one) => !isOf(one, form, path)));
}

/** Takes back, once, what was kept of this form, but for controls that hold something newer; null when nothing of it was. */
export function takeTyping(
  form: HTMLFormElement,
  whom: string,
  newer: ReadonlySet<EventTarget>,
): readonly Typed[] | null {
  const path = pagePath();
  const kept = readKept().find((one) => isOf(one, form, path));
  if (kept === undefined) return null;
  // Of somebody else it is gone for good; signing in again happens on a page that is drawn for nobody.
  forgetTyping(form, path);
  if (nowMs() - kept.at > keptForMs || kept.whom !== whom) return null;
  const later = typingIn(form).filter((control) => newer.has(control));
  return kept.typed.filter((one) => !later.some((control) => answersFor(control, one)));
}

/** Whether a form says something else than what was kept of it. */
function differs(form: HTMLFormElement, typed: readonly Typed[]): boolean {
  const now = typingIn(form).map(typedInto);
  return typed.some((one) => now.find((shown) => isSame(shown, one)) === undefined);
}

function isSame(left: Typed, right: Typed): boolean {
  return left.name === right.name && left.value === right.value && left.isChecked === right.isChecked;
}

/**
 * Types into the form as a person would, and `tells` so where the form says something else; also into fields that come
 * with the choice of another. Answers what ends that.
 */
export function typeAgain(form: HTMLFormElement, typed: readonly Typed[], tells: () => void): () => void {
  if (differs(form, typed)) tells();
  let left = typeWhatFits(form, typed);
  const later = new MutationObserver(() => {
    left = typeWhatFits(form, left);
    if (left.length === 0) later.disconnect();
  });
  if (left.length > 0) later.observe(form, { childList: true, subtree: true });
  return () => later.disconnect();
}

/** Answers what has no field yet. */
function typeWhatFits(form: HTMLFormElement, typed: readonly Typed[]): readonly Typed[] {
  return typed.filter((one) => {
    const control = typingIn(form).find((candidate) => isFieldOf(candidate, one));
    if (control) type(control, one);
    return control === undefined;
  });
}

function type(control: Control, { value, isChecked }: Typed): void {
  if (isCheck(control)) {
    if (control.checked !== isChecked) control.click();
    return;
  }
  if (control.value === value && !isChanged(control)) return;
  // Past the setter that React puts on each control, or it takes the change for its own.
  Reflect.set(Object.getPrototypeOf(control), 'value', value, control);
  control.dispatchEvent(new Event('input', { bubbles: true }));
  control.dispatchEvent(new Event('change', { bubbles: true }));
}

function typedInto(control: Control): Typed {
  return { name: control.name, value: control.value, isChecked: isCheck(control) ? control.checked : null };
}

function isFieldOf(control: Control, { name, value, isChecked }: Typed): boolean {
  return (
    control.name === name && (isChecked === null ? !isCheck(control) : isCheck(control) && control.value === value)
  );
}

/** Whether what a control says makes what was kept out of date: of radios one speaks for all. */
function answersFor(control: Control, one: Typed): boolean {
  return isFieldOf(control, one) || (control.type === 'radio' && control.name === one.name);
}

function isCheck(control: Control): control is HTMLInputElement {
  return control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio');
}

function typingIn(form: HTMLFormElement): Control[] {
  return controlsOf(form).filter((control) => !unkept.includes(control.type) && !isSecretField(control.name));
}

const unkept = ['hidden', 'password', 'file', 'submit', 'button', 'reset'];

function controlsOf(form: HTMLFormElement): Control[] {
  return [...form.elements].filter(
    (element): element is Control =>
      (element instanceof HTMLInputElement ||
        element instanceof HTMLTextAreaElement ||
        element instanceof HTMLSelectElement) &&
      element.name !== '',
  );
}

// What names the thing a form is about, and its first field: the rest may differ in the page that comes next.
function identityOf(form: HTMLFormElement): string {
  const about = controlsOf(form)
    .filter(({ type: kind, name }) => kind === 'hidden' && !changing.test(name))
    .map(({ name, value }) => `${name}=${value}`);
  return JSON.stringify([typingIn(form)[0]?.name, ...about]);
}

const changing = /^(\$ACTION|__|drawnFor$|versions?$|key$|quoteId$|shownTotal$)/;

const isOf = (kept: KeptTyping, form: HTMLFormElement, path: string): boolean =>
  kept.path === path && kept.form === identityOf(form);

function readKept(): readonly KeptTyping[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? '');
    return Array.isArray(kept) ? kept.filter(isKept) : [];
  } catch {
    return [];
  }
}

/** A browser that keeps nothing, or has no room, loses it. */
function write(kept: readonly KeptTyping[]): void {
  try {
    if (kept.length === 0) sessionStorage.removeItem(storageKey);
    else sessionStorage.setItem(storageKey, JSON.stringify(kept));
  } catch {
    sessionStorage.removeItem(storageKey);
  }
}

// By hand: a schema would bring its library to every page that has a form, if only one button.
function isKept(value: unknown): value is KeptTyping {
  if (!isRow(value)) return false;
  const { path, whom, form, at, typed } = value;
  return [path, whom, form].every(isText) && typeof at === 'number' && Array.isArray(typed) && typed.every(isTyped);
}

function isTyped(value: unknown): value is Typed {
  if (!isRow(value)) return false;
  const { name, value: typed, isChecked } = value;
  return isText(name) && isText(typed) && (isChecked === null || typeof isChecked === 'boolean');
}

const isText = (value: unknown): boolean => typeof value === 'string';
const isRow = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
