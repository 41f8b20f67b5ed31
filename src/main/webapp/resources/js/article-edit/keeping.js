// What this browser keeps of the draft until the server has it: an entry of the journal, written at every pause.

import { forget, keep, live } from '../journal.js';
import { Pause } from './pause.js';

const PAUSE = 300;
const LIMIT = 2_000;

export class Keeping {
  #draft;
  #pause = new Pause(PAUSE, LIMIT, () => this.note());
  #written = Promise.resolve(true);
  #abandoned = false;

  /** Whether this browser could not keep what was typed last. */
  failed = false;

  constructor(draft) {
    this.#draft = draft;
    live(draft.tab);
  }

  get abandoned() {
    return this.#abandoned;
  }

  /** Keeps the text at the next pause. */
  soon() {
    this.#pause.begin();
  }

  /** Keeps it now, and not at the next pause. */
  now() {
    return this.#pause.now();
  }

  cancel() {
    this.#pause.cancel();
  }

  /** Somebody wants no text left in this browser. */
  async abandon() {
    this.cancel();
    this.#abandoned = true;
    await this.#written;
    await forget(this.#draft.name).catch(() => {});
  }

  /** One after the other, so that an older text never comes last; true when this browser has it. Nothing is left for the next pause. */
  note(more = {}) {
    this.cancel();
    if (!this.#draft.unsaved || this.#abandoned) {
      return this.#written;
    }
    const { name, user, id, key, tab, base, fields, beside } = this.#draft;
    const at = new Date().toISOString();
    const entry = { name, user, id, key, tab, base, text: fields.read(), beside: beside.read(), at, ...more };
    this.#written = this.#written
      .then(() => keep(entry))
      .then(
        () => {
          this.failed = false;
          return true;
        },
        () => {
          this.failed = true;
          this.#draft.show('unkept');
          return false;
        },
      );
    return this.#written;
  }

  /** What is not saved stays kept, under the name that the article has by now. */
  async forgetWhatIsSaved(before) {
    await this.#written;
    if (this.#draft.unsaved) {
      await this.note();
    }
    if (!this.#draft.unsaved || before !== this.#draft.name) {
      await forget(before).catch(() => {});
    }
  }

  /** The article has another name than before. */
  async rename(before) {
    await this.note();
    await forget(before).catch(() => {});
  }

  /** There is nothing to keep, unless somebody goes on typing. */
  async clean() {
    await this.#written;
    if (!this.#draft.unsaved) {
      await forget(this.#draft.name).catch(() => {});
    }
  }
}
