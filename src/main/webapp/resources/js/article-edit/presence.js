// That the article is open in this tab: said while it is, taken back when the page goes away.

import { api } from '../desk-api.js';

export class Presence {
  #draft;
  #keeping;
  #sending;

  constructor(draft, keeping, sending) {
    this.#draft = draft;
    this.#keeping = keeping;
    this.#sending = sending;
  }

  get #address() {
    return `drafts/${this.#draft.id}/presence/${this.#draft.tab}`;
  }

  /** Tells the server, and takes up what others saved while nothing was typed. */
  async stay() {
    const draft = this.#draft;
    if (!draft.id) {
      return;
    }
    const { status, body } = await api('PUT', this.#address, {});
    if (status === 200) {
      draft.tell('present', body.present);
      if (body.version > draft.base.version && draft.idle) {
        await this.#catchUp();
      }
    } else if (status === 401) {
      draft.tell('lapsed');
    }
  }

  async #catchUp() {
    const draft = this.#draft;
    const { status, body } = await api('GET', `drafts/${draft.id}`);
    if (status === 200 && draft.idle) {
      draft.fields.writeSaved(body);
      draft.base = { version: body.version, text: draft.fields.read() };
      draft.tell('saved', { ...body, merged: true });
    }
  }

  /** When the page goes away: what is small enough still reaches the server, unless a form takes it there; the rest is kept. */
  leave(bySubmission) {
    const draft = this.#draft;
    if (this.#keeping.abandoned) {
      return;
    }
    this.#keeping.note({ submitted: bySubmission });
    if (draft.dirty && draft.id && !draft.suspended && !bySubmission) {
      api('PUT', `drafts/${draft.id}`, this.#sending.request(draft.fields.read()), { keepalive: true });
    }
    if (draft.id) {
      api('DELETE', this.#address, undefined, { keepalive: true });
    }
  }
}
