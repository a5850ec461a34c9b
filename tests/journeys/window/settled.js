// Answers when the page asks the program nothing more, fonts are there, and two frames have been drawn.
const done = arguments[0];
const frames = () => requestAnimationFrame(() => requestAnimationFrame(() => done(true)));
const quiet = (since) => {
  if (window.journeyCalls > 0) return setTimeout(() => quiet(performance.now()), 20);
  if (performance.now() - since < 60) return setTimeout(() => quiet(since), 20);
  document.fonts.ready.then(frames);
};
quiet(performance.now());
