// What goes to the server, and what becomes of each answer. What is called saved, the server has committed.

import { api, renew } from '../desk-api.js';
import { same, says } from './text.js';

const RETRY = 5_000;
const MOST_UNANSWERED = 20;

export class Sending {
  #draft;
  #keeping;
  #explicit = false;

  /** What was sent and perhaps saved, each text once: nobody has answered. */
  #unanswered = [];

  /** A form token that is refused is renewed once. */
  #renewed = false;

  /** The text of the base is not what the server holds at its version: it has to be sent along, to be merged. */
  behind = false;

  /** Why the server will not have the text as it is: the form itself says it beside the fields. */
  refused = false;

  /** The latest that the server has: when, and whether it had a title; null before there is any. */
  saved = null;

  constructor(draft, keeping) {
    this.#draft = draft;
    this.#keeping = keeping;
  }

  /** The next text is sent in any case, as a revision of its own. */
  sendForGood() {
    this.#explicit = true;
  }

  /** Whether there is a text to be sent. */
  get waits() {
    const { base, fields } = this.#draft;
    return this.behind || this.#explicit || this.uncertain || !base.text || !same(fields.readComplete(), base.text);
  }

  /** Whether the server may hold another text than the one it confirmed last. */
  get uncertain() {
    return this.#unanswered.length > 0;
  }

  /** Sends the text; true where the server has it. */
  async send() {
    const { fields, id, key } = this.#draft;
    const explicit = this.#explicit;
    const sent = explicit ? fields.read() : fields.readComplete();
    this.refused = false;
    this.#draft.show('saving');
    const answer = id ? await api('PUT', `drafts/${id}`, this.request(sent)) : await api('POST', 'drafts', { key, text: sent, ...(explicit ? { explicit } : {}) });
    if (isNone(answer)) {
      this.#remember(sent);
    }
    await this.#answered(answer, {
      200: () => this.#kept(sent, answer.body, explicit),
      409: () => this.#refusedByOthers(sent, answer.body),
    });
    return answer.status === 200;
  }

  async sendBeside() {
    this.#draft.show('saving');
    const answer = await this.#draft.beside.save(this.#draft.id);
    await this.#answered(answer, {
      200: () => this.#besideKept(),
      400: () => this.#draft.tellState(),
      409: () => this.#draft.tellState(),
    });
  }

  request(text) {
    const { base, tab } = this.#draft;
    return {
      version: base.version,
      tab,
      text,
      ...(this.#explicit ? { explicit: true } : {}),
      ...(this.behind && base.text ? { base: base.text } : {}),
    };
  }

  async #besideKept() {
    this.#renewed = false;
    this.saved = { titled: this.#draft.fields.title.value.trim() !== '', ...this.saved, at: new Date().toISOString() };
    await this.#keeping.forgetWhatIsSaved(this.#draft.name);
    this.#draft.tellState();
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
    this.#draft.show('refused', { status, problem });
  }

  async #kept(sent, answer, explicit) {
    const draft = this.#draft;
    const before = draft.name;
    draft.id = answer.id;
    // Whoever asked for a revision while this was on its way gets one by the next.
    this.#explicit &&= !explicit;
    this.#unanswered = [];
    this.#renewed = false;
    if (!answer.text) {
      draft.base = { version: answer.version, text: sent };
      this.behind = false;
    } else if (this.#isStill(sent)) {
      draft.fields.writeSaved(answer);
      draft.base = { version: answer.version, text: draft.fields.readComplete() };
      this.behind = false;
    } else {
      // Somebody typed on while the texts were merged: the next save merges again, from what was sent.
      draft.base = { version: answer.version, text: sent };
      this.behind = true;
      draft.saveAgain();
    }
    draft.fields.showSlug(answer.slug);
    await this.#keeping.forgetWhatIsSaved(before);
    if (draft.dirty) {
      draft.saveSoon();
    }
    this.saved = { at: answer.saved_at, titled: sent.title.trim() !== '' };
    draft.tellState();
    draft.tell('present', answer.present);
    draft.tell('saved', { ...answer, merged: Boolean(answer.text) });
  }

  async #refusedByOthers(sent, problem) {
    if (!problem.saved) {
      this.#refuse(409, problem);
      return;
    }
    const draft = this.#draft;
    await this.#adopt(problem.saved.id);
    const own = this.#unanswered.findLastIndex((text) => says(problem.saved, text));
    if (own >= 0) {
      // It was saved, and only the answer got lost: nobody else wrote. What was sent later may still be under way.
      draft.base = { version: problem.saved.version, text: this.#unanswered[own] };
      this.#unanswered.splice(0, own + 1);
      this.behind = false;
      draft.saveAgain();
      if (!this.waits) {
        await this.#keeping.forgetWhatIsSaved(draft.name);
        draft.tellState();
      }
    } else if (!problem.base && !this.behind && draft.base.text) {
      this.behind = true;
      draft.saveAgain();
    } else if (draft.busy || !this.#isStill(sent)) {
      // Nobody is asked in the middle of a sentence.
      await this.#showWhenKept('unsaved');
      draft.saveSoon();
    } else {
      draft.suspend();
      await this.#showWhenKept('conflict');
      draft.tell('conflict', { problem, sent });
    }
  }

  /** Where there are too many, the first and the latest are those that most likely arrived. */
  #remember(sent) {
    this.#unanswered = [...this.#unanswered.filter((text) => !same(text, sent)), sent];
    if (this.#unanswered.length > MOST_UNANSWERED) {
      this.#unanswered.splice(MOST_UNANSWERED / 2, 1);
    }
  }

  /** The article of this page was made before, though the answer got lost. */
  async #adopt(id) {
    if (!this.#draft.id) {
      const before = this.#draft.name;
      this.#draft.id = id;
      await this.#keeping.rename(before);
    }
  }

  #isStill(sent) {
    const { fields } = this.#draft;
    return [fields.read(), fields.readComplete()].some((text) => JSON.stringify(text) === JSON.stringify(sent));
  }

  async #lapsed() {
    this.#draft.suspend();
    await this.#showWhenKept('lapsed');
    this.#draft.tell('lapsed');
  }

  /** The session may be another one by now, of the same person; whoever may not write here is told so. */
  async #forbidden(problem) {
    if (this.#renewed) {
      this.#refuse(403, problem);
    } else if (await renew(this.#draft.user)) {
      this.#renewed = true;
      this.#draft.saveAgain();
    } else {
      await this.#lapsed();
    }
  }

  async #later(name, milliseconds) {
    this.#draft.saveIn(milliseconds);
    await this.#showWhenKept(name);
  }

  /** That the text is in this browser is said once it is. */
  async #showWhenKept(name) {
    if (await this.#keeping.note()) {
      this.#draft.show(name);
    }
  }
}

/** Whether the server did not answer. */
function isNone({ status }) {
  return status === 0 || status >= 500;
}
