// Two texts that cannot be merged, side by side with what both began with: the editor decides place by place.

import { ask } from '../dialog.js';

export class Conflict {
  #draft;
  #dialog = document.getElementById('conflict-dialog');
  #place = document.getElementById('conflict-place');
  #problem;

  constructor(draft) {
    this.#draft = draft;
    this.#dialog.querySelector('form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#settle(event.target);
    });
    document.getElementById('conflict-open').addEventListener('click', () => ask(this.#dialog));
  }

  ask(problem) {
    this.#problem = problem;
    const words = this.#dialog.dataset;
    const mine = this.#draft.fields.read();
    const places = [];
    for (const field of problem.fields.filter((name) => name !== 'body')) {
      places.push(this.#choice(field, words[field] ?? field, problem.base?.[field], mine[field], problem.saved.text[field]));
    }
    if (problem.hunks.length === 0) {
      places.push(this.#choice('body', words.body, null, mine.body, problem.saved.text.body));
    }
    const conflicts = problem.hunks.filter((hunk) => hunk.conflict);
    conflicts.forEach((hunk, index) =>
      places.push(
        this.#choice(
          `hunk-${index}`,
          `${words.text} ${index + 1}/${conflicts.length}`,
          hunk.base.join('\n'),
          hunk.mine.join('\n'),
          hunk.theirs.join('\n'),
          true,
        ),
      ),
    );
    this.#dialog.querySelector('.places').replaceChildren(...places);
    document.getElementById('conflict-by').textContent = problem.saved.saved_by;
    document.getElementById('conflict-open').hidden = false;
    ask(this.#dialog);
  }

  /** One place: both texts, what they were made of, and which to take. */
  #choice(name, label, base, mine, theirs, both = false) {
    const place = this.#place.content.cloneNode(true).firstElementChild;
    place.querySelector('legend').textContent = label;
    for (const [side, text] of Object.entries({ base, mine, theirs })) {
      const box = place.querySelector(`.${side}`);
      box.hidden = text === null || text === undefined;
      box.querySelector('pre').textContent = text ?? '';
    }
    for (const radio of place.querySelectorAll('input')) {
      radio.name = name;
      radio.closest('label').hidden = radio.value === 'both' && !both;
    }
    return place;
  }

  #settle(form) {
    const chosen = (name) => new FormData(form).get(name);
    const { fields, hunks, saved } = this.#problem;
    const now = this.#draft.fields.read();
    const text = { ...saved.text };
    for (const name of Object.keys(text)) {
      // What only this side changed stays; what both changed was chosen.
      const changedHere = JSON.stringify(now[name]) !== JSON.stringify(this.#problem.base?.[name]);
      if (name !== 'body' && (fields.includes(name) ? chosen(name) === 'mine' : changedHere)) {
        text[name] = now[name];
      }
    }
    text.body = hunks.length ? assembled(hunks, chosen) : chosen('body') === 'mine' ? now.body : saved.text.body;
    this.#dialog.close();
    document.getElementById('conflict-open').hidden = true;
    this.#draft.take(text, { version: saved.version, text: saved.text }, false);
  }
}

function assembled(hunks, chosen) {
  let number = 0;
  return hunks
    .flatMap((hunk) => {
      if (!hunk.conflict) {
        return hunk.mine;
      }
      const choice = chosen(`hunk-${number++}`);
      return choice === 'both' ? [...hunk.theirs, ...hunk.mine] : hunk[choice];
    })
    .join('\n');
}
