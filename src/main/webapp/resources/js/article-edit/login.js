// A session that lapsed is renewed on the same page, or in another tab: the text never leaves the screen.

import { api, renew, renewFormToken } from '../desk-api.js';
import { ask } from '../dialog.js';

export class Login {
  #draft;
  #user;
  #dialog = document.getElementById('login-again');
  #error = document.getElementById('login-again-error');
  #button = document.getElementById('login-open');

  constructor(draft, user) {
    this.#draft = draft;
    this.#user = user;
    this.#dialog.querySelector('form').addEventListener('submit', (event) => {
      if (event.submitter?.value !== 'later') {
        event.preventDefault();
        this.#open(event.target);
      }
    });
    // Esc and "later" leave the text in this browser, and a button to come back to: nobody is interrupted again.
    this.#dialog.addEventListener('close', () => this.#draft.resume());
    this.#button.addEventListener('click', () => this.#show());
    addEventListener('focus', () => !this.#button.hidden && this.#look());
  }

  /** Another tab may have a session already; only then the password is asked for, once. */
  async ask() {
    if (!this.#dialog.open && this.#button.hidden && !(await this.#look())) {
      this.#button.hidden = false;
      this.#show();
    }
  }

  #show() {
    this.#error.textContent = '';
    ask(this.#dialog);
  }

  async #look() {
    const own = await renew(this.#user);
    if (own) {
      this.#go();
    }
    return own;
  }

  async #open(form) {
    const { status, body } = await api('POST', 'session', {
      username: this.#user,
      password: form.elements['again-password'].value,
    });
    if (status === 200) {
      renewFormToken(body.form_token);
      this.#go();
      return;
    }
    form.elements['again-password'].value = '';
    form.elements['again-password'].focus();
    this.#error.textContent = body?.detail ?? this.#dialog.dataset.unreachable;
  }

  #go() {
    this.#button.hidden = true;
    this.#dialog.close();
    this.#draft.resume();
    this.#draft.save();
  }
}
