// Find and replace in the text; every change can be undone with the browser's own undo.

import { reveal } from './preview.js';
import { insert } from './writing.js';

export class Finder {
  #body;
  #bar = document.getElementById('finder');
  #count = document.getElementById('finder-count');

  constructor(body) {
    this.#body = body;
    const { elements } = this;
    addEventListener('keydown', (event) => {
      const command = event.ctrlKey || event.metaKey;
      if (command && event.key.toLowerCase() === 'f' && document.activeElement === body) {
        event.preventDefault();
        this.#open();
      }
    });
    // Escape takes one thing away at a time: what is full-screen stays so.
    this.#bar.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !event.isComposing) {
        event.preventDefault();
        this.#close();
      }
    });
    document.getElementById('find').addEventListener('click', () => (this.#bar.hidden ? this.#open() : this.#close()));
    elements.find.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') {
        event.preventDefault();
        this.#next(event.shiftKey ? -1 : 1);
      }
    });
    elements.find.addEventListener('input', () => this.#tell());
    elements.put.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') {
        event.preventDefault();
        this.#replace();
      }
    });
    const actions = {
      next: () => this.#next(1),
      previous: () => this.#next(-1),
      replace: () => this.#replace(),
      all: () => this.#replaceAll(),
      close: () => this.#close(),
    };
    this.#bar.addEventListener('click', (event) => actions[event.target.value]?.());
  }

  get elements() {
    return { find: document.getElementById('finder-find'), put: document.getElementById('finder-put') };
  }

  #open() {
    const { selectionStart, selectionEnd, value } = this.#body;
    this.#bar.hidden = false;
    if (selectionEnd > selectionStart && selectionEnd - selectionStart < 100) {
      this.elements.find.value = value.slice(selectionStart, selectionEnd);
    }
    this.elements.find.select();
    this.elements.find.focus();
    this.#tell();
  }

  #close() {
    this.#bar.hidden = true;
    this.#body.focus();
  }

  #places() {
    const wanted = this.elements.find.value;
    if (!wanted) {
      return [];
    }
    const pattern = new RegExp(wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'giu');
    return [...this.#body.value.matchAll(pattern)].map(({ index, 0: { length } }) => [index, index + length]);
  }

  #tell() {
    this.#count.textContent = this.#count.dataset.pattern.replace('{0}', this.#places().length);
  }

  #next(step) {
    const places = this.#places();
    if (places.length === 0) {
      return;
    }
    const { selectionStart, selectionEnd } = this.#body;
    const place =
      step > 0
        ? (places.find(([start]) => start >= selectionEnd) ?? places[0])
        : (places.findLast(([, end]) => end <= selectionStart) ?? places.at(-1));
    this.#inText(() => reveal(this.#body, ...place));
  }

  /** Does something in the text, and gives the focus back to what had it in the bar, for the next Enter. */
  #inText(work) {
    const before = document.activeElement;
    work();
    if (this.#bar.contains(before)) {
      before.focus({ preventScroll: true });
    }
  }

  #replace() {
    const { selectionStart, selectionEnd } = this.#body;
    if (this.#places().some(([start, end]) => start === selectionStart && end === selectionEnd)) {
      this.#inText(() => insert(this.#body, this.elements.put.value));
    }
    this.#next(1);
    this.#tell();
  }

  #replaceAll() {
    const places = this.#places();
    if (places.length === 0) {
      return;
    }
    let text = '';
    let position = 0;
    for (const [start, end] of places) {
      text += this.#body.value.slice(position, start) + this.elements.put.value;
      position = end;
    }
    const [[first]] = places;
    this.#body.focus();
    this.#body.setSelectionRange(first, position);
    insert(this.#body, text.slice(first));
    this.#tell();
  }
}
