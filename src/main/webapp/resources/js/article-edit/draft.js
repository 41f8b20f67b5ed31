// Saves by itself: to the journal at every pause, to the server soon after.

import { Keeping } from './keeping.js';
import { Pause } from './pause.js';
import { Presence } from './presence.js';
import { Sending } from './sending.js';
import { same } from './text.js';

const SAVE_PAUSE = 2_000;
const SAVE_LIMIT = 15_000;
const SENTENCE = 1_500;

/**
 * The draft in this tab. Events: 'state' { name, … }, 'saved' (the server's answer), 'conflict' { problem, sent }, 'lapsed'
 * (nobody is logged in), 'present' (who else is here).
 */
export class Draft extends EventTarget {
  #saving = new Pause(SAVE_PAUSE, SAVE_LIMIT, () => this.save());
  #keeping;
  #sending;
  #presence;
  #retry;
  #running = null;
  #again = false;
  #typedAt = 0;
  #suspended = false;

  /**
   * base: { version, text } as the server gave it; version 0 for an article that is not made yet, text null where the page does
   * not know it.
   */
  constructor({ fields, beside, user, id, key, base }) {
    super();
    Object.assign(this, { fields, beside, user, id, key, base });
    this.tab = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
    this.#keeping = new Keeping(this);
    this.#sending = new Sending(this, this.#keeping);
    this.#presence = new Presence(this, this.#keeping, this.#sending);
    addEventListener('online', () => this.unsaved && this.save());
  }

  get name() {
    return `${this.user}/${this.id ?? `new/${this.key}`}/${this.tab}`;
  }

  get dirty() {
    return !this.base.text || this.#sending.uncertain || !same(this.fields.read(), this.base.text);
  }

  /** Whether something in the page is not saved, in the text or beside it. */
  get unsaved() {
    return this.dirty || this.beside.dirty;
  }

  /** Whether another text may be put into the fields. */
  get idle() {
    return !this.dirty && !this.#running;
  }

  /** Whether something is neither saved nor kept in this browser. */
  get endangered() {
    return this.unsaved && this.#keeping.failed;
  }

  /** Whether somebody is in the middle of a sentence. */
  get busy() {
    return Date.now() - this.#typedAt < SENTENCE;
  }

  get suspended() {
    return this.#suspended;
  }

  get refused() {
    return this.#sending.refused;
  }

  typed() {
    this.#typedAt = Date.now();
    if (!this.unsaved && !this.#running) {
      this.#clean();
      return;
    }
    this.#keeping.soon();
    if (!this.#suspended) {
      if (this.dirty) {
        this.saveSoon();
      }
      if (!this.#running) {
        this.tellState();
      }
    }
  }

  /** What was typed was taken back: there is nothing to save or to keep. */
  #clean() {
    this.#saving.cancel();
    this.#keeping.cancel();
    // Whoever has a question open has it still.
    if (!this.#suspended) {
      this.tellState();
    }
    this.#keeping.clean();
  }

  /** Saves what stands beside the text, which is complete now. */
  async leftBeside() {
    this.beside.left();
    if (this.beside.savable) {
      await this.#keeping.note();
      await this.save();
    } else if (this.beside.dirty && (await this.#keeping.note())) {
      this.tellState();
    }
  }

  /**
   * Takes up another text, one that the browser kept or that somebody has put together, as a revision of its own; calls back once
   * this browser has it as the text of this tab.
   */
  async take(text, base, behind, kept = () => {}) {
    this.fields.write(text);
    this.base = base;
    this.#sending.behind = behind;
    this.resume();
    if (await this.#keeping.note()) {
      await kept();
    }
    return this.dirty || behind ? this.saveForGood() : this.save();
  }

  /** Nothing is sent until somebody has decided. */
  suspend() {
    this.#suspended = true;
    this.#saving.cancel();
  }

  resume() {
    this.#suspended = false;
  }

  saveSoon() {
    this.#saving.begin();
  }

  saveIn(milliseconds) {
    this.#retry = setTimeout(() => this.save(), milliseconds);
  }

  /** Has the save that runs send once more. */
  saveAgain() {
    this.#again = true;
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

  /** The same for somebody who asked for it, and may be asked in return. */
  finish() {
    this.#typedAt = 0;
    return this.save();
  }

  /** The same, as a revision of its own. */
  saveForGood() {
    this.#sending.sendForGood();
    return this.finish();
  }

  async #run() {
    while (this.#again && !this.#suspended && (this.#sending.waits || this.beside.pending)) {
      this.#again = false;
      const reached = !this.#sending.waits || (await this.#sending.send());
      if (reached && this.id && this.beside.pending) {
        await this.#sending.sendBeside();
      }
    }
    return !this.dirty && !this.#sending.behind;
  }

  /** Before somebody signs out: what is not saved yet is kept or saved now, and not at the next pause. */
  async settle() {
    await this.#keeping.now();
    await this.save();
  }

  /** True once this browser has what is not saved, as that of this tab. */
  keep() {
    return this.#keeping.note();
  }

  /** What is kept of it now was sent with a form: noted before the page goes away, which waits for nothing. */
  sent() {
    return this.#keeping.note({ submitted: true });
  }

  /** Somebody wants no text left in this browser. */
  abandon() {
    this.suspend();
    return this.#keeping.abandon();
  }

  /** The page goes away. */
  leave(bySubmission) {
    this.#presence.leave(bySubmission);
  }

  /** The page is still open. */
  stay() {
    return this.#presence.stay();
  }

  /** Where all of it is that stands in the page. */
  tellState() {
    const { problem, savable, dirty } = this.beside;
    if (this.dirty || (savable && !problem)) {
      this.show('unsaved');
    } else if (dirty && problem) {
      this.show('refused', { problem });
    } else if (dirty) {
      this.show('beside');
    } else {
      this.show(this.#sending.saved ? 'saved' : 'untouched', this.#sending.saved ?? {});
    }
  }

  show(name, more = {}) {
    this.tell('state', { name, ...more });
  }

  tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
