// A dialog gives the keyboard back to where it took it from. Chromium restores the focus itself, but not always the keys with it;
// whoever closed it may have given it to another place already.

export function ask(dialog) {
  if (dialog.open) {
    return;
  }
  const before = document.activeElement;
  dialog.addEventListener(
    'close',
    () => {
      const taken = ![before, document.body].includes(document.activeElement);
      if (!taken) {
        before.blur();
        requestAnimationFrame(() => before.focus());
      }
    },
    { once: true },
  );
  dialog.showModal();
}
