// Dragging with the mouse, made of pointer events: the window keeps the system's own drag for files.

/** Where something dragged may be let go: an element with `data-drop`, whose value is handed on. */
const placeAt = (x: number, y: number): HTMLElement | null =>
  document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-drop]') ?? null;

interface Drag {
  /** What is shown beside the pointer. */
  title: () => string;
  /** It was let go over a place. */
  drop: (place: string) => void;
}

/** Lets an element be dragged; its own clicks stay clicks. */
export const dragged = ({ title, drop }: Drag) => (node: HTMLElement) => {
  let from: { x: number; y: number } | null = null;
  let ghost: HTMLElement | null = null;
  let over: HTMLElement | null = null;

  function end() {
    over?.removeAttribute('data-over');
    ghost?.remove();
    from = ghost = over = null;
    removeEventListener('pointermove', move);
    removeEventListener('pointerup', up);
    removeEventListener('keydown', escape, true);
  }
  function move(event: PointerEvent) {
    if (!from) return;
    if (!ghost) {
      if (Math.hypot(event.clientX - from.x, event.clientY - from.y) < 6) return;
      ghost = document.createElement('div');
      ghost.className = 'dragged';
      ghost.textContent = title();
      document.body.append(ghost);
    }
    ghost.style.transform = `translate(${event.clientX + 12}px, ${event.clientY + 8}px)`;
    const place = placeAt(event.clientX, event.clientY);
    if (place === over) return;
    over?.removeAttribute('data-over');
    over = place;
    over?.setAttribute('data-over', '');
  }
  function up(event: PointerEvent) {
    const place = ghost ? placeAt(event.clientX, event.clientY)?.dataset['drop'] : undefined;
    end();
    if (place !== undefined) drop(place);
  }
  function escape(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    end();
  }
  function down(event: PointerEvent) {
    if (event.button !== 0) return;
    from = { x: event.clientX, y: event.clientY };
    addEventListener('pointermove', move);
    addEventListener('pointerup', up);
    addEventListener('keydown', escape, true);
  }
  node.addEventListener('pointerdown', down);
  return () => {
    node.removeEventListener('pointerdown', down);
    end();
  };
};
