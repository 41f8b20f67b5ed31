// The description of a picture that stands in the text: for this place, and for the library where that is wanted.

import { api } from '../desk-api.js';
import { ask } from '../dialog.js';
import { sentence } from './state.js';
import { insert } from './writing.js';

const IMAGE = /!\[((?:\\.|[^\]\\]){0,2000})\]\(\s*<?([^)\s>]+)/g;
const LIBRARY = /\/media\/([0-9a-f]{64})\//;

export class Describe {
  #body;
  #dialog = document.getElementById('describe-dialog');
  #form = this.#dialog.querySelector('form');
  #error = document.getElementById('describe-error');
  #image;

  constructor(body) {
    this.#body = body;
    document.getElementById('describe').addEventListener('click', () => this.#open());
    this.#form.addEventListener('submit', (event) => {
      if (event.submitter?.value !== 'cancel') {
        event.preventDefault();
        this.#describe();
      }
    });
  }

  /** The picture at the cursor, or the nearest. */
  #open() {
    const cursor = this.#body.selectionStart;
    const distance = ({ index, 0: { length } }) => Math.max(index - cursor, cursor - index - length, 0);
    this.#image = [...this.#body.value.matchAll(IMAGE)].sort((one, other) => distance(one) - distance(other))[0];
    this.#dialog.classList.toggle('nothing', !this.#image);
    this.#error.textContent = '';
    if (this.#image) {
      const [, alt, address] = this.#image;
      const own = LIBRARY.exec(address);
      const picture = this.#form.querySelector('img');
      picture.hidden = !own;
      picture.src = own ? address : '';
      this.#form.elements.alt.value = alt.replace(/\\([!-/:-@[-`{-~])/g, '$1');
      this.#form.elements.library.checked = false;
      this.#form.elements.library.closest('.check').hidden = !own;
    }
    ask(this.#dialog);
  }

  async #describe() {
    const [, before, address] = this.#image;
    const alt = this.#form.elements.alt.value.trim().replace(/\s+/g, ' ');
    if (this.#form.elements.library.checked) {
      const { status, body: problem } = await api('PUT', `media/${LIBRARY.exec(address)[1]}/alt`, { alt });
      if (status !== 200) {
        this.#error.textContent =
          problem?.errors?.map(sentence).join(' ') || problem?.detail || this.#dialog.dataset.unreachable;
        return;
      }
    }
    this.#dialog.close();
    const whole = this.#image[0];
    const { value } = this.#body;
    // Somebody else's words may have come in above it meanwhile.
    const start = value.startsWith(whole, this.#image.index) ? this.#image.index : value.indexOf(whole);
    if (start >= 0) {
      this.#body.focus();
      this.#body.setSelectionRange(start + 2, start + 2 + before.length);
      insert(this.#body, alt.replace(/[\\[\]`*_<&]/g, '\\$&'));
    }
  }
}
