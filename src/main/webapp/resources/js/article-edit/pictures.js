// Pictures that are dropped, pasted or picked: described, uploaded, and put where the cursor is.

import { formToken } from '../desk-api.js';
import { ask } from '../dialog.js';
import { moved } from './fields.js';
import { sentence } from './state.js';
import { insert } from './writing.js';

export class Pictures {
  #body;
  #dialog = document.getElementById('picture-dialog');
  #form = this.#dialog.querySelector('form');
  #progress = this.#dialog.querySelector('progress');
  #error = document.getElementById('picture-error');
  #waiting = [];
  #place = 0;
  #text = '';
  #request = null;

  constructor(body) {
    this.#body = body;
    const picker = document.getElementById('picture-file');
    document.getElementById('picture').addEventListener('click', () => picker.click());
    picker.addEventListener('change', () => {
      this.#take([...picker.files]);
      picker.value = '';
    });
    // Beside the text too: a browser that shows the file instead would leave the editor.
    for (const dragging of ['dragover', 'drop']) {
      document.addEventListener(dragging, (event) => event.dataTransfer.types.includes('Files') && event.preventDefault());
    }
    body.addEventListener('drop', (event) => this.#receive(event, [...event.dataTransfer.files], event.dataTransfer));
    body.addEventListener('paste', (event) => this.#receive(event, pictures(event.clipboardData), event.clipboardData));
    this.#form.addEventListener('submit', (event) => {
      if (event.submitter?.value !== 'cancel') {
        event.preventDefault();
        this.#send();
      }
    });
    this.#dialog.addEventListener('close', () => {
      this.#request?.abort();
      this.#request = null;
      this.#waiting.shift();
      this.#next();
    });
  }

  #receive(event, files, data) {
    if (files.length && !data.types.includes('text/plain')) {
      event.preventDefault();
      this.#take(files);
    }
  }

  #take(files) {
    // What is selected stays: often it was selected for somebody to find it.
    this.#place = this.#body.selectionEnd;
    this.#text = this.#body.value;
    const idle = this.#waiting.length === 0;
    this.#waiting.push(...files);
    if (idle) {
      this.#next();
    }
  }

  #next() {
    if (this.#waiting.length === 0) {
      return;
    }
    document.getElementById('picture-name').textContent = this.#waiting[0].name;
    this.#form.elements.alt.value = '';
    this.#error.textContent = '';
    this.#progress.hidden = true;
    ask(this.#dialog);
  }

  /** With XMLHttpRequest, because fetch does not tell how far an upload has come. */
  #send() {
    if (this.#request) {
      return;
    }
    const alt = this.#form.elements.alt.value.trim();
    const form = new FormData();
    form.append('file', this.#waiting[0]);
    form.append('alt', alt);
    const request = new XMLHttpRequest();
    this.#request = request;
    request.open('POST', '/desk/json/media');
    request.setRequestHeader('Form-Token', formToken());
    request.responseType = 'json';
    this.#error.textContent = '';
    this.#progress.hidden = false;
    this.#progress.removeAttribute('value');
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      this.#progress.max = total;
      this.#progress.value = loaded;
    });
    // Not of an upload that was called off: the dialog may be about the next picture by then.
    for (const end of ['load', 'error']) {
      request.addEventListener(end, () => this.#answered(request, alt));
    }
    request.send(form);
  }

  #answered({ status, response: answer }, alt) {
    this.#request = null;
    this.#progress.hidden = true;
    if (status === 200) {
      this.#put(answer.url, alt);
    } else {
      this.#error.textContent = answer?.errors?.map(sentence).join(' ') ?? answer?.detail ?? this.#dialog.dataset.unreachable;
    }
  }

  #put(url, alt) {
    this.#dialog.close();
    const escaped = alt.replace(/[\\[\]`*_<&]/g, '\\$&');
    this.#body.focus();
    // Others may have written above it meanwhile.
    const place = moved(this.#text, this.#body.value, this.#place);
    this.#body.setSelectionRange(place, place);
    insert(this.#body, `![${escaped}](${url})\n`);
    this.#place = this.#body.selectionStart;
    this.#text = this.#body.value;
  }
}

function pictures(data) {
  return [...data.files].filter((file) => file.type.startsWith('image/'));
}
