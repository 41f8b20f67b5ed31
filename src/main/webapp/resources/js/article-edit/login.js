// A session that lapsed is renewed on the same page, or in another tab: the text never leaves the screen.

import { api, renewFormToken } from '../desk-api.js';
import { ask } from '../dialog.js';

export class Login {
  #draft;
  #user;
  #dialog = document.getElementById('login-again');
  #error = document.getElementById('login-again-error');

  constructor(draft, user) {
    this.#draft = draft;
    this.#user = user;
    this.#dialog.querySelector('form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#open(event.target);
    });
    // Esc and "later" leave the text in this browser; typing on asks again with the next save.
    this.#dialog.addEventListener('close', () => this.#draft.resume());
    addEventListener('focus', () => this.#dialog.open && this.#look());
  }

  /** Another tab may have a session already; only then the password is asked for. */
  async ask() {
    if (!this.#dialog.open && !(await this.#look())) {
      this.#error.textContent = '';
      ask(this.#dialog);
    }
  }

  async #look() {
    const { status, body } = await api('GET', 'session');
    return status === 200 && body.username === this.#user && this.#go(body);
  }

  async #open(form) {
    const { status, body } = await api('POST', 'session', {
      username: this.#user,
      password: form.elements['again-password'].value,
    });
    if (status === 200) {
      this.#go(body);
      return;
    }
    form.elements['again-password'].value = '';
    form.elements['again-password'].focus();
    this.#error.textContent = body?.detail ?? this.#dialog.dataset.unreachable;
  }

  #go(session) {
    renewFormToken(session.form_token);
    this.#dialog.close();
    this.#draft.resume();
    this.#draft.save();
    return true;
  }
}
