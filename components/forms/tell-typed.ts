/** Tells a form of each control that holds something else than it came with, as if it were typed now. */
export function tellTyped(form: HTMLFormElement): void {
  for (const control of [...form.elements].filter(isChanged)) {
    control.dispatchEvent(new Event('input', { bubbles: true }));
    control.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

/** Whether a control holds something else than it came with: the form may not have heard of it. */
export function isChanged(control: Element): boolean {
  if (control instanceof HTMLSelectElement) {
    const options = [...control.options];
    return (
      control.selectedIndex !==
      Math.max(
        0,
        options.findIndex(({ defaultSelected }) => defaultSelected),
      )
    );
  }
  if (control instanceof HTMLInputElement && ['checkbox', 'radio'].includes(control.type)) {
    // Of radios only the one that was chosen tells: the form reads its value.
    return control.checked !== control.defaultChecked && (control.checked || control.type === 'checkbox');
  }
  const isText = control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement;
  return isText && control.value !== control.defaultValue;
}
