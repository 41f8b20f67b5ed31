// Rich text that is pasted becomes Markdown. Its plain text stands there at once, so that it is kept and saved like all that is typed,
// and gives way to the Markdown if it is still there as it was when the server has made that.

import { api } from '../desk-api.js';
import { moved } from './fields.js';
import { insert } from './writing.js';

const LONGEST = 1_000_000;
const PATIENCE = 8_000;
const FENCE = /^ {0,3}(```|~~~)/gm;

/** A function that tells when all that was pasted is Markdown, or will be none. */
export function pasteWell(body) {
  let queue = Promise.resolve();
  let asPlain = false;
  // Browsers leave the rich text out when plain text is asked for; this one asks also where one does not.
  body.addEventListener('keydown', ({ key, shiftKey }) => {
    asPlain = key.toLowerCase() === 'v' && shiftKey;
  });
  body.addEventListener('paste', (event) => {
    const html = event.clipboardData.getData('text/html');
    const text = event.clipboardData.getData('text/plain');
    const wanted = html && html.length <= LONGEST && !asPlain && !inCode(body);
    asPlain = false;
    if (wanted && !event.defaultPrevented) {
      event.preventDefault();
      const plain = (text || wordsOf(html)).replace(/\r\n?/g, '\n');
      const start = body.selectionStart;
      if (plain || body.selectionEnd > start) {
        insert(body, plain);
      }
      const place = { value: body.value, start, plain };
      queue = queue.then(() => mark(body, place, html));
    }
  });
  return () => queue;
}

async function mark(body, { value, start: before, plain }, html) {
  const { status, body: answer } = await api('POST', 'markdown', { html }, { signal: AbortSignal.timeout(PATIENCE) });
  const markdown = status === 200 && answer.markdown;
  const start = moved(value, body.value, before);
  const end = start + plain.length;
  if (!markdown || markdown === plain || body.value.slice(start, end) !== plain) {
    return;
  }
  // Whoever types on elsewhere goes on there.
  const shifted = (caret) => (caret >= end ? caret + markdown.length - plain.length : Math.min(caret, start + markdown.length));
  const { selectionStart, selectionEnd } = body;
  const writing = document.activeElement;
  body.setSelectionRange(start, end);
  insert(body, markdown);
  body.setSelectionRange(shifted(selectionStart), shifted(selectionEnd));
  if (writing !== body) {
    writing.focus();
  }
}

function wordsOf(html) {
  return new DOMParser().parseFromString(html, 'text/html').body.textContent;
}

/** In a block of code everything is plain. */
function inCode(body) {
  const fences = body.value.slice(0, body.selectionStart).match(FENCE);
  return (fences?.length ?? 0) % 2 === 1;
}
