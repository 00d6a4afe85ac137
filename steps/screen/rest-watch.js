// Runs in every frame of a walked page: counts the changes of its document, and answers when it comes to rest.
// Plain JavaScript, since it is handed to the browser as it stands.
(() => {
  const all = { subtree: true, childList: true, attributes: true, characterData: true };
  let changes = 0;
  let changed = performance.now();
  const noteChange = () => {
    changes += 1;
    changed = performance.now();
  };
  const observer = new MutationObserver(noteChange);
  observer.observe(document, all);

  // A document's observer does not see into shadow roots: they are watched from their making
  // oxlint-disable-next-line typescript/unbound-method -- it is called with the element as `this`
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function attachShadow(init) {
    const root = attach.call(this, init);
    observer.observe(root, all);
    return root;
  };

  const moves =
    /^(transform|translate|scale|rotate|inset|left|right|top|bottom|(max-|min-)?(width|height)|margin|visibility|display)/;

  /** The properties that an animation changes, as a style sheet spells them. @param {Animation} animation */
  const propertiesOf = ({ effect }) =>
    effect instanceof KeyframeEffect
      ? effect
          .getKeyframes()
          .flatMap((frame) => Object.keys(frame))
          .map((name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`))
      : [];

  // A pane that slides in changes no node. A spinner turns for ever, and what fades or changes its colour stays in its place
  const isMoving = () =>
    document
      .getAnimations()
      .some(
        (animation) =>
          animation.playState === 'running' &&
          Number.isFinite(animation.effect?.getComputedTiming().endTime) &&
          propertiesOf(animation).some((name) => moves.test(name)),
      );

  const isBusy = () =>
    [...document.querySelectorAll('[aria-busy=true]')].some((part) => part.getClientRects().length > 0);

  /**
   * Resolves once nothing has changed for `restTime` or, to `rests: false`, after `mostWaited`; both in milliseconds.
   * `before` and `now` count the changes up to the question and up to the answer; `isBusy` where a part of the page says so.
   * @param {number} restTime
   * @param {number} mostWaited
   */
  const comesToRest = (restTime, mostWaited) => {
    const begin = performance.now();
    const before = changes;
    return new Promise((resolve) => {
      const ask = () => {
        const now = performance.now();
        if (isMoving()) noteChange();
        // What the last act sets off may only now begin: rest is counted from the question on
        const idle = now - Math.max(changed, begin);
        if (idle >= restTime) resolve({ rests: true, before, now: changes, isBusy: isBusy() });
        else if (now - begin > mostWaited) resolve({ rests: false, before, now: changes, isBusy: isBusy() });
        else setTimeout(ask, restTime - idle);
      };
      ask();
    });
  };
  Object.defineProperty(globalThis, '__docwalkComesToRest', { value: comesToRest });
})();
