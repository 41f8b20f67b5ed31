// A field for the address of a picture gets a button that opens the library: <input data-choice="Choose from the library">. What
// is chosen, or added there, is typed into the field, and shown below it.

import { api, formToken } from './desk-api.js';
import { ask } from './dialog.js';

const PAUSE = 250;
const WIDEST = 1920;

class PictureChoice {
  #dialog = document.getElementById('picture-choice');
  #words = document.getElementById('picture-choice-words');
  #file = document.getElementById('picture-choice-file');
  #error = document.getElementById('picture-choice-error');
  #list = this.#dialog.querySelector('ul');
  #news = this.#dialog.querySelector('[role=status]');
  #more = this.#dialog.querySelector('[value=more]');
  #field;
  #page = 1;
  #asked = 0;
  #pause;

  constructor() {
    this.#words.addEventListener('input', () => {
      clearTimeout(this.#pause);
      this.#pause = setTimeout(() => this.#show(1), PAUSE);
    });
    // Enter in the field searches, and does not close the dialog.
    this.#dialog.querySelector('form').addEventListener('submit', (event) => {
      if (event.submitter !== null && document.activeElement === this.#words) {
        event.preventDefault();
        this.#show(1);
      }
    });
    this.#more.addEventListener('click', () => this.#show(this.#page + 1));
    this.#file.addEventListener('change', () => this.#add());
  }

  serve(field) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = field.dataset.choice;
    button.setAttribute('aria-describedby', field.id);
    button.className = 'choose';
    button.addEventListener('click', () => this.#open(field));
    (field.parentElement.querySelector('.chosen-picture') ?? field).after(button);
    field.addEventListener('input', () => preview(field));
  }

  #open(field) {
    this.#field = field;
    this.#error.textContent = '';
    this.#file.value = '';
    ask(this.#dialog);
    this.#show(1);
  }

  async #show(page) {
    clearTimeout(this.#pause);
    const asked = ++this.#asked;
    const words = this.#words.value.trim();
    const { status, body } = await api('GET', `media?page=${page}&q=${encodeURIComponent(words)}`);
    if (asked !== this.#asked) {
      return;
    }
    if (status !== 200) {
      this.#news.textContent = body?.detail ?? this.#dialog.dataset.unreachable;
      return;
    }
    const items = body.items.map((picture) => this.#item(picture));
    this.#page = page;
    if (page === 1) {
      this.#list.replaceChildren(...items);
    } else {
      this.#list.append(...items);
      items[0]?.firstElementChild.focus();
    }
    this.#list.hidden = this.#list.childElementCount === 0;
    this.#more.hidden = body.page >= body.pages;
    const { count, none, empty } = this.#dialog.dataset;
    this.#news.textContent = body.total ? count.replace('{0}', body.total) : words ? none : empty;
  }

  #item(picture) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'picture';
    const image = document.createElement('img');
    image.src = picture.variants[0]?.url ?? picture.url;
    image.alt = '';
    image.loading = 'lazy';
    const name = document.createElement('span');
    name.textContent = picture.alt || picture.name;
    button.append(image, name);
    button.addEventListener('click', () => this.#choose(picture));
    const item = document.createElement('li');
    item.append(button);
    return item;
  }

  #choose({ url, variants }) {
    const size = variants.filter(({ width }) => width <= WIDEST).at(-1);
    this.#dialog.close();
    this.#field.value = size?.url ?? url;
    this.#field.dispatchEvent(new Event('input', { bubbles: true }));
    this.#field.dispatchEvent(new Event('change', { bubbles: true }));
    this.#field.focus();
  }

  async #add() {
    const form = new FormData();
    form.append('file', this.#file.files[0]);
    this.#error.textContent = '';
    // Whoever closes the dialog meanwhile wants none.
    const leaving = new AbortController();
    this.#dialog.addEventListener('close', () => leaving.abort(), { once: true });
    const { signal } = leaving;
    const sent = { method: 'POST', headers: { 'Form-Token': formToken() }, body: form, signal };
    const response = await fetch('/desk/json/media', sent).catch(() => null);
    const body = await response?.json().catch(() => null);
    if (signal.aborted) {
      return;
    }
    if (response?.ok) {
      this.#choose(body);
    } else {
      this.#error.textContent =
        body?.errors?.map(({ message }) => `${message}.`).join(' ') ?? body?.detail ?? this.#dialog.dataset.unreachable;
    }
  }
}

/** Only a picture of this site can be shown. */
function preview(field) {
  let image = field.parentElement.querySelector('.chosen-picture');
  const own = field.value.trim().startsWith('/media/');
  if (own && !image) {
    image = document.createElement('img');
    image.className = 'chosen-picture';
    image.alt = '';
    image.addEventListener('error', () => image.remove());
    field.after(image);
  }
  if (own) {
    image.src = field.value.trim();
  } else {
    image?.remove();
  }
}

const choice = new PictureChoice();
for (const field of document.querySelectorAll('input[data-choice]')) {
  choice.serve(field);
}
