// Two texts that cannot be merged, side by side with what both began with: the editor decides place by place.

import { ask } from '../dialog.js';

export class Conflict {
  #draft;
  #dialog = document.getElementById('conflict-dialog');
  #place = document.getElementById('conflict-place');
  #button = document.getElementById('conflict-open');
  #problem;
  #mine;
  #fields;

  constructor(draft) {
    this.#draft = draft;
    this.#dialog.querySelector('form').addEventListener('submit', (event) => {
      if (event.submitter?.value !== 'later') {
        event.preventDefault();
        this.#settle(event.target);
      }
    });
    this.#button.addEventListener('click', () => (this.#isOld() ? this.#askAgain() : ask(this.#dialog)));
  }

  ask({ problem, sent }) {
    this.#problem = problem;
    this.#mine = sent;
    const { saved, base, hunks } = problem;
    const theirs = { ...saved.text, slug: saved.slug };
    this.#fields = base ? problem.fields : Object.keys(theirs).filter((name) => differ(sent[name] || theirs[name], theirs[name]));
    const words = this.#dialog.dataset;
    const places = this.#fields
      .filter((name) => name !== 'body' || hunks.length === 0)
      .map((name) => this.#choice(name, words[name] ?? name, base?.[name], sent[name], theirs[name]));
    const conflicts = hunks.filter((hunk) => hunk.conflict);
    conflicts.forEach((hunk, index) =>
      places.push(
        this.#choice(
          `hunk-${index}`,
          `${words.body} ${index + 1}/${conflicts.length}`,
          hunk.base.join('\n'),
          hunk.mine.join('\n'),
          hunk.theirs.join('\n'),
          true,
        ),
      ),
    );
    this.#dialog.querySelector('.places').replaceChildren(...places);
    document.getElementById('conflict-by').textContent = saved.saved_by;
    this.#button.hidden = false;
    ask(this.#dialog);
  }

  /** Whether something was typed since the server compared the texts. */
  #isOld() {
    return differ(this.#draft.fields.read(), this.#mine);
  }

  #askAgain() {
    this.#draft.resume();
    this.#draft.save();
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
    this.#dialog.close();
    if (this.#isOld()) {
      this.#askAgain();
      return;
    }
    const chosen = (name) => new FormData(form).get(name);
    const { base, hunks, saved } = this.#problem;
    const text = { ...saved.text };
    for (const name of Object.keys(text)) {
      // What only this side changed stays; what both changed was chosen.
      const isMine = this.#fields.includes(name) ? chosen(name) === 'mine' : base && differ(this.#mine[name], base[name]);
      if (isMine) {
        text[name] = this.#mine[name];
      }
    }
    if (base && !this.#fields.includes('tags')) {
      text.tags = merged(base.tags, this.#mine.tags, saved.text.tags);
    }
    if (hunks.length) {
      text.body = assembled(hunks, chosen);
    }
    this.#button.hidden = true;
    this.#draft.fields.writeSaved({ text, slug: saved.slug });
    this.#draft.take(text, { version: saved.version, text: saved.text }, false);
  }
}

/** Their tags and mine, without those that either took away. */
function merged(base, mine, theirs) {
  const gone = base.filter((tag) => !mine.includes(tag));
  return [...theirs.filter((tag) => !gone.includes(tag)), ...mine.filter((tag) => !base.includes(tag) && !theirs.includes(tag))];
}

function differ(one, other) {
  return JSON.stringify(one) !== JSON.stringify(other);
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
