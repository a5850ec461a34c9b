// Notes what goes wrong in the page without being told.
window.journeyErrors = [];
const note = (what) => window.journeyErrors.push(String(what?.stack ?? what?.message ?? what).slice(0, 500));
addEventListener('error', (event) => note(event.error ?? event.message));
addEventListener('unhandledrejection', (event) => note(JSON.stringify(event.reason?.code ? event.reason : String(event.reason))));
for (const level of ['error', 'warn']) {
  const before = console[level];
  console[level] = (...said) => (note(said.map(String).join(' ')), before.apply(console, said));
}
