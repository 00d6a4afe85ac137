// Runs in every frame of a walked page: what tells a control apart whatever its words are, and how it is found again by that.
// Plain JavaScript, since it is handed to the browser as it stands.
(() => {
  const testAttributes = [
    'data-testid',
    'data-test-id',
    'data-test',
    'data-qa',
    'data-cy',
    'data-automation-id',
  ];

  /** @param {Element} element */
  const pathOf = (element) => {
    const path = [];
    /** @type {Element | null} */
    let node = element;
    while (node) {
      const root = node.getRootNode();
      const siblings = node.parentElement?.children ?? (root instanceof ShadowRoot ? root.children : [node]);
      path.unshift({ tag: node.localName, index: [...siblings].indexOf(node) });
      if (!node.parentElement && root instanceof ShadowRoot) path.unshift({ tag: '', index: 0 });
      node = node.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
    }
    return path;
  };

  /** Links that lead nowhere, as menus are made of, all have the same address. */
  const leadsNowhere = /^\s*(?:#!?\s*$|javascript:)/iu;

  /** @param {Element} element */
  const hrefOf = (element) => {
    const link = element.closest('a[href]');
    return link instanceof HTMLAnchorElement && !leadsNowhere.test(link.getAttribute('href') ?? '')
      ? link.pathname + link.hash
      : '';
  };

  const changing =
    /\d|active|select|current|open|expand|collaps|check|disable|focus|hover|press|hidden|visible|root/iu;

  /** Where the links in the group lead that a toggle folds: what it opens, in any language. @param {Element} element */
  const leadsTo = (element) => {
    if (!element.hasAttribute('aria-expanded')) return '';
    const controlled = document.getElementById(element.getAttribute('aria-controls') ?? '');
    const link = (controlled ?? element.parentElement)?.querySelector('a[href]');
    return link ? hrefOf(link) : '';
  };

  /** What a control looks like, whatever its words and its state: kind, classes that no build tool numbers, icon. */
  /** @param {Element} element */
  const lookOf = (element) => {
    const attributes = ['role', 'type', 'name', 'autocomplete'].map(
      (name) => element.getAttribute(name) ?? '',
    );
    const classes = [...element.classList].filter((name) => !changing.test(name)).toSorted();
    const icon = element.querySelector('svg path, i, img');
    const drawn =
      icon?.getAttribute('d') ?? icon?.getAttribute('data-icon-name') ?? icon?.getAttribute('src') ?? '';
    return [element.localName, ...attributes, ...classes, drawn.slice(0, 40), leadsTo(element)].join(' ');
  };

  const identifying = /^(?:id|name|autocomplete|formcontrolname|aria-controls|data-.+)$/u;
  const identifier = /^(?=.*\p{L}{2})[\p{L}\p{M}\p{N}_.:#/-]{2,60}$/u;

  /** What the page's own code calls a control, by itself, its icon and its address. @param {Element} element */
  const calledOf = (element) => {
    const own = [...element.attributes]
      .filter(({ name }) => identifying.test(name))
      .map(({ value }) => value);
    const icons = [...element.querySelectorAll('[data-icon-name],[data-icon],use,i[class]')].flatMap(
      (icon) => [
        icon.getAttribute('data-icon-name') ?? icon.getAttribute('data-icon') ?? '',
        icon.getAttribute('href')?.split('#').at(-1) ?? '',
        ...(icon.localName === 'i' ? icon.classList : []),
      ],
    );
    const address =
      hrefOf(element)
        .split(/[/#]/u)
        .findLast((part) => part !== '') ?? '';
    return [...own, ...icons, address].filter((word) => identifier.test(word));
  };

  const submits = (/** @type {Element} */ element) =>
    (element instanceof HTMLButtonElement || element instanceof HTMLInputElement) &&
    element.type === 'submit' &&
    element.form !== null;

  /** @param {Element} element */
  const isMain = (element) =>
    submits(element) || [...element.classList].some((name) => /primary|submit/iu.test(name));

  /** @param {Element} element */
  const identify = (element) => ({
    frame: location.pathname,
    tag: element.localName,
    id: element.id,
    test: testAttributes.map((name) => element.getAttribute(name)).find(Boolean) ?? '',
    href: hrefOf(element),
    path: pathOf(element),
    look: lookOf(element),
    called: calledOf(element),
    isMain: isMain(element),
  });

  /** @param {{ tag: string, index: number }[]} path */
  const follow = (path) => {
    /** @type {Element | ShadowRoot | null | undefined} */
    let node = document.documentElement;
    for (const { tag, index } of path.slice(1)) {
      if (tag === '') node = node instanceof Element ? node.shadowRoot : undefined;
      else node = node?.children[index];
      if (!node || (tag !== '' && node instanceof Element && node.localName !== tag)) return undefined;
    }
    return node instanceof Element ? node : undefined;
  };

  /** @param {{ frame: string, tag: string, id: string, test: string, href: string, path: { tag: string, index: number }[] }} identity */
  const locate = (identity) => {
    if (location.pathname !== identity.frame) return undefined;
    const all = [...document.querySelectorAll(identity.tag)];
    /** @param {(element: Element) => boolean} fits */
    const only = (fits) => {
      const found = all.filter(fits);
      return found.length === 1 ? found[0] : undefined;
    };
    /** @type {readonly (readonly ['test' | 'id' | 'href' | 'path', Element | undefined])[]} */
    const ways = [
      [
        'test',
        only((one) => testAttributes.some((name) => one.getAttribute(name) === (identity.test || null))),
      ],
      ['id', only((one) => identity.id !== '' && one.id === identity.id)],
      ['href', only((one) => identity.href !== '' && hrefOf(one) === identity.href)],
      ['path', follow(identity.path)],
    ];
    const [via, element] = ways.find(([, found]) => found !== undefined) ?? [];
    if (!element) return undefined;
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x, y, width, height, via, look: lookOf(element) };
  };

  /** By the roles that a reader's hand goes to: which elements have them without saying so. https://www.w3.org/TR/html-aria/ */
  const native = new Map([
    ['button', 'button,summary,input:is([type=button],[type=submit],[type=reset],[type=image])'],
    ['link', 'a[href],area[href]'],
    [
      'textbox',
      'textarea,input:not([type]),input:is([type=text],[type=email],[type=tel],[type=url],[type=password])',
    ],
    ['searchbox', 'input[type=search]'],
    ['spinbutton', 'input[type=number]'],
    ['combobox', 'select,input[list]'],
    ['checkbox', 'input[type=checkbox]'],
    ['radio', 'input[type=radio]'],
  ]);

  /** @param {Element} element @param {string} role */
  const hasRole = (element, role) => {
    const own = element.getAttribute('role')?.trim().split(/\s+/u)[0];
    return own ? own === role : element.matches(native.get(role) ?? ':not(*)');
  };

  /** What lies over one point, topmost first, in shadow roots too. @param {number} x @param {number} y */
  const stackAt = (x, y) => {
    /** @type {Set<Element>} */
    const stack = new Set();
    /** @param {Document | ShadowRoot} root */
    const collect = (root) => {
      for (const element of root.elementsFromPoint(x, y)) {
        if (stack.has(element)) continue;
        if (element.shadowRoot) collect(element.shadowRoot);
        stack.add(element);
      }
    };
    collect(document);
    return [...stack];
  };

  /** How far boxes of the same element may be apart, in px: the look rounds them. */
  const tolerance = 1;
  /** How much wider and higher than its document a frame may be, in px: its border. */
  const border = 8;

  /**
   * The element that fills the box, has the role, and is the only one that does, with what lies over its middle; undefined
   * where that cannot be told, or this is not the frame that fills `frame`.
   * @param {{ box: { x: number, y: number, width: number, height: number }, role: string, frame?: { width: number, height: number } }} place
   */
  const standingAt = ({ box, role, frame }) => {
    if (
      frame &&
      (Math.abs(frame.width - innerWidth) > border || Math.abs(frame.height - innerHeight) > border)
    )
      return undefined;
    const stack = stackAt(box.x + box.width / 2, box.y + box.height / 2);
    const [element, ...others] = stack.filter((candidate) => {
      const { x, y, width, height } = candidate.getBoundingClientRect();
      const differences = [x - box.x, y - box.y, width - box.width, height - box.height];
      return differences.every((pixels) => Math.abs(pixels) <= tolerance) && hasRole(candidate, role);
    });
    return element && others.length === 0 ? { element, top: stack[0] } : undefined;
  };

  /** @param {Parameters<typeof standingAt>[0]} place */
  const identifyAt = (place) => {
    const found = standingAt(place);
    return found && identify(found.element);
  };

  /** True where nothing lies over what stands there; false also where that cannot be told. @param {Parameters<typeof standingAt>[0]} place */
  const isFreeAt = (place) => {
    const found = standingAt(place);
    return found !== undefined && found.element.contains(found.top ?? null);
  };

  Object.defineProperty(globalThis, '__docwalkIdentity', {
    value: { identify, identifyAt, isFreeAt, locate },
  });
})();
