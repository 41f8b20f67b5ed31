// What this browser kept and the server does not have is offered when the editor opens again; nothing is taken silently.

import { api } from '../desk-api.js';
import { forget, keep, kept } from '../journal.js';
import { same } from './fields.js';
import { clock } from './state.js';

export class Recovery {
  #draft;
  #state;
  #panel = document.getElementById('recovery');
  #entry;
  #dropped;

  constructor(draft, state) {
    this.#draft = draft;
    this.#state = state;
    const actions = {
      take: () => this.#take(this.#draft.base, false),
      merge: () => this.#take(this.#entry.base, true),
      drop: () => this.#drop(),
      undo: () => this.#undo(),
    };
    this.#panel.addEventListener('click', (event) => actions[event.target.value]?.());
  }

  async offer() {
    const entries = await kept(this.#draft.user).catch(() => []);
    const mine = entries.filter((entry) => (this.#draft.id ? entry.id === this.#draft.id : !entry.id));
    const known = mine.filter((entry) => same(entry.text, this.#draft.fields.read()));
    await Promise.all(known.map((entry) => forget(entry.name)));
    this.#entry = mine.find((entry) => !known.includes(entry));
    if (this.#entry) {
      await this.#show();
    }
  }

  async #show() {
    const { text, at } = this.#entry;
    document.getElementById('recovery-time').textContent = `${new Date(at).toLocaleDateString(document.documentElement.lang)} ${clock(at)}`;
    const { status, body } = await api('POST', 'diffs', {
      before: whole(this.#draft.base.text),
      after: whole(text),
    });
    const view = this.#panel.querySelector('.diff');
    if (status === 200) {
      view.replaceChildren(...body.lines.map(line));
    } else {
      view.textContent = whole(text);
    }
    this.#panel.querySelector('[value=merge]').hidden = !this.#draft.id || !this.#entry.base?.version;
    this.#panel.hidden = false;
    this.#panel.focus();
  }

  #take(base, merge) {
    this.#panel.hidden = true;
    if (!this.#draft.id) {
      // The server may have made the article already, and the answer got lost: the same key finds it.
      this.#draft.key = this.#entry.key;
    }
    this.#draft.take(this.#entry.text, { version: this.#draft.base.version, text: base.text }, merge);
    this.#draft.fields.body.focus();
  }

  async #drop() {
    this.#dropped = this.#entry;
    await forget(this.#entry.name);
    this.#panel.classList.add('dropped');
    this.#panel.querySelector('[value=undo]').focus();
    this.#state.announce('dropped');
  }

  async #undo() {
    await keep(this.#dropped);
    this.#panel.classList.remove('dropped');
    this.#panel.querySelector('[value=take]').focus();
  }
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
