// Every page of the desk: whoever leaves a text that was typed and not sent is asked. Signing out of a shared computer leaves no text of
// one's own in it, and asks before it deletes one that is not saved. What somebody else did not get saved here waits for them.

import { says } from './article-edit/text.js';
import { api } from './desk-api.js';
import { ask } from './dialog.js';
import { clear, forget, kept } from './journal.js';

const PATIENCE = 4_000;
const UNDER_WAY = 10_000;

const form = document.querySelector('form[action="/logout"]');
const dialog = document.getElementById('logout-unsaved');

function signOut() {
  HTMLFormElement.prototype.submit.call(form);
}

async function leave() {
  document.dispatchEvent(new CustomEvent('signed-out'));
  new BroadcastChannel('broadsheet').postMessage({ signedOut: form.dataset.user });
  try {
    await clear(form.dataset.user);
  } finally {
    signOut();
  }
}

/** Whoever writes on this page finishes first: a listener hands over the promise that tells when. */
function settled() {
  const work = [];
  document.dispatchEvent(new CustomEvent('signing-out', { detail: (promise) => work.push(promise) }));
  return Promise.allSettled(work);
}

/** Whether the server has it after all: a page that goes away sends its text, and hears no answer. */
async function isSaved({ id, text, beside = {} }) {
  if (!id || Object.keys(beside).length > 0) {
    return false;
  }
  const { status, body } = await api('GET', `drafts/${id}`, undefined, { signal: AbortSignal.timeout(PATIENCE) });
  return status === 200 && says(body, text);
}

/** What is kept of the user's texts and not saved; what is saved is forgotten. */
async function unsavedTexts() {
  const entries = await kept(form.dataset.user);
  const saved = await Promise.all(entries.map(isSaved));
  await Promise.all(entries.filter((_, index) => saved[index]).map(({ name }) => forget(name)));
  return entries.filter((_, index) => !saved[index]);
}

form?.addEventListener('submit', async (event) => {
  event.preventDefault();
  await settled();
  let unsaved;
  try {
    unsaved = await unsavedTexts();
  } catch {
    // What cannot be read is not deleted.
    signOut();
    return;
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

// Enter presses the button that stands beside the field, not the first of the form; on a box it presses none.
addEventListener('keydown', (event) => {
  const button = event.target.closest('.together')?.querySelector('[type=submit]');
  if (event.key === 'Enter' && !event.isComposing && event.target.matches('[type=checkbox], .together input:not([type=submit])')) {
    event.preventDefault();
    button?.click();
  }
});

/** The form that was submitted last, while it is under way: a second click would do it all once more. */
let sent = null;
addEventListener('submit', (event) => {
  const { target } = event;
  if (target === sent && target.method === 'post') {
    event.preventDefault();
    return;
  }
  sent = event.defaultPrevented ? null : target;
  // Somebody may have stopped it.
  setTimeout(() => {
    sent = sent === target ? null : sent;
  }, UNDER_WAY);
});
addEventListener('pageshow', () => {
  sent = null;
});
addEventListener('beforeunload', (event) => {
  const isEditor = document.getElementById('editor') !== null; // which keeps its text itself
  const typed = [...document.querySelectorAll('main textarea')].some((field) => field.value !== field.defaultValue);
  if (typed && !sent && !isEditor) {
    event.preventDefault();
  }
});
