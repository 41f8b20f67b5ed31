// What could be better before the article is published: asked for after each save, each with a jump to its place.

import { api } from '../desk-api.js';
import { reveal } from './preview.js';

const PAUSE = 1_000;

export class Advice {
  #body;
  #section = document.getElementById('advice');
  #timer;
  #number = 0;

  constructor(body) {
    this.#body = body;
    this.#section?.addEventListener('click', (event) => {
      const jump = event.target.closest('a[data-at]');
      if (jump) {
        event.preventDefault();
        this.#go(jump.hash.slice(1), Number(jump.dataset.at), Number(jump.dataset.length));
      }
    });
  }

  /** Soon, so that several saves in a row ask once. */
  ask(id) {
    if (!this.#section) {
      return;
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#refresh(id), PAUSE);
  }

  async #refresh(id) {
    const number = ++this.#number;
    const { status, body } = await api('GET', `advice/${id}`);
    if (status === 200 && number === this.#number) {
      this.#show(body);
    }
  }

  #show({ count, items }) {
    const words = this.#section.querySelector('[role=status]');
    const list = this.#section.querySelector('ul');
    const focused = [...list.querySelectorAll('a')].indexOf(document.activeElement);
    this.#section.hidden = false;
    if (words.textContent !== count) {
      words.textContent = count;
    }
    list.hidden = items.length === 0;
    list.replaceChildren(...items.map(entry));
    if (focused >= 0) {
      const links = list.querySelectorAll('a');
      links[Math.min(focused, links.length - 1)]?.focus();
    }
  }

  #go(field, at, length) {
    if (length > 0) {
      reveal(this.#body, at, at + length);
      this.#body.scrollIntoView({ block: 'nearest' });
    } else {
      document.getElementById(field)?.focus();
    }
  }
}

function entry({ field, at, length, text, needed }) {
  const item = document.createElement('li');
  const jump = document.createElement('a');
  jump.href = `#${field}`;
  Object.assign(jump.dataset, { at, length });
  jump.textContent = text;
  item.append(jump);
  if (needed) {
    const mark = document.createElement('strong');
    mark.textContent = needed;
    item.append(' ', mark);
  }
  return item;
}
