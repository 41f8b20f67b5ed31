// Saves by itself: to the journal at every pause, to the server soon after. What it calls saved, the server has committed.

import { api, renew } from '../desk-api.js';
import { forget, keep, live } from '../journal.js';
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
 * The draft in this tab. Events: 'state' { name, … }, 'saved' (the server's answer), 'conflict' { problem, sent }, 'lapsed'
 * (nobody is logged in), 'present' (who else is here).
 */
export class Draft extends EventTarget {
  #journal = new Pause(JOURNAL_PAUSE, JOURNAL_LIMIT, () => this.#note());
  #saving = new Pause(SAVE_PAUSE, SAVE_LIMIT, () => this.save());
  #retry;
  #running = null;
  #again = false;
  #explicit = false;

  /** The text of the base is not what the server holds at its version: it has to be sent along, to be merged. */
  #behind = false;
  #suspended = false;
  #abandoned = false;

  /** What was sent and perhaps saved: nobody has answered. */
  #unanswered = null;

  /** A form token that is refused is renewed once. */
  #renewed = false;
  #saved = null;
  #written = Promise.resolve(true);

  /** Why the server will not have the text as it is: the form itself says it beside the fields. */
  refused = false;

  /**
   * base: { version, text } as the server gave it; version 0 for an article that is not made yet, text null where the page does
   * not know it.
   */
  constructor({ fields, beside, user, id, key, base }) {
    super();
    Object.assign(this, { fields, beside, user, id, key, base });
    this.tab = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
    live(this.tab);
    addEventListener('online', () => this.unsaved && this.save());
  }

  get name() {
    return `${this.user}/${this.id ?? `new/${this.key}`}/${this.tab}`;
  }

  get dirty() {
    return !this.base.text || !same(this.fields.read(), this.base.text);
  }

  /** Whether something in the page is not saved, in the text or beside it. */
  get unsaved() {
    return this.dirty || this.beside.dirty;
  }

  typed() {
    if (!this.unsaved && !this.#running) {
      this.#clean();
      return;
    }
    this.#journal.begin();
    if (!this.#suspended) {
      if (this.dirty) {
        this.#saving.begin();
      }
      if (!this.#running) {
        this.#tellState();
      }
    }
  }

  /** Saves what stands beside the text, which is complete now. */
  async leftBeside() {
    this.beside.left();
    if (this.beside.savable) {
      await this.#note();
      await this.save();
    } else if (this.beside.dirty && (await this.#note())) {
      this.#tellState();
    }
  }

  /** Takes up another text: one that the browser kept, or that somebody has put together. */
  async take(text, base, behind) {
    this.fields.write(text);
    this.base = base;
    this.#behind = behind;
    this.resume();
    await this.#note();
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
  save() {
    this.#saving.cancel();
    clearTimeout(this.#retry);
    this.#again = true;
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  /** The same, as a revision of its own. */
  saveForGood() {
    this.#explicit = true;
    return this.save();
  }

  async #run() {
    while (this.#again && !this.#suspended && (this.#waits || this.beside.pending)) {
      this.#again = false;
      const reached = !this.#waits || (await this.#send());
      if (reached && this.id && this.beside.pending) {
        await this.#sendBeside();
      }
    }
    return !this.dirty && !this.#behind;
  }

  get #waits() {
    return this.#behind || this.#explicit || !this.base.text || !same(this.fields.readComplete(), this.base.text);
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
    this.#abandoned = true;
  }

  /** When the page goes away: what is small enough still reaches the server, unless a form takes it there; the rest is kept. */
  leave(bySubmission) {
    if (this.#abandoned) {
      return;
    }
    this.#note({ submitted: bySubmission });
    if (this.dirty && this.id && !this.#suspended && !bySubmission) {
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
      if (body.version > this.base.version && !this.dirty && !this.#running) {
        await this.#catchUp();
      }
    } else if (status === 401) {
      this.#tell('lapsed');
    }
  }

  async #catchUp() {
    const { status, body } = await api('GET', `drafts/${this.id}`);
    if (status === 200 && !this.dirty && !this.#running) {
      this.fields.write(body.text);
      this.base = { version: body.version, text: this.fields.read() };
      this.#tell('saved', { ...body, merged: true });
    }
  }

  async #send() {
    const sent = this.#explicit ? this.fields.read() : this.fields.readComplete();
    this.refused = false;
    this.#state('saving');
    const answer = this.id
      ? await api('PUT', `drafts/${this.id}`, this.#request(sent))
      : await api('POST', 'drafts', { key: this.key, text: sent });
    if (isNone(answer)) {
      this.#unanswered = sent;
    }
    await this.#answered(answer, {
      200: () => this.#kept(sent, answer.body),
      409: () => this.#refusedByOthers(sent, answer.body),
    });
    return answer.status === 200;
  }

  async #sendBeside() {
    this.#state('saving');
    const answer = await this.beside.save(this.id);
    await this.#answered(answer, {
      200: () => this.#besideKept(),
      400: () => this.#tellState(),
      409: () => this.#tellState(),
    });
  }

  async #besideKept() {
    this.#renewed = false;
    this.#saved = { titled: this.fields.title.value.trim() !== '', ...this.#saved, at: new Date().toISOString() };
    await this.#forgetWhatIsSaved(this.name);
    this.#tellState();
  }

  /** What every answer may be, or else what the handlers do with it. */
  async #answered(answer, handlers) {
    const { status, wait, body } = answer;
    if (isNone(answer)) {
      await this.#later('offline', wait ? wait * 1000 : RETRY);
      return;
    }
    const handler = {
      401: () => this.#lapsed(),
      403: () => this.#forbidden(body),
      429: () => this.#later('busy', (wait || 5) * 1000),
      ...handlers,
    }[status];
    await (handler ? handler() : this.#refuse(status, body));
  }

  #refuse(status, problem) {
    this.refused = true;
    this.#explicit = false;
    this.#state('refused', { status, problem });
  }

  #request(text) {
    return {
      version: this.base.version,
      tab: this.tab,
      text,
      ...(this.#explicit ? { explicit: true } : {}),
      ...(this.#behind && this.base.text ? { base: this.base.text } : {}),
    };
  }

  async #kept(sent, saved) {
    const journal = this.name;
    this.id = saved.id;
    this.#explicit = false;
    this.#unanswered = null;
    this.#renewed = false;
    if (!saved.text) {
      this.base = { version: saved.version, text: sent };
      this.#behind = false;
    } else if (this.#isStill(sent)) {
      this.fields.write(saved.text);
      this.base = { version: saved.version, text: this.fields.readComplete() };
      this.#behind = false;
    } else {
      // Somebody typed on while the texts were merged: the next save merges again, from what was sent.
      this.base = { version: saved.version, text: sent };
      this.#behind = true;
      this.#again = true;
    }
    this.fields.showSlug(saved.slug);
    await this.#forgetWhatIsSaved(journal);
    if (this.dirty) {
      this.#saving.begin();
    }
    this.#saved = { at: saved.saved_at, titled: sent.title.trim() !== '' };
    this.#tell('present', saved.present);
    this.#tell('saved', { ...saved, merged: Boolean(saved.text) });
    this.#tellState();
  }

  /** What is not saved stays kept, under the name that the article has by now. */
  async #forgetWhatIsSaved(journal) {
    await this.#written;
    if (this.unsaved) {
      await this.#note();
    }
    if (!this.unsaved || journal !== this.name) {
      await forget(journal).catch(() => {});
    }
  }

  /** Where all of it is that stands in the page. */
  #tellState() {
    const { problem, savable, dirty } = this.beside;
    if (this.dirty || (savable && !problem)) {
      this.#state('unsaved');
    } else if (dirty && problem) {
      this.#state('refused', { problem });
    } else if (dirty) {
      this.#state('beside');
    } else {
      this.#state(this.#saved ? 'saved' : 'untouched', this.#saved ?? {});
    }
  }

  async #refusedByOthers(sent, problem) {
    if (!problem.saved) {
      this.#refuse(409, problem);
      return;
    }
    await this.#adopt(problem.saved.id);
    if (this.#isUnanswered(problem.saved.text)) {
      // It was saved, and only the answer got lost: nobody else wrote.
      this.base = { version: problem.saved.version, text: this.#unanswered };
      this.#behind = false;
      this.#again = true;
    } else if (!problem.base && !this.#behind && this.base.text) {
      this.#behind = true;
      this.#again = true;
    } else if (!this.#isStill(sent)) {
      // Nobody is asked in the middle of a sentence.
      await this.#stateWhenKept('unsaved');
      this.#saving.begin();
    } else {
      this.suspend();
      await this.#stateWhenKept('conflict');
      this.#tell('conflict', { problem, sent });
    }
  }

  #isUnanswered(text) {
    const sent = this.#unanswered;
    return sent !== null && same({ ...text, slug: sent.slug && text.slug }, sent);
  }

  /** The article of this page was made before, though the answer got lost. */
  async #adopt(id) {
    if (!this.id) {
      const before = this.name;
      this.id = id;
      await this.#note();
      await forget(before).catch(() => {});
    }
  }

  #isStill(sent) {
    return [this.fields.read(), this.fields.readComplete()].some((text) => JSON.stringify(text) === JSON.stringify(sent));
  }

  async #lapsed() {
    this.suspend();
    await this.#stateWhenKept('lapsed');
    this.#tell('lapsed');
  }

  /** The session may be another one by now, of the same person; whoever may not write here is told so. */
  async #forbidden(problem) {
    if (this.#renewed) {
      this.#refuse(403, problem);
    } else if (await renew(this.user)) {
      this.#renewed = true;
      this.#again = true;
    } else {
      await this.#lapsed();
    }
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

  /** What was typed was taken back: there is nothing to save or to keep. */
  async #clean() {
    this.#saving.cancel();
    this.#journal.cancel();
    this.#tellState();
    await this.#written;
    if (!this.unsaved) {
      await forget(this.name).catch(() => {});
    }
  }

  /** One after the other, so that an older text never comes last; true when this browser has it. */
  #note(more = {}) {
    if (!this.unsaved || this.#abandoned) {
      return this.#written;
    }
    const { name, user, id, key, tab, base, fields, beside } = this;
    const at = new Date().toISOString();
    const entry = { name, user, id, key, tab, base, text: fields.read(), beside: beside.read(), at, ...more };
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

/** Whether the server did not answer. */
function isNone({ status }) {
  return status === 0 || status >= 500;
}
