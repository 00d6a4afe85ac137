// Runs in every frame of a mutated page: applies one change to every control of a name, and to those that come later.
// Plain JavaScript, since it is handed to the browser as it stands; the bench puts `DRIFT` (the change) before it.
(() => {
  /** @type {{ kind: string, from: string, to: string, label: string }} */
  // @ts-expect-error The bench declares it
  const change = DRIFT;
  const nameAttributes = ['aria-label', 'title', 'placeholder', 'alt'];
  const controlRoles =
    'a,button,summary,option,[role=button],[role=link],[role=menuitem],[role=tab],[role=option],[role=radio]';
  const fold = (/** @type {string} */ text) => text.normalize('NFKC').replace(/\s+/gu, ' ').trim();
  /** What this script wrote, so that it is not taken for the page's own words. @type {WeakMap<Node, Map<string, string>>} */
  const written = new WeakMap();
  /** What was put beside or in the place of a control. @type {Map<Element, Element[]>} */
  const additions = new Map();
  const done = new WeakSet();
  /** The names that have been met of the two that are swapped. @type {Set<string>} */
  const swapped = new Set();
  let isTold = false;

  const tell = () => {
    if (isTold) return;
    isTold = true;
    Reflect.get(globalThis, '__driftApplied')?.();
  };

  /** @param {Node} node @param {string} key @param {string} now @param {(text: string) => void} write */
  const rename = (node, key, now, write) => {
    const own = written.get(node) ?? new Map();
    if (own.get(key) === now) return;
    const name = fold(now);
    const [one, other] = [fold(change.from), fold(change.to)];
    const next =
      name === one ? change.to : change.kind === 'swap' && name === other ? change.from : undefined;
    if (next === undefined) return;
    const text = now.replace(now.trim(), () => next);
    written.set(node, own.set(key, text));
    write(text);
    swapped.add(name);
    if (change.kind !== 'swap' || swapped.size === 2) tell();
  };

  /** @param {Element | Document} scope @returns {Text[]} */
  const textsIn = (scope) => {
    const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
    const texts = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node instanceof Text && !/^(?:script|style)$/u.test(node.parentElement?.localName ?? ''))
        texts.push(node);
    return texts;
  };

  const renameAll = () => {
    for (const text of textsIn(document)) rename(text, 'text', text.data, (next) => (text.data = next));
    for (const element of document.querySelectorAll(nameAttributes.map((name) => `[${name}]`).join(',')))
      for (const name of nameAttributes) {
        const value = element.getAttribute(name);
        if (value !== null) rename(element, name, value, (next) => element.setAttribute(name, next));
      }
  };

  /** The controls of the name: what holds its text or bears it as an attribute, and the field that a label names. */
  const controls = () => {
    const wanted = fold(change.from);
    const holders = textsIn(document)
      .filter((text) => fold(text.data) === wanted)
      .flatMap((text) => (text.parentElement ? [text.parentElement] : []));
    const bearers = [...document.querySelectorAll('[aria-label],[placeholder],[title]')].filter((element) =>
      ['aria-label', 'placeholder', 'title'].some(
        (name) => fold(element.getAttribute(name) ?? '') === wanted,
      ),
    );
    return [...new Set([...holders, ...bearers].flatMap(controlOf))].filter((one) => !isOwn(one));
  };

  /** Headings and landmarks of the same name are no controls, and stay. @param {Element} element @returns {Element[]} */
  const controlOf = (element) => {
    const control = element.closest(controlRoles);
    if (control) return [control];
    const label = element.closest('label');
    if (label?.control) return [label, label.control];
    return element.matches('input,textarea,select') ? [element] : [];
  };

  const isOwn = (/** @type {Element} */ element) => element.closest('[data-drift]') !== null;

  /** @param {Element} control */
  const hide = (control) => {
    if (control instanceof HTMLElement) control.style.setProperty('display', 'none', 'important');
  };

  /** A copy that does what the control does. @param {Element} control */
  const copyOf = (control) => {
    const copy = control.cloneNode(true);
    if (!(copy instanceof HTMLElement) || !(control instanceof HTMLElement)) return undefined;
    copy.removeAttribute('id');
    copy.style.removeProperty('display');
    copy.dataset['drift'] = 'copy';
    copy.addEventListener('click', (event) => {
      event.preventDefault();
      control.click();
    });
    return copy;
  };

  /** @param {Element} control @param {Element} added */
  const add = (control, added) => {
    if (added instanceof HTMLElement) added.dataset['drift'] = 'added';
    additions.set(control, [...(additions.get(control) ?? []), added]);
  };

  /** @param {string} tag @param {string} text @param {Record<string, string>} attributes */
  const make = (tag, text, attributes = {}) => {
    const element = document.createElement(tag);
    element.textContent = text;
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  };

  /** @type {Record<string, (control: Element) => void>} */
  const deeds = {
    remove: (control) => {
      for (const text of textsIn(control)) text.data = '';
      for (const name of nameAttributes) control.removeAttribute(name);
      hide(control);
    },
    move: (control) => {
      const copy = copyOf(control);
      if (!copy) return;
      const known = document.querySelector('section[data-drift=added]');
      const style = 'position:fixed;right:8px;bottom:8px;z-index:99999;background:#fff;padding:8px';
      const pane = known ?? make('section', '', { 'aria-label': change.label, style });
      if (!known) pane.append(make('h3', change.label));
      pane.append(copy);
      document.body.append(pane);
      add(control, known ? copy : pane);
      hide(control);
    },
    duplicate: (control) => {
      const copy = copyOf(control)?.cloneNode(true);
      if (!(copy instanceof HTMLElement)) return;
      if (copy.hasAttribute('href')) copy.setAttribute('href', '#another');
      control.after(copy);
      add(control, copy);
    },
    overflow: (control) => {
      const copy = copyOf(control);
      if (!copy) return;
      const more = make('button', change.label, { 'aria-expanded': 'false', type: 'button' });
      const drawer = make('div', '');
      drawer.hidden = true;
      drawer.append(copy);
      more.addEventListener('click', () => {
        drawer.hidden = !drawer.hidden;
        more.setAttribute('aria-expanded', String(!drawer.hidden));
      });
      control.after(more, drawer);
      add(control, more);
      add(control, drawer);
      hide(control);
    },
    menu: (control) => {
      const more = make('button', change.label, { 'aria-haspopup': 'menu', type: 'button' });
      const style = 'position:fixed;right:8px;top:60px;z-index:99999;background:#fff;padding:8px';
      const menu = make('div', '', { role: 'menu', 'data-drift': 'menu', style });
      // As many libraries do, the menu is made when it is opened
      more.addEventListener('click', () => {
        const copy = menu.isConnected ? undefined : copyOf(control);
        menu.replaceChildren(...(copy ? [copy] : []));
        if (copy) document.body.append(menu);
        else menu.remove();
      });
      menu.addEventListener('click', () => menu.remove());
      control.after(more);
      add(control, more);
      hide(control);
    },
    disable: (control) => {
      // a menu that its style sheet opens when it is pointed at hears of no event
      const item = control.closest('li');
      if (item?.querySelector('ul')) item.style.setProperty('pointer-events', 'none', 'important');
      control.setAttribute('aria-disabled', 'true');
      if (/^(?:button|input|select|textarea)$/u.test(control.localName)) control.setAttribute('disabled', '');
    },
    kind: (control) => {
      const isLink = control.localName === 'a' || control.getAttribute('role') === 'link';
      const other = isLink
        ? make('button', change.from, { type: 'button' })
        : make('a', change.from, { href: '#there' });
      other.addEventListener('click', (event) => {
        event.preventDefault();
        if (control instanceof HTMLElement) control.click();
      });
      control.after(other);
      add(control, other);
      hide(control);
    },
    delay: (control) => {
      if (!(control instanceof HTMLElement)) return;
      hide(control);
      setTimeout(() => control.style.removeProperty('display'), 700);
    },
    popup: () => {
      if (document.querySelector('[data-drift]')) return;
      const cover = make('div', '', {
        role: 'dialog',
        'aria-label': change.label,
        'data-drift': 'popup',
        style: 'position:fixed;inset:0;z-index:99999;background:#fffc',
      });
      const close = make('button', change.to, { type: 'button' });
      close.addEventListener('click', () => cover.remove());
      cover.append(make('p', change.label), close);
      setTimeout(() => document.body.append(cover), 50);
    },
  };

  /** What was added for a control that has left the page leaves it too. */
  const tidy = () => {
    for (const [control, added] of additions)
      if (!control.isConnected) {
        for (const one of added) one.remove();
        additions.delete(control);
      }
  };

  const apply = () => {
    if (change.kind === 'rename' || change.kind === 'swap') return renameAll();
    tidy();
    const deed = deeds[change.kind];
    for (const control of controls()) {
      const isNew = !done.has(control);
      if (!isNew && change.kind !== 'disable') continue;
      if (control.getAttribute('aria-disabled') === 'true' && control.hasAttribute('disabled')) continue;
      done.add(control);
      deed?.(control);
      tell();
    }
  };

  new MutationObserver(apply).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['disabled', ...nameAttributes],
  });
})();
