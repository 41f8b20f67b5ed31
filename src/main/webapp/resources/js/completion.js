// Suggestions for the value that is being typed in a field of values with commas between them: the listbox pattern of ARIA for a
// combobox. The field stays what it is; what is chosen is typed into it. <input data-completion="tags" data-new="{0} is new"
// data-count="{0} suggestions"> asks /desk/json/tags?q=…, and says the words of data-new where nothing is called so.

import { api } from './desk-api.js';

const PAUSE = 150;

class Completion {
  #input;
  #list = document.createElement('ul');
  #news = document.createElement('span');
  #note = document.createElement('span');
  #active = -1;
  #asked = 0;
  #pause;

  constructor(input) {
    this.#input = input;
    const { id } = input;
    this.#list.id = `${id}-suggestions`;
    this.#list.setAttribute('role', 'listbox');
    this.#list.setAttribute('aria-label', input.labels[0]?.textContent ?? '');
    this.#list.hidden = true;
    this.#list.className = 'suggestions';
    this.#news.className = 'hidden';
    this.#news.setAttribute('role', 'status');
    this.#note.className = 'hint';
    const place = document.createElement('span');
    place.className = 'completion';
    input.after(place);
    place.append(input, this.#list);
    place.after(this.#note, this.#news);
    input.removeAttribute('list');
    for (const [name, value] of Object.entries({
      role: 'combobox',
      autocomplete: 'off',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': this.#list.id,
    })) {
      input.setAttribute(name, value);
    }
    input.addEventListener('input', () => this.#typed());
    input.addEventListener('keydown', (event) => this.#key(event));
    input.addEventListener('blur', () => this.#leave());
    // The field keeps the keyboard while somebody clicks.
    this.#list.addEventListener('mousedown', (event) => event.preventDefault());
    this.#list.addEventListener('click', (event) => {
      const option = event.target.closest('[role=option]');
      if (option) {
        this.#choose(option);
      }
    });
  }

  get #options() {
    return [...this.#list.children];
  }

  /** Where the value around the cursor begins and ends, without the blanks about it. */
  get #span() {
    const { value, selectionStart } = this.#input;
    let start = value.lastIndexOf(',', selectionStart - 1) + 1;
    let end = value.indexOf(',', selectionStart);
    end = end < 0 ? value.length : end;
    while (start < end && /\s/.test(value[start])) {
      start++;
    }
    return { start, end, word: value.slice(start, end).trim() };
  }

  #typed() {
    clearTimeout(this.#pause);
    this.#note.textContent = '';
    if (this.#span.word === '') {
      this.#close();
    } else {
      this.#pause = setTimeout(() => this.#ask(), PAUSE);
    }
  }

  async #ask() {
    const asked = ++this.#asked;
    const { word } = this.#span;
    const { status, body } = await api('GET', `${this.#input.dataset.completion}?q=${encodeURIComponent(word.slice(0, 100))}`);
    if (asked !== this.#asked || status !== 200 || document.activeElement !== this.#input) {
      return;
    }
    const others = this.#values().filter((value) => value !== word.toLowerCase());
    const items = body.items.filter(({ value }) => !others.includes(value.toLowerCase()));
    this.#note.textContent = word !== '' && !body.known ? fill(this.#input.dataset.new, word) : '';
    this.#show(items);
  }

  #values() {
    return this.#input.value.split(',').map((value) => value.trim().toLowerCase());
  }

  #show(items) {
    this.#list.replaceChildren(
      ...items.map(({ value, detail }, index) => {
        const option = document.createElement('li');
        option.id = `${this.#list.id}-${index}`;
        option.setAttribute('role', 'option');
        option.setAttribute('aria-selected', 'false');
        option.dataset.value = value;
        const name = document.createElement('span');
        name.textContent = value;
        const more = document.createElement('small');
        more.textContent = detail;
        option.append(name, ' ', more);
        return option;
      }),
    );
    this.#list.hidden = items.length === 0;
    this.#input.setAttribute('aria-expanded', String(items.length > 0));
    this.#news.textContent = [fill(this.#input.dataset.count, items.length), this.#note.textContent].filter(Boolean).join(' ');
    this.#mark(-1);
  }

  #mark(index) {
    this.#active = index;
    this.#options.forEach((option, place) => option.setAttribute('aria-selected', String(place === index)));
    const option = this.#options[index];
    if (option) {
      this.#input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else {
      this.#input.removeAttribute('aria-activedescendant');
    }
  }

  #key(event) {
    if (event.isComposing) {
      return;
    }
    const open = !this.#list.hidden;
    const count = this.#options.length;
    const actions = {
      ArrowDown: () => (open ? this.#mark((this.#active + 1) % count) : this.#ask()),
      ArrowUp: () => (open ? this.#mark((this.#active <= 0 ? count : this.#active) - 1) : this.#ask()),
      Enter: () => open && this.#active >= 0 && this.#choose(this.#options[this.#active]),
      Escape: () => open && this.#close(),
    };
    // Enter without a choice is what it is in any field; Escape closes the list before it does anything else.
    if (actions[event.key] && !event.ctrlKey && !event.metaKey && actions[event.key]() !== false) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  #choose(option) {
    const { start, end } = this.#span;
    const last = this.#input.value.slice(end).trim() === '';
    const text = option.dataset.value + (last ? ', ' : '');
    this.#input.focus();
    this.#input.setRangeText(text, start, last ? this.#input.value.length : end, 'end');
    this.#note.textContent = '';
    this.#close();
    this.#input.dispatchEvent(new Event('input', { bubbles: true }));
  }

  /** The comma that stands ready for the next value goes when there is none. */
  #leave() {
    this.#close();
    const tidy = this.#input.value.replace(/[\s,]+$/, '');
    if (tidy !== this.#input.value) {
      this.#input.value = tidy;
    }
  }

  #close() {
    this.#asked++;
    clearTimeout(this.#pause);
    this.#list.hidden = true;
    this.#list.replaceChildren();
    this.#input.setAttribute('aria-expanded', 'false');
    this.#mark(-1);
    this.#news.textContent = '';
  }
}

function fill(pattern, value) {
  return pattern.replace('{0}', () => value);
}

for (const input of document.querySelectorAll('input[data-completion]')) {
  new Completion(input);
}
