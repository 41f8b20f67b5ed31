// Shows results while somebody types: the page that the form would ask for is fetched, and its results take the place of these. The
// form works without.

const form = document.getElementById('search');
const found = document.getElementById('found');
const said = document.getElementById('search-said');
const PAUSE = 200;
let pause;
let running;

function address() {
  const fields = [...new FormData(form)].filter(([name, value]) => name === 'q' || value !== '');
  return `/search?${new URLSearchParams(fields)}`;
}

async function show(remember) {
  clearTimeout(pause);
  running?.abort();
  running = new AbortController();
  const { signal } = running;
  const wanted = address();
  try {
    const response = await fetch(wanted, { signal, credentials: 'same-origin' });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const results = page.getElementById('found');
    if (!results) {
      throw new Error(String(response.status));
    }
    found.replaceChildren(...results.childNodes);
    form.q.setAttribute('aria-invalid', page.querySelector('#search [name=q]').getAttribute('aria-invalid'));
    document.title = page.title;
    history[remember ? 'pushState' : 'replaceState'](null, '', wanted);
    said.textContent = results.dataset.count || found.querySelector('#search-hint')?.textContent || '';
  } catch (failed) {
    if (failed.name !== 'AbortError' && remember) {
      form.submit();
    }
  }
}

form.addEventListener('input', (event) => {
  clearTimeout(pause);
  if (!event.isComposing) {
    pause = setTimeout(() => show(false), PAUSE);
  }
});
form.addEventListener('compositionend', () => {
  pause = setTimeout(() => show(false), PAUSE);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  show(true);
});
addEventListener('popstate', () => location.reload());
