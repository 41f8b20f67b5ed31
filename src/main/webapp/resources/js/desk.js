// Every page of the desk: signing out of a shared computer leaves no text in it, and asks before it deletes one that is not saved.

import { ask } from './dialog.js';
import { clear, kept } from './journal.js';

const form = document.querySelector('form[action="/logout"]');
const dialog = document.getElementById('logout-unsaved');

async function leave() {
  try {
    await clear();
  } finally {
    HTMLFormElement.prototype.submit.call(form);
  }
}

form?.addEventListener('submit', async (event) => {
  event.preventDefault();
  let unsaved = [];
  try {
    unsaved = await kept(form.dataset.user);
  } catch {
    // A browser without a journal keeps nothing that could be lost.
  }
  if (unsaved.length === 0) {
    leave();
    return;
  }
  dialog.querySelector('ul').replaceChildren(
    ...unsaved.map((entry) => {
      const item = document.createElement('li');
      item.textContent = entry.text.title || entry.text.body.slice(0, 60) || '…';
      return item;
    }),
  );
  ask(dialog);
});

dialog?.addEventListener('close', () => {
  if (dialog.returnValue === 'leave') {
    leave();
  }
});
