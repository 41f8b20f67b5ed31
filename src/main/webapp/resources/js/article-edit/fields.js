// The fields of the editor as one text, and back, without the cursor jumping.

import { PLAIN } from './text.js';

export class Fields {
  #form;
  #slugMade;
  #tagging = false;

  constructor(form, slugMade) {
    this.#form = form;
    this.#slugMade = slugMade;
    this.slug.addEventListener('input', () => {
      this.#slugMade = this.slug.value.trim() === '';
    });
    this.tags.addEventListener('input', () => {
      this.#tagging = true;
    });
    this.tags.addEventListener('blur', () => this.finish());
  }

  /** What is typed in a list is complete. */
  finish() {
    this.#tagging = false;
  }

  get title() {
    return this.#form.elements.title;
  }

  get body() {
    return this.#form.elements.body;
  }

  get slug() {
    return this.#form.elements.slug;
  }

  get tags() {
    return this.#form.elements.tags;
  }

  /** A slug that nobody chose is sent as none: the server makes one of the title. */
  read() {
    const text = Object.fromEntries(PLAIN.map((name) => [name, this.#form.elements[name].value]));
    text.slug = this.#slugMade ? '' : this.slug.value.trim();
    text.tags = listed(this.tags.value);
    return text;
  }

  /** What the page came with, whatever a browser has put into its fields since. */
  readFirst() {
    const text = Object.fromEntries(PLAIN.map((name) => [name, first(this.#form.elements[name])]));
    text.slug = this.#slugMade ? '' : this.slug.defaultValue.trim();
    text.tags = listed(this.tags.defaultValue);
    return text;
  }

  /** The same without the tag that is being typed: each of its beginnings would become a tag. */
  readComplete() {
    const text = this.read();
    const open = this.#openTag();
    text.tags = text.tags.filter((tag) => tag !== open);
    return text;
  }

  #openTag() {
    const { value, selectionStart: cursor } = this.tags;
    const end = value.indexOf(',', cursor);
    return this.#tagging && value.slice(value.lastIndexOf(',', cursor - 1) + 1, end < 0 ? value.length : end).trim();
  }

  write(text) {
    for (const name of PLAIN) {
      replace(this.#form.elements[name], text[name] || (name === 'direction' ? 'auto' : ''));
    }
    const open = this.#openTag();
    replace(this.tags, [...text.tags, ...(open && !text.tags.includes(open) ? [open] : [])].join(', '));
    if (text.slug) {
      this.#slugMade = false;
      replace(this.slug, text.slug);
    }
    this.body.dispatchEvent(new CustomEvent('rewritten', { bubbles: true }));
  }

  /** Takes up what the server holds, whose text has no slug where that follows the title. */
  writeSaved({ text, slug }) {
    this.#slugMade = text.slug === '';
    this.write(text);
    this.showSlug(slug);
  }

  /** The slug that the server made. */
  showSlug(slug) {
    if (this.#slugMade && document.activeElement !== this.slug) {
      replace(this.slug, slug);
    }
  }
}

function first(field) {
  return field.options ? ([...field.options].find((option) => option.defaultSelected) ?? field).value : field.defaultValue;
}

const listed = (tags) =>
  tags
    .split(',')
    .map((tag) => tag.trim())
    .filter(Boolean);

/** The cursor stays beside the letters it stood at, also when lines come in above it. */
function replace(field, value) {
  const old = field.value;
  if (old === value) {
    return;
  }
  const { selectionStart: start, selectionEnd: end, scrollTop } = field;
  field.value = value;
  if (document.activeElement === field && field.setSelectionRange) {
    field.setSelectionRange(moved(old, value, start), moved(old, value, end));
    field.scrollTop = scrollTop;
  }
}

export function moved(old, value, position) {
  let head = 0;
  while (head < position && old[head] === value[head]) {
    head++;
  }
  if (head === position) {
    return position;
  }
  return Math.max(head, value.length - (old.length - position));
}
