// Small comforts while one writes: lists go on, a pasted link links what is selected, keys press the buttons above the text.

const BUTTONS = { b: 'md-bold', i: 'md-italic', k: 'md-link' };
const MARK_LINES = 'md-header, md-quote, md-task-list';

/** Puts text in the place of the selection, so that undo takes it back. */
export function insert(field, text) {
  field.focus();
  // A field behind a dialog takes no focus: what has it is not meant.
  const command = text === '' ? 'delete' : 'insertText';
  const done = document.activeElement === field && document.execCommand(command, false, text);
  if (!done) {
    field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

export function writeWell(body) {
  body.addEventListener('paste', (event) => {
    const pasted = event.clipboardData.getData('text/plain').trim();
    const selected = body.value.slice(body.selectionStart, body.selectionEnd);
    if (selected && isAddress(pasted) && !isAddress(selected) && !selected.includes('\n')) {
      event.preventDefault();
      insert(body, `[${selected}](${pasted})`);
    }
  });
  body.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && body.selectionStart === body.selectionEnd) {
      goOn(body, event);
    }
  });
  body.addEventListener('keydown', (event) => {
    const command = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
    const button = command && BUTTONS[event.key.toLowerCase()];
    if (button) {
      event.preventDefault();
      document.querySelector(button).click();
    }
  });
  // Before the button does its work: a mark in the middle of a line would be none.
  for (const pressing of ['click', 'keydown']) {
    document.querySelector('markdown-toolbar').addEventListener(
      pressing,
      ({ target, key = 'Enter' }) => target.closest(MARK_LINES) && ['Enter', ' '].includes(key) && takeWholeLines(body),
      { capture: true },
    );
  }
}

function takeWholeLines(body) {
  const { value, selectionStart, selectionEnd } = body;
  const start = value.slice(0, selectionStart).lastIndexOf('\n') + 1;
  const last = selectionEnd > selectionStart ? selectionEnd - 1 : selectionEnd;
  const end = value.indexOf('\n', last);
  body.setSelectionRange(start, end < 0 ? value.length : end);
}

function isAddress(text) {
  return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text);
}

/** Enter in a list or a quotation begins the next item; in an empty one it ends the list. */
function goOn(body, event) {
  const start = body.value.lastIndexOf('\n', body.selectionStart - 1) + 1;
  const line = body.value.slice(start, body.selectionStart);
  const item = /^(\s*)([-*+]|(\d{1,9})([.)])|>)( \[[ xX]\])? +(.*)$/.exec(line);
  if (!item) {
    return;
  }
  event.preventDefault();
  const [, indent, mark, number, stop, task, text] = item;
  if (text === '') {
    body.setSelectionRange(start, body.selectionStart);
    insert(body, '');
    return;
  }
  const next = number ? `${Number(number) + 1}${stop}` : mark;
  insert(body, `\n${indent}${next}${task ? ' [ ]' : ''} `);
}
