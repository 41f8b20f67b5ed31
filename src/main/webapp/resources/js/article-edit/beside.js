// What stands beside the text: authors, series, the time to publish at, what it is a translation of, a correction. The first two are saved
// by themselves as soon as their field is left, unless readers would see them at once; the browser keeps all of them with the text.

import { api } from '../desk-api.js';

const NAMES = ['authors', 'series', 'newSeries', 'at', 'translation', 'correction'];
const SAVED = ['authors', 'series', 'newSeries'];

export class Beside {
  #form;
  #live;
  #shown;
  #left = false;

  /** What the server has against it, or null. */
  problem = null;

  /** live: readers see at once what is saved here, so that only a button saves it. */
  constructor(form, live) {
    this.#form = form;
    this.#live = live;
    const shown = (name) => form.elements[`${name}-shown`]?.value;
    this.#shown = { newSeries: '', at: '', correction: '' };
    for (const name of ['authors', 'series', 'translation']) {
      this.#shown[name] = shown(name);
    }
  }

  #field(name) {
    return this.#form.elements[name];
  }

  #differs(name) {
    return this.#field(name) !== undefined && this.#field(name).value.trim() !== this.#shown[name];
  }

  get dirty() {
    return NAMES.some((name) => this.#differs(name));
  }

  /** Whether it will be saved by itself. */
  get savable() {
    return !this.#live && SAVED.some((name) => this.#differs(name));
  }

  /** Whether it is complete, because somebody has left the field, and not saved yet. */
  get pending() {
    return this.#left && this.savable;
  }

  isOne(field) {
    return NAMES.includes(field.name);
  }

  typed() {
    this.#left = false;
    this.#refuse(null);
  }

  left() {
    this.#left = true;
  }

  /** What is not saved of it. */
  read() {
    return Object.fromEntries(NAMES.filter((name) => this.#differs(name)).map((name) => [name, this.#field(name).value.trim()]));
  }

  write(values = {}) {
    for (const [name, value] of Object.entries(values)) {
      if (this.#field(name)) {
        this.#field(name).value = value;
      }
    }
  }

  /** Whether the fields hold what was kept. */
  holds(values = {}) {
    return Object.entries(values).every(([name, value]) => !this.#field(name) || this.#field(name).value.trim() === value);
  }

  /** What fields with these names are called and hold, a line each. */
  lines(values = {}, held = values) {
    return Object.keys(values)
      .filter((name) => this.#field(name))
      .map((name) => `${this.#field(name).labels[0].textContent}: ${this.#words(name, held[name] ?? this.#field(name).value)}`);
  }

  #words(name, value) {
    const options = [...(this.#field(name).options ?? [])];
    return options.find((option) => option.value === value)?.textContent ?? value;
  }

  /** Sends what differs; the answer to the last that was sent. */
  async save(id) {
    this.#left = false;
    let answer = { status: 200 };
    if (this.#differs('authors')) {
      answer = await this.#send(`bylines/${id}`, { shown: this.#shown.authors, wanted: this.#field('authors').value }, ['authors']);
    }
    if (answer.status === 200 && (this.#differs('series') || this.#differs('newSeries'))) {
      const { series, newSeries } = this.#form.elements;
      answer = await this.#send(`series/${id}`, { series: series.value, newSeries: newSeries.value }, ['series', 'newSeries']);
    }
    if (answer.status === 400 || answer.status === 409) {
      this.#refuse(answer.body);
    } else {
      this.#left ||= answer.status !== 200;
    }
    return answer;
  }

  async #send(path, sent, names) {
    const typed = names.map((name) => this.#field(name).value);
    const answer = await api('PUT', path, sent);
    if (answer.status === 200) {
      this.#take(answer.body, names.filter((name, index) => this.#field(name).value === typed[index]));
    }
    return answer;
  }

  /** Shows what the server has, but for fields that somebody typed in meanwhile. */
  #take({ authors, series, name }, untouched) {
    if (authors !== undefined) {
      this.#shows('authors', authors, untouched);
    }
    if (series !== undefined) {
      const menu = this.#field('series');
      if (![...menu.options].some((option) => option.value === series)) {
        menu.append(new Option(name, series));
      }
      this.#shows('series', series, untouched);
      this.#shows('newSeries', '', untouched);
    }
  }

  #shows(name, value, untouched) {
    this.#shown[name] = value;
    if (this.#field(`${name}-shown`)) {
      this.#field(`${name}-shown`).value = value;
    }
    if (untouched.includes(name)) {
      this.#field(name).value = value;
    }
  }

  /** Says beside the field what is wrong with it. */
  #refuse(problem) {
    this.problem = problem;
    for (const name of SAVED.filter((one) => this.#field(one))) {
      const message = problem?.errors?.find(({ field }) => field === name)?.message;
      this.#field(name).setAttribute('aria-invalid', String(Boolean(message)));
      let place = document.getElementById(`${name}-error`);
      if (message && !place) {
        place = document.createElement('span');
        place.id = `${name}-error`;
        place.className = 'error';
        this.#field(name).closest('.field').append(place);
      }
      if (place && !message) {
        place.remove();
      } else if (place) {
        place.textContent = `${message[0].toUpperCase()}${message.slice(1)}.`;
      }
    }
  }
}
