/** A timer that waits for a pause, but not for ever. */
export class Pause {
  #idle;
  #latest;

  constructor(pause, limit, work) {
    Object.assign(this, { pause, limit, work });
  }

  begin() {
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => this.now(), this.pause);
    this.#latest ??= setTimeout(() => this.now(), this.limit);
  }

  now() {
    this.cancel();
    return this.work();
  }

  cancel() {
    clearTimeout(this.#idle);
    clearTimeout(this.#latest);
    this.#latest = undefined;
  }
}
