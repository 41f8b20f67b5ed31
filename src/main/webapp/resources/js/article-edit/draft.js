// Saves by itself: to the journal at every pause, to the server soon after. What it calls saved, the server has committed.

import { api } from '../desk-api.js';
import { forget, keep } from '../journal.js';
import { same } from './fields.js';

const JOURNAL_PAUSE = 300;
const JOURNAL_LIMIT = 2_000;
const SAVE_PAUSE = 2_000;
const SAVE_LIMIT = 15_000;
const RETRY = 5_000;

/** A timer that waits for a pause, but not for ever. */
class Pause {
  #idle;
  #latest;

  constructor(pause, limit, work) {
    Object.assign(this, { pause, limit, work });
  }

  begin() {
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => this.now(), this.pause);
    this.#latest ??= setTimeout(() => this.now(), this.limit);
  }

  now() {
    this.cancel();
    return this.work();
  }

  cancel() {
    clearTimeout(this.#idle);
    clearTimeout(this.#latest);
    this.#latest = undefined;
  }
}

/**
 * The draft in this tab. Events: 'state' { name, … }, 'saved' (the server's answer), 'conflict' (the server's problem), 'lapsed'
 * (nobody is logged in), 'present' (who else is here).
 */
export class Draft extends EventTarget {
  #journal = new Pause(JOURNAL_PAUSE, JOURNAL_LIMIT, () => this.#note());
  #saving = new Pause(SAVE_PAUSE, SAVE_LIMIT, () => this.save());
  #busy = null;
  #again = false;

  /** The text of the base is not what the server holds at its version: it has to be sent along, to be merged. */
  #behind = false;
  #suspended = false;

  /** Why the server will not have the text as it is: the form itself says it beside the fields. */
  refused = false;
  #retry;
  #written = Promise.resolve(true);

  /** base: { version, text } as the server gave it; version 0 for an article that is not made yet. */
  constructor({ fields, user, id, key, base }) {
    super();
    Object.assign(this, { fields, user, id, key, base });
    this.tab = crypto.randomUUID();
    addEventListener('online', () => this.dirty && this.save());
  }

  get name() {
    return `${this.user}/${this.id ?? `new/${this.key}`}`;
  }

  get dirty() {
    return !same(this.fields.read(), this.base.text);
  }

  typed() {
    this.#journal.begin();
    if (!this.#suspended) {
      this.#saving.begin();
      if (!this.#busy && this.dirty) {
        this.#state('unsaved');
      }
    }
  }

  /** Takes up another text: one that the browser kept, or that somebody has put together. */
  take(text, base, behind) {
    this.fields.write(text);
    this.base = base;
    this.#behind = behind;
    this.resume();
    this.#note();
    return this.save();
  }

  /** Nothing is sent until somebody has decided. */
  suspend() {
    this.#suspended = true;
    this.#saving.cancel();
  }

  resume() {
    this.#suspended = false;
  }

  /** Sends what is not saved yet; true when the server has all that is in the fields. */
  async save() {
    this.#saving.cancel();
    clearTimeout(this.#retry);
    if (this.#busy) {
      this.#again = true;
      await this.#busy;
      return !this.dirty;
    }
    if (!this.dirty && !this.#behind) {
      return true;
    }
    if (this.#suspended) {
      return false;
    }
    do {
      this.#again = false;
      this.#busy = this.#send();
      await this.#busy;
      this.#busy = null;
    } while (this.#again && !this.#suspended && this.dirty);
    return !this.dirty && !this.#behind;
  }

  /** Before somebody signs out: what is not saved yet is kept or saved now, and not at the next pause. */
  async settle() {
    await this.#journal.now();
    await this.save();
  }

  /** Somebody wants no text left in this browser. */
  abandon() {
    this.suspend();
    this.#journal.cancel();
  }

  /** When the page goes away: whatever is small enough still reaches the server, the rest is in the journal. */
  leave() {
    this.#note();
    if (this.dirty && this.id && !this.#suspended) {
      api('PUT', `drafts/${this.id}`, this.#request(this.fields.read()), { keepalive: true });
    }
    if (this.id) {
      api('DELETE', `drafts/${this.id}/presence/${this.tab}`, undefined, { keepalive: true });
    }
  }

  /** Tells the server that the article is open here, and takes up what others saved while nothing was typed. */
  async stay() {
    if (!this.id) {
      return;
    }
    const { status, body } = await api('PUT', `drafts/${this.id}/presence/${this.tab}`, {});
    if (status === 200) {
      this.#tell('present', body.present);
      if (body.version > this.base.version && !this.dirty && !this.#busy) {
        await this.#catchUp();
      }
    } else if (status === 401) {
      this.#tell('lapsed');
    }
  }

  async #catchUp() {
    const { status, body } = await api('GET', `drafts/${this.id}`);
    if (status === 200 && !this.dirty && !this.#busy) {
      this.fields.write(body.text);
      this.base = { version: body.version, text: this.fields.read() };
      this.#tell('saved', { ...body, merged: true });
    }
  }

  async #send() {
    const sent = this.fields.read();
    this.refused = false;
    this.#state('saving');
    const answer = this.id
      ? await api('PUT', `drafts/${this.id}`, this.#request(sent))
      : await api('POST', 'drafts', { key: this.key, text: sent });
    const handler = {
      0: () => this.#later('offline', RETRY),
      200: () => this.#kept(sent, answer.body),
      401: () => this.#lapsed(),
      403: () => this.#lapsed(),
      409: () => this.#refusedByOthers(answer.body),
      429: () => this.#later('busy', (answer.wait || 5) * 1000),
    }[answer.status];
    if (handler) {
      await handler();
    } else if (answer.status >= 500) {
      await this.#later('offline', (answer.wait || 5) * 1000);
    } else {
      this.#refuse(answer.status, answer.body);
    }
  }

  #refuse(status, problem) {
    this.refused = true;
    this.#state('refused', { status, problem });
  }

  #request(text) {
    return {
      version: this.base.version,
      tab: this.tab,
      text,
      ...(this.#behind ? { base: this.base.text } : {}),
    };
  }

  async #kept(sent, saved) {
    const journal = this.name;
    this.id = saved.id;
    const unchanged = JSON.stringify(this.fields.read()) === JSON.stringify(sent);
    if (!saved.text) {
      this.base = { version: saved.version, text: sent };
      this.#behind = false;
    } else if (unchanged) {
      this.fields.write(saved.text);
      this.base = { version: saved.version, text: this.fields.read() };
      this.#behind = false;
    } else {
      // Somebody typed on while the texts were merged: the next save merges again, from what was sent.
      this.base = { version: saved.version, text: sent };
      this.#behind = true;
      this.#again = true;
    }
    this.fields.showSlug(saved.slug);
    await this.#written;
    await forget(journal).catch(() => {});
    if (this.dirty) {
      await this.#note();
      this.#saving.begin();
    }
    this.#tell('present', saved.present);
    this.#tell('saved', { ...saved, merged: Boolean(saved.text) });
    this.#state(this.dirty ? 'unsaved' : 'saved', { at: saved.saved_at, titled: sent.title.trim() !== '' });
  }

  async #refusedByOthers(problem) {
    if (problem.saved && !problem.base && !this.#behind) {
      this.#behind = true;
      this.#again = true;
      return;
    }
    this.suspend();
    if (problem.saved) {
      await this.#stateWhenKept('conflict');
      this.#tell('conflict', problem);
    } else {
      this.resume();
      this.#refuse(409, problem);
    }
  }

  async #lapsed() {
    this.suspend();
    await this.#stateWhenKept('lapsed');
    this.#tell('lapsed');
  }

  async #later(name, milliseconds) {
    this.#retry = setTimeout(() => this.save(), milliseconds);
    await this.#stateWhenKept(name);
  }

  /** That the text is in this browser is said once it is. */
  async #stateWhenKept(name) {
    if (await this.#note()) {
      this.#state(name);
    }
  }

  /** One after the other, so that an older text never comes last; true when this browser has it. */
  #note() {
    if (!this.dirty) {
      return this.#written;
    }
    const { name, user, id, key, base } = this;
    const entry = { name, user, id, key, base, text: this.fields.read(), at: new Date().toISOString() };
    this.#written = this.#written
      .then(() => keep(entry))
      .then(
        () => true,
        () => {
          this.#state('unkept');
          return false;
        },
      );
    return this.#written;
  }

  #state(name, more = {}) {
    this.#tell('state', { name, ...more });
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
