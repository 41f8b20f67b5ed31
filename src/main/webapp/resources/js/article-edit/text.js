// Whether two texts of the editor are the same: { title, summary, body, language, slug, tags, … }, as they are sent and kept.

export const PLAIN = ['title', 'summary', 'body', 'language', 'direction', 'canonical', 'description', 'image'];

/** Whether two texts are the same, but for blanks around lines that the server takes away. */
export function same(one, other) {
  const plain = (text) => JSON.stringify([...PLAIN.map((name) => plainly(name, text[name])), text.slug, text.tags]);
  return plain(one) === plain(other);
}

/** What the browser kept of an older page may lack a field. */
function plainly(name, value = '') {
  if (name === 'body') {
    return value;
  }
  return name === 'direction' ? value || 'auto' : value.trim();
}

/**
 * Whether what the server holds is the text that was sent: it puts in a title and a slug where there are none, leaves single blanks
 * in what is one line, and writes tags as the site does.
 */
export function says({ text, slug }, sent) {
  const held = { ...text, title: line(sent.title) && text.title, slug: sent.slug ? slug : text.slug };
  return same(folded(held), folded(sent));
}

function folded(text) {
  const tags = new Set(text.tags.map((tag) => line(tag).toLowerCase()));
  return { ...text, title: line(text.title), description: line(text.description), tags: [...tags] };
}

function line(text = '') {
  return text.replace(/[\p{Cc}\p{Z}]+/gu, ' ').trim();
}
