// Rich text that is pasted becomes Markdown; until the server has made it, nothing jumps, and whoever types on loses nothing.

import { api } from '../desk-api.js';
import { moved } from './fields.js';
import { insert } from './writing.js';

const LONGEST = 1_000_000;
const PATIENCE = 4_000;
const FENCE = /^ {0,3}(```|~~~)/gm;

export function pasteWell(body) {
  let queue = Promise.resolve();
  let plain = false;
  // Browsers leave the rich text out when plain text is asked for; this one asks also where one does not.
  body.addEventListener('keydown', ({ key, shiftKey }) => {
    plain = key.toLowerCase() === 'v' && shiftKey;
  });
  body.addEventListener('paste', (event) => {
    const html = event.clipboardData.getData('text/html');
    const text = event.clipboardData.getData('text/plain');
    const wanted = html && html.length <= LONGEST && !plain && !inCode(body);
    plain = false;
    if (wanted && !event.defaultPrevented) {
      event.preventDefault();
      const place = { value: body.value, start: body.selectionStart, end: body.selectionEnd };
      queue = queue.then(() => put(body, place, html, text));
    }
  });
}

async function put(body, place, html, text) {
  const { status, body: answer } = await api('POST', 'markdown', { html }, { signal: AbortSignal.timeout(PATIENCE) });
  const pasted = (status === 200 && answer.markdown) || text;
  if (body.value === place.value && body.selectionStart === place.start) {
    insert(body, pasted);
    return;
  }
  // Somebody typed on meanwhile: it comes to where it was pasted, and the cursor stays.
  const caret = body.selectionStart;
  const start = moved(place.value, body.value, place.start);
  const end = body.value === place.value ? place.end : start;
  body.setSelectionRange(start, end);
  const before = body.value.length;
  insert(body, pasted);
  const shift = caret >= start ? body.value.length - before : 0;
  body.setSelectionRange(caret + shift, caret + shift);
}

/** In a block of code everything is plain. */
function inCode(body) {
  const fences = body.value.slice(0, body.selectionStart).match(FENCE);
  return (fences?.length ?? 0) % 2 === 1;
}
