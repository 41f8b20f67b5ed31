// What this browser kept and the server does not have is offered when the editor opens again; nothing is taken silently.

import { api } from '../desk-api.js';
import { forget, gone, keep, kept } from '../journal.js';
import { clock, day } from './state.js';
import { same } from './text.js';

export class Recovery {
  #draft;
  #state;
  #panel = document.getElementById('recovery');
  #entry;
  #compared;
  #waiting = [];

  /** Ends when what somebody decided to take is taken. */
  taking = Promise.resolve();

  constructor(draft, state) {
    this.#draft = draft;
    this.#state = state;
    const actions = {
      take: () => this.#begin(false),
      merge: () => this.#begin(true),
      drop: () => this.#drop(),
      undo: () => this.#undo(),
    };
    this.#panel.addEventListener('click', (event) => actions[event.target.value]?.());
  }

  /** Shows what other tabs left behind, as soon as they are closed: the latest first, the next when that is taken. */
  async offer() {
    const { id, tab, user } = this.#draft;
    const entries = await kept(user).catch(() => []);
    for (const entry of entries) {
      if (entry.tab !== tab && (id ? entry.id === id : !entry.id || (await isHomeless(entry)))) {
        gone(entry.tab).then(() => this.#consider(entry.name));
      }
    }
  }

  async #consider(name) {
    const { fields, user, beside } = this.#draft;
    const found = (await kept(user)).find((one) => one.name === name);
    // Of an article that is gone, it can become another.
    const entry = found?.id && !this.#draft.id ? { ...found, id: null, key: this.#draft.key } : found;
    if (entry && same(entry.text, fields.read()) && (beside.holds(entry.beside) || isDone(entry))) {
      // A form that came back holds what its page has kept: once this page keeps that itself, one of the two is enough.
      if (await this.#draft.keep()) {
        await forget(name);
      }
    } else if (entry) {
      this.#waiting.push(entry);
      if (!this.#entry) {
        await this.#next();
      }
    }
  }

  /** A text of an article that was never made waits for another new one, once this tab has made its own. */
  async #next() {
    this.#waiting = this.#waiting.filter((entry) => entry.id || !this.#draft.id);
    this.#entry = this.#waiting.shift();
    if (this.#entry) {
      await this.#show();
    }
  }

  async #show() {
    const { text, at } = this.#entry;
    const { base, fields, beside } = this.#draft;
    this.#compared = fields.read();
    const values = isDone(this.#entry) ? {} : this.#entry.beside;
    const here = base.text ?? fields.read();
    const before = [whole(here), ...details(here, text), ...beside.lines(values, {})].join('\n');
    const after = [whole(text), ...details(text, here), ...beside.lines(values)].join('\n');
    document.getElementById('recovery-time').textContent = `${day(at)} ${clock(at)}`;
    const { status, body } = await api('POST', 'diffs', { before, after });
    const view = this.#panel.querySelector('.diff');
    if (status === 200) {
      view.replaceChildren(...body.lines.map(line));
    } else {
      view.textContent = after;
    }
    this.#panel.querySelector('[value=merge]').hidden = !this.#draft.id || !this.#entry.base.text;
    this.#panel.classList.remove('dropped');
    this.#panel.hidden = false;
    this.#state.announce('offered');
    if (document.activeElement === document.body) {
      this.#panel.focus();
    }
  }

  #begin(merge) {
    this.taking = this.#take(merge);
  }

  /** The kept text is forgotten once it is kept as that of this tab. */
  async #take(merge) {
    const entry = this.#entry;
    // What was typed since the two were compared stays in the history, as a revision of its own.
    if (!same(this.#compared, this.#draft.fields.read()) && !(await this.#draft.saveForGood())) {
      return;
    }
    if (this.#draft.id && !entry.id) {
      this.#panel.hidden = true;
      await this.#next();
      return;
    }
    const base = merge ? entry.base : this.#draft.base;
    this.#panel.hidden = true;
    if (!this.#draft.id) {
      // The server may have made the article already, and the answer got lost: the same key finds it.
      this.#draft.key = entry.key;
    }
    this.#draft.fields.body.focus();
    if (!isDone(entry)) {
      this.#draft.beside.write(entry.beside);
    }
    await this.#draft.take(entry.text, { version: this.#draft.base.version, text: base.text }, merge, () => forget(entry.name));
    await this.#draft.leftBeside();
    await forget(entry.name);
    await this.#next();
  }

  async #drop() {
    await forget(this.#entry.name);
    this.#panel.classList.add('dropped');
    this.#panel.querySelector('[value=undo]').focus();
    this.#state.announce('dropped');
  }

  async #undo() {
    await keep(this.#entry);
    this.#panel.classList.remove('dropped');
    this.#panel.querySelector('[value=take]').focus();
  }
}

/** Whether what stood beside the text was sent with a form, and this page says that it came to something. */
function isDone({ submitted }) {
  return submitted && document.querySelector('.flash[role=status]') !== null;
}

/** Whether nobody can write to its article: it was erased, or is for others now. */
async function isHomeless({ id }) {
  const { status } = await api('GET', `drafts/${id}`);
  return [403, 404, 410].includes(status);
}

/** What else of a text differs from the other, each in a line with the name of its field. */
function details(text, other) {
  const names = document.getElementById('conflict-dialog').dataset;
  return ['slug', 'tags', 'language', 'direction', 'canonical', 'description', 'image']
    .filter((name) => String(text[name] ?? '') !== String(other[name] ?? ''))
    .map((name) => `${names[name] ?? name}: ${[text[name] ?? []].flat().join(', ')}`);
}

function whole({ title, summary, body }) {
  return [title, summary, body].filter(Boolean).join('\n\n');
}

/** A line of a difference: its words, each kept, taken out or put in. */
function line({ kind, words }) {
  const row = document.createElement('div');
  row.className = kind;
  row.append(
    ...words.map(({ kind: what, text }) => {
      const word = document.createElement(what === 'same' ? 'span' : what === 'removed' ? 'del' : 'ins');
      word.textContent = text;
      return word;
    }),
  );
  return row;
}
