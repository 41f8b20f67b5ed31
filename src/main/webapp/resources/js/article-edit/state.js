// Where the text is, in words beside the title, and read out by screen readers; and who else has the article open.

const time = new Intl.DateTimeFormat(document.documentElement.lang, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', numberingSystem: 'latn' });

const UNDER_WAY = ['unsaved', 'saving'];
const QUIET = ['saved', 'untouched'];
const TROUBLE = ['offline', 'lapsed', 'busy', 'conflict', 'refused', 'unkept'];

export class State {
  #line = document.getElementById('save-state');
  #present = document.getElementById('present');
  #news = document.getElementById('editor-news');
  #words = document.getElementById('editor').dataset;
  #name = '';

  /** Whether somebody was told of a trouble and not yet that it is over. */
  #troubled = false;

  show({ name, at, titled, status, problem }) {
    const words = {
      saved: () => fill(titled ? this.#words.saved : this.#words.savedUntitled, time.format(new Date(at))),
      refused: () => [this.#words.refused, reason(status, problem)].join(' '),
    }[name];
    const text = words ? words() : (this.#words[name] ?? '');
    this.#line.className = `save-state ${name}`;
    if (this.#line.textContent !== text) {
      this.#line.textContent = text;
    }
    // That all is as it should be is read out after a trouble only.
    if (name !== this.#name && (this.#troubled || !QUIET.includes(name))) {
      this.#news.classList.add('hidden');
      this.#news.textContent = UNDER_WAY.includes(name) ? '' : text;
    }
    this.#troubled = TROUBLE.includes(name) || (this.#troubled && UNDER_WAY.includes(name));
    this.#name = name;
  }

  announce(name, ...values) {
    this.#news.textContent = fill(this.#words[name], ...values);
  }

  /** The same for everybody, until somebody types on. */
  say(name) {
    this.announce(name);
    this.#news.classList.remove('hidden');
  }

  /** Reads out what stands there, for somebody who asked. */
  tell() {
    this.#news.textContent = this.#line.textContent;
  }

  present(others) {
    const names = others.map(({ name, self }) => (self ? this.#words.self : name));
    const text = names.length ? `${this.#words.present} ${names.join(', ')}` : '';
    if (this.#present.textContent !== text) {
      this.#present.textContent = text;
    }
  }
}

export function day(at) {
  return new Date(at).toLocaleDateString(document.documentElement.lang, { numberingSystem: 'latn' });
}

/** What a problem says of a field: in English its name begins the sentence. */
export function ofField({ field, message }) {
  return document.documentElement.lang.startsWith('en') ? `${field} ${message}` : `${field}: ${message}`;
}

/** What a problem says of the one field that there is. */
export function sentence({ message }) {
  return message + (/^(ja|zh)/.test(document.documentElement.lang) ? '。' : '.');
}

export function clock(iso) {
  return time.format(new Date(iso));
}

function fill(pattern, ...values) {
  return pattern.replace(/\{(\d)\}/g, (_, index) => values[index]);
}

function reason(status, problem) {
  const errors = problem?.errors?.map(ofField) ?? [];
  return errors.length ? `${errors.join('; ')}.` : (problem?.detail ?? String(status));
}
