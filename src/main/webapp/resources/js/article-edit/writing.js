// Small comforts while one writes: lists go on, a pasted link links what is selected.

/** Puts text in the place of the selection, so that undo takes it back. */
export function insert(field, text) {
  field.focus();
  const done = text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text);
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
