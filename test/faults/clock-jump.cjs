/** Loaded before the worker: at SIGUSR2 everything in this process that asks for the time is a day ahead. */
const DAY_MS = 86_400_000;
const Clock = Date;
let ahead = 0;
globalThis.Date = class extends Clock {
  constructor(...parts) {
    if (parts.length === 0) super(Clock.now() + ahead);
    else super(...parts);
  }
  static now() {
    return Clock.now() + ahead;
  }
};
process.on('SIGUSR2', () => {
  ahead = DAY_MS;
});
