// Notes what goes wrong in the page without being told.
window.journeyErrors = [];
const note = (what) => window.journeyErrors.push([what?.message, what?.stack].filter(Boolean).join('\n').slice(0, 500) || String(what).slice(0, 500));
addEventListener('error', (event) => note(event.error ?? event.message));
addEventListener('unhandledrejection', (event) => note(JSON.stringify(event.reason?.code ? event.reason : String(event.reason))));
const before = console.error;
console.error = (...said) => (note(said.map(String).join(' ')), before.apply(console, said));
// Counts what is being asked of the program, so that a page can be waited for.
window.journeyCalls = 0;
const invoke = window.__TAURI_INTERNALS__.invoke;
const ended = () => (window.journeyCalls -= 1);
window.__TAURI_INTERNALS__.invoke = (...asked) => {
  window.journeyCalls += 1;
  const answer = invoke(...asked);
  answer.then(ended, ended);
  return answer;
};
