// The texts that this browser keeps until the server has them, in IndexedDB: one entry for each tab and article.

const DATABASE = 'broadsheet';
const STORE = 'texts';

let opened;

function database() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'name' });
    request.onsuccess = () => {
      request.result.onclose = () => {
        opened = undefined;
      };
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
  });
  return opened;
}

/** Once more with a new connection where that fails: browsers close one, and do not always say so. */
function during(mode, work) {
  return attempt(mode, work).catch(() => {
    opened = undefined;
    return attempt(mode, work);
  });
}

async function attempt(mode, work) {
  const store = (await database()).transaction(STORE, mode).objectStore(STORE);
  const request = work(store);
  return new Promise((resolve, reject) => {
    request.transaction.oncomplete = () => resolve(request.result);
    request.transaction.onerror = () => reject(request.transaction.error);
    request.transaction.onabort = () => reject(request.transaction.error);
  });
}

/** Keeps the entry { name, user, id, key, tab, text, base, at }; resolves when the browser has it. */
export function keep(entry) {
  return during('readwrite', (store) => store.put(entry));
}

export function forget(name) {
  return during('readwrite', (store) => store.delete(name));
}

/** What is kept of the user's texts, latest first. */
export async function kept(user) {
  const entries = await during('readonly', (store) => store.getAll());
  return entries.filter((entry) => entry.user === user).sort((a, b) => b.at.localeCompare(a.at));
}

const LOCK = 'broadsheet-tab-';

/** Tells other tabs that this one is open; a browser without locks lets them take its texts for left behind. */
export function live(tab) {
  navigator.locks?.request(LOCK + tab, () => new Promise(() => {}));
}

/** Resolves when the tab is open no more. */
export async function gone(tab) {
  await navigator.locks?.request(LOCK + tab, () => {});
}

/** Forgets all of the user's texts. */
export async function clear(user) {
  await Promise.all((await kept(user)).map(({ name }) => forget(name)));
}
