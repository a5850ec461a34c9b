// Answers when two frames have been drawn, fonts are there and nothing is on its way any more.
const done = arguments[0];
document.fonts.ready.then(() => requestAnimationFrame(() => requestAnimationFrame(() => done(true))));
