// The words of the window itself (headings, buttons, tabs, tags, labels) that are cut off; data may be.
const own = 'h1, h2, th, [role="columnheader"], .button, button, .tag, [role="tab"], nav a, label, legend, dt, kbd, .help';
const words = (node) => {
  const range = document.createRange();
  // A tag ends at its edge, a heading where its text does.
  if (node.matches('.tag, .button')) range.selectNode(node);
  else range.selectNodeContents(node);
  return range.getBoundingClientRect();
};
const isCut = (node) => {
  const text = words(node);
  // Read out, not shown.
  if (node.closest('.sr') || text.width === 0) return false;
  for (let at = node; at && at !== document.body; at = at.parentElement) {
    const style = getComputedStyle(at);
    const flow = style.overflowX;
    // What can be scrolled to is not lost.
    if (flow === 'auto' || flow === 'scroll') return false;
    if (flow === 'visible') continue;
    const room = at.getBoundingClientRect();
    // Where dots stand for the rest, they begin before the padding.
    const edge = style.textOverflow === 'ellipsis' ? room.right - parseFloat(style.paddingRight) + 0.1 : room.right + 1;
    if (text.right > edge || text.left < room.left - 1) return true;
  }
  return text.right > innerWidth + 1;
};
return [...new Set([...document.querySelectorAll(own)].filter(isCut).map((node) => node.innerText.trim()))].filter(Boolean).slice(0, 8);
