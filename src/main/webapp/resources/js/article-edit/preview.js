// The text beside the editor exactly as the server would publish it, with its length and its headings.

import { api } from '../desk-api.js';
import { measure } from './length.js';
import { ofField } from './state.js';

const PAUSE = 400;

export class Preview {
  #body;
  #pane = document.getElementById('preview');
  #prose = this.#pane.querySelector('.prose');
  #outline = document.getElementById('outline');
  #length = document.getElementById('length');
  #timer;
  #number = 0;
  #shown = null;

  constructor(body) {
    this.#body = body;
    for (const button of document.querySelectorAll('.views button[value]')) {
      button.addEventListener('click', () => this.#view(button));
    }
    addEventListener('keydown', (event) => {
      const free = !event.defaultPrevented && !event.isComposing && !document.querySelector('dialog[open]');
      if (event.key === 'Escape' && free && document.body.classList.contains('full-screen')) {
        document.querySelector('.views [value=full-screen]').click();
      }
    });
    this.#count();
  }

  changed() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#count();
      this.#render();
    }, PAUSE);
  }

  #view(button) {
    const on = button.getAttribute('aria-pressed') !== 'true';
    button.setAttribute('aria-pressed', String(on));
    if (button.value === 'preview') {
      this.#pane.hidden = !on;
      document.body.classList.toggle('beside', on);
      this.#render();
    } else {
      document.body.classList.toggle(button.value, on);
      this.#body.focus();
    }
  }

  async #render() {
    const text = this.#body.value;
    if (this.#pane.hidden || text === this.#shown) {
      return;
    }
    const number = ++this.#number;
    const { status, body } = await api('POST', 'previews', { body: text });
    if (number !== this.#number) {
      return;
    }
    if (status === 200) {
      this.#shown = text;
      // Sanitised by the server, as readers get it.
      this.#prose.innerHTML = body.html;
    } else if (body?.errors) {
      this.#prose.textContent = body.errors.map(ofField).join('; ');
    }
  }

  #count() {
    const { words, minutes } = measure(this.#body.value);
    this.#length.textContent = this.#length.dataset.pattern.replace('{0}', words).replace('{1}', minutes);
    this.#outline.querySelector('ul').replaceChildren(...headings(this.#body.value).map((heading) => this.#entry(heading)));
    this.#outline.hidden = !this.#outline.querySelector('li');
  }

  #entry({ level, text, position, length }) {
    const item = document.createElement('li');
    const button = document.createElement('button');
    item.className = `level-${level}`;
    button.type = 'button';
    button.textContent = text;
    button.addEventListener('click', () => reveal(this.#body, position, position + length));
    item.append(button);
    return item;
  }
}

/** Selects a part of the text and scrolls to it: browsers bring into view what a field that gets the focus has selected. */
export function reveal(body, start, end) {
  body.setSelectionRange(start, end);
  body.blur();
  body.focus();
}

function headings(text) {
  const found = [];
  let fence = null;
  let above = null; // a line of a paragraph, which a line of = or - below makes a heading
  let position = 0;
  for (const line of text.split('\n')) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark && (!fence || mark.startsWith(fence))) {
      fence = fence ? null : mark;
    }
    const heading = fence ? null : /^ {0,3}(#{1,6})\s+(.*?)\s*#*$/.exec(line);
    const underline = fence || !above ? null : /^ {0,3}(=+|-+)\s*$/.exec(line)?.[1];
    if (heading?.[2]) {
      const [, marks, words] = heading;
      found.push({ level: marks.length, text: words, position, length: line.indexOf(words) + words.length });
    } else if (underline) {
      found.push({ level: underline[0] === '=' ? 1 : 2, ...above });
    }
    const isText = !fence && !mark && !heading && !underline && /^ {0,3}[^\s#>|*+-]/.test(line);
    above = isText ? { text: line.trim(), position, length: line.length } : null;
    position += line.length + 1;
  }
  return found;
}
