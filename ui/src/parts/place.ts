// Lists that open above the page (a picker's, a menu's) hang at their field, in the top layer, so that no panel cuts them.

/** Shows `popup` under `anchor`, or above it where there is more room, and keeps it there while the page scrolls. */
export const hangAt = (anchor: () => HTMLElement | undefined) => (popup: HTMLElement) => {
  popup.popover = 'manual';
  // Where the top layer is not known yet, the list still hangs above the page.
  popup.showPopover?.();
  popup.style.setProperty('z-index', '40');
  const put = () => {
    const at = anchor()?.getBoundingClientRect();
    if (!at) return;
    const below = innerHeight - at.bottom - 12;
    const up = below < Math.min(popup.scrollHeight, 240) && at.top > below;
    popup.style.setProperty('position', 'fixed');
    popup.style.setProperty('margin', '0');
    popup.style.setProperty('inset', 'auto');
    popup.style.setProperty('min-width', `${at.width}px`);
    popup.style.setProperty('max-width', `${innerWidth - 16}px`);
    // As far to the left as it must be to be whole.
    popup.style.setProperty('left', `${Math.max(8, Math.min(at.left, innerWidth - popup.offsetWidth - 8))}px`);
    popup.style.setProperty('max-height', `${Math.min(320, up ? at.top - 12 : below)}px`);
    popup.style.setProperty(up ? 'bottom' : 'top', `${up ? innerHeight - at.top + 4 : at.bottom + 4}px`);
  };
  put();
  addEventListener('scroll', put, true);
  addEventListener('resize', put);
  return () => {
    removeEventListener('scroll', put, true);
    removeEventListener('resize', put);
  };
};

/** What scrolls and holds nothing to be entered is entered itself, so that keys can scroll it. */
export const reachable = (body: HTMLElement) => {
  const look = () => {
    const isTall = body.scrollHeight > body.clientHeight + 1;
    if (isTall && body.querySelector('a[href], button:enabled, input:enabled, textarea, select, summary, [tabindex="0"]') === null) body.tabIndex = 0;
    else body.removeAttribute('tabindex');
  };
  const seen = new MutationObserver(look);
  seen.observe(body, { childList: true, subtree: true });
  look();
  return () => seen.disconnect();
};
