// The editor: what is typed is saved, in this browser and on the server, and the page says which.

import '../packages/@github/markdown-toolbar-element.js';
import { Advice } from './article-edit/advice.js';
import { Beside } from './article-edit/beside.js';
import { Conflict } from './article-edit/conflict.js';
import { Describe } from './article-edit/describe.js';
import { Draft } from './article-edit/draft.js';
import { Fields } from './article-edit/fields.js';
import { Finder } from './article-edit/finder.js';
import { Login } from './article-edit/login.js';
import { pasteWell } from './article-edit/paste.js';
import { Pictures } from './article-edit/pictures.js';
import { Preview } from './article-edit/preview.js';
import { Recovery } from './article-edit/recovery.js';
import { State } from './article-edit/state.js';
import { writeWell } from './article-edit/writing.js';

const STAY = 20_000;

const form = document.getElementById('edit');
const { user, id, slugMade, back, seen, live } = document.getElementById('editor').dataset;
const cameBack = back === 'true';

document.documentElement.classList.add('scripted');
// What was typed is offered by the journal, with what the server has; a browser would put it in silently.
form.autocomplete = 'off';
const fields = new Fields(form, slugMade === 'true');
const state = new State();
const beside = new Beside(form, live === 'true');
const draft = new Draft({
  fields,
  beside,
  user,
  id: id || null,
  key: form.elements.key.value,
  // A form that came back holds what is not saved, and the page does not know what was.
  base: { version: Number(seen), text: cameBack ? null : fields.readFirst() },
});
const login = new Login(draft, user);
const conflict = new Conflict(draft);
const preview = new Preview(fields.body);
const recovery = new Recovery(draft, state);
new Finder(fields.body);
new Pictures(fields.body);
const advice = new Advice(fields.body);
new Describe(fields.body);
writeWell(fields.body);
const pasted = pasteWell(fields.body);

draft.addEventListener('state', ({ detail }) => state.show(detail));
draft.addEventListener('present', ({ detail }) => state.present(detail));
draft.addEventListener('lapsed', () => login.ask());
draft.addEventListener('conflict', ({ detail }) => conflict.ask(detail));
draft.addEventListener('saved', ({ detail }) => {
  advice.ask(detail.id);
  form.elements.version.value = detail.version;
  const address = `${detail.path}/edit`;
  if (location.pathname !== address) {
    history.replaceState(null, '', address);
    form.action = address;
  }
  if (detail.merged) {
    state.say('merged');
    preview.changed();
  }
});

form.addEventListener('input', (event) => {
  if (beside.isOne(event.target)) {
    beside.typed();
    draft.typed();
  } else if (event.target.closest('.text, .details')) {
    draft.typed();
    preview.changed();
  }
});
// A field that is left is complete; a menu is when something is chosen.
for (const leaving of ['change', 'focusout']) {
  form.addEventListener(leaving, (event) => beside.isOne(event.target) && draft.leftBeside());
}
fields.tags.addEventListener('blur', () => draft.typed());
form.addEventListener('rewritten', () => preview.changed());

// A button that does more than save first has everything saved, so that nothing is lost whatever becomes of the rest.
let finishing = false;
let submitted = false;
form.addEventListener('submit', async (event) => {
  if (submitted) {
    return;
  }
  event.preventDefault();
  // The second of two clicks asks for nothing more.
  if (!finishing) {
    finishing = true;
    await finish(event.submitter).finally(() => {
      finishing = false;
    });
  }
});

async function finish(submitter) {
  fields.finish();
  await recovery.taking;
  await pasted();
  const saved = await draft.finish();
  // A browser ignores a submission that begins while it still tells of the one before.
  await new Promise((resolve) => setTimeout(resolve));
  if (saved || draft.refused) {
    await draft.sent();
    submitted = true;
    form.requestSubmit(submitter);
  } else {
    state.say('notDone');
  }
}

addEventListener('keydown', (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
    event.preventDefault();
    draft.saveForGood().then((done) => (done ? state.tell() : state.say('notDone')));
  }
});
document.addEventListener('signing-out', ({ detail }) => detail(draft.settle()));
let leaving = false;
document.addEventListener('signed-out', () => {
  leaving = true;
  draft.abandon();
});
// In another tab: what stands here is for nobody's eyes any more.
new BroadcastChannel('broadsheet').addEventListener('message', async ({ data }) => {
  if (data.signedOut === user && !leaving) {
    await draft.abandon();
    location.replace('/login');
  }
});
addEventListener('beforeunload', (event) => draft.endangered && !submitted && event.preventDefault());
addEventListener('pagehide', () => draft.leave(submitted));
addEventListener('pageshow', (event) => event.persisted && location.reload());
document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && draft.stay());
setInterval(() => draft.stay(), STAY);

recovery.offer();
draft.stay();
if (cameBack || draft.unsaved) {
  draft.typed();
}
