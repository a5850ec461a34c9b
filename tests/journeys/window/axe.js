// Runs axe over the page and answers what it found, in a line each.
const done = arguments[0];
axe.run(document, { resultTypes: ['violations'], rules: { region: { enabled: false } } }).then(
  ({ violations }) => done(violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map((node) => `${id}: ${node.html.slice(0, 160)} (${node.any[0]?.message ?? node.failureSummary ?? ''})`))),
  (wrong) => done([`axe failed: ${wrong}`]),
);
