// Runs in every frame of a page with a disabled control: it answers to nothing, neither to a click nor, where it opens a menu,
// to being pointed at. Plain JavaScript, since it is handed to the browser as it stands.
for (const kind of ['click', 'mousedown', 'mouseover', 'mouseenter', 'pointerdown', 'pointerenter'])
  addEventListener(
    kind,
    (event) => {
      const target = event.target instanceof Element ? event.target.closest('[aria-disabled=true]') : null;
      if (!target) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true },
  );
