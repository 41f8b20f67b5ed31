// What the desk's scripts ask of the server: api('PUT', 'drafts/…', {…}) answers { status, body }; status 0 is no answer at all.

const ROOT = '/desk/json/';

// A connection that is dead and does not say so must not hold up what is typed next; a long text takes its time on a slow one.
const PATIENCE = 30_000;
const CHARACTERS_A_MILLISECOND = 10;

export function formToken() {
  return document.querySelector('input[name=form_token]')?.value ?? '';
}

/** All forms of the page prove themselves with the token from now on. */
export function renewFormToken(token) {
  for (const input of document.querySelectorAll('input[name=form_token]')) {
    input.value = token;
  }
}

export async function api(method, path, body, options = {}) {
  const headers = { 'Form-Token': formToken(), Accept: 'application/json' };
  if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
  }
  const text = body === undefined ? undefined : JSON.stringify(body);
  try {
    const response = await fetch(ROOT + path, {
      method,
      headers,
      credentials: 'same-origin',
      cache: 'no-store',
      body: text,
      signal: AbortSignal.timeout(PATIENCE + (text?.length ?? 0) / CHARACTERS_A_MILLISECOND),
      ...options,
    });
    const json = /json/.test(response.headers.get('Content-Type') ?? '');
    return {
      status: response.status,
      wait: Number(response.headers.get('Retry-After')) || 0,
      body: json ? await response.json() : null,
    };
  } catch {
    return { status: 0, wait: 0, body: null };
  }
}

/** Takes up the session that this browser has by now, perhaps from another tab; false where the user has none. */
export async function renew(user) {
  const { status, body } = await api('GET', 'session');
  const own = status === 200 && body.username === user;
  if (own) {
    renewFormToken(body.form_token);
  }
  return own;
}
