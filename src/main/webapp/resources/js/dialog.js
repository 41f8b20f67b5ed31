// A dialog gives the keyboard back to where it took it from. Chromium restores the focus itself, but not always the keys with it.

export function ask(dialog) {
  if (dialog.open) {
    return;
  }
  const before = document.activeElement;
  dialog.addEventListener(
    'close',
    () => {
      before.blur();
      requestAnimationFrame(() => before.focus());
    },
    { once: true },
  );
  dialog.showModal();
}
