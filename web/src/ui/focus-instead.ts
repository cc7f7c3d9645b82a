/** Gives the focus to what stays, when the pressed button beside it goes. Elsewhere on the page the focus is left alone. */
export function focusInstead(stays: HTMLElement | null): void {
  const now = document.activeElement;
  if (now === document.body || stays?.parentElement?.contains(now)) stays?.focus();
}
