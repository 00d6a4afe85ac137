// Runs in an article's page: the stage with its film strip, the arrow keys, and copying. The page reads the same without.

const steps = [...document.querySelectorAll<HTMLElement>('.step[data-step]')];
const stage = document.querySelector<HTMLElement>('.stage');
const picture = document.querySelector<HTMLElement>('.stage-picture');
const heading = document.querySelector<HTMLElement>('.stage-title');
const strip = document.querySelector<HTMLElement>('.strip');
const wide = matchMedia('(min-width: 1120px)');

let current = -1;
/** Until then (ms since the epoch) scrolling chooses no step, as the page scrolls by itself. */
let heldUntil = 0;

const make = (name: string, attributes: Readonly<Record<string, string>>, ...children: (Node | string)[]) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
};

const panelOf = (step: HTMLElement | undefined): HTMLElement | null =>
  step?.querySelector<HTMLElement>(':scope > .panel, :scope > td > .panel') ?? null;

const nameOf = (step: HTMLElement): string => `Step ${panelOf(step)?.dataset['number'] ?? ''}`;

const verdictOf = (step: HTMLElement): string =>
  [...step.classList].find((name) => name !== 'step' && name !== 'current') ?? '';

const thumbnail = (step: HTMLElement, index: number): HTMLElement => {
  const source = panelOf(step)?.querySelector('.screen .shot img')?.getAttribute('src');
  const thumb = make('span', { class: 'thumb' });
  if (source) thumb.append(make('img', { src: source, alt: '', loading: 'lazy' }));
  const name = make(
    'span',
    { class: 'name' },
    make('span', { class: `dot ${verdictOf(step)}` }),
    nameOf(step),
  );
  const link = make('a', { href: `#${step.id}` }, thumb, name);
  link.addEventListener('click', (event) => {
    event.preventDefault();
    show(index, true);
  });
  return make('li', {}, link);
};

const show = (index: number, scroll: boolean): void => {
  const step = steps[index];
  if (step === undefined) return;
  if (index !== current) {
    steps[current]?.classList.remove('current');
    step.classList.add('current');
    current = index;
    stageStep(step, index);
  }
  if (!scroll) return;
  heldUntil = Date.now() + 700;
  step.scrollIntoView({ block: step.offsetHeight > innerHeight * 0.7 ? 'start' : 'center' });
};

const stageStep = (step: HTMLElement, index: number): void => {
  heading?.replaceChildren(nameOf(step), make('small', {}, `${index + 1} of ${steps.length}`));
  const figure = panelOf(step)?.querySelector('.screen figure')?.cloneNode(true);
  const shown = figure instanceof HTMLElement ? [figure] : [];
  shown[0]?.querySelector('img')?.removeAttribute('loading');
  const hasPicture = shown[0]?.querySelector('.shot') !== null && shown.length > 0;
  const missing = hasPicture ? [] : [make('p', { class: 'no-shot' }, 'No picture of this step.')];
  picture?.replaceChildren(...missing, ...shown);
  markInStrip(index);
};

const markInStrip = (index: number): void => {
  if (strip === null) return;
  for (const [place, link] of [...strip.querySelectorAll('a')].entries()) {
    if (place === index) link.setAttribute('aria-current', 'step');
    else link.removeAttribute('aria-current');
  }
  const item = strip.children[index];
  if (item instanceof HTMLElement) {
    strip.scrollTo({ left: item.offsetLeft - strip.offsetLeft - (strip.clientWidth - item.clientWidth) / 2 });
  }
};

/** The step read now: the last one that starts above the upper third of the window. */
const followScroll = (): void => {
  if (!wide.matches || Date.now() < heldUntil) return;
  const above = steps.findLastIndex((step) => step.getBoundingClientRect().top < innerHeight * 0.38);
  show(Math.max(above, 0), false);
};

const copyText = async (text: string): Promise<void> => {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // pages from file:// have no clipboard in some browsers; a selection can be copied in all
    const field = document.createElement('textarea');
    field.className = 'unseen';
    field.value = text;
    document.body.append(field);
    field.select();
    document.execCommand('copy');
    field.remove();
  }
};

const copyFrom = async (button: HTMLElement): Promise<void> => {
  const label = button.lastChild;
  const before = label?.textContent ?? '';
  if (label === null || before === 'Copied') return;
  await copyText(button.dataset['copy'] ?? '');
  button.focus();
  label.textContent = 'Copied';
  setTimeout(() => {
    label.textContent = before;
  }, 1600);
};

const onKey = (event: KeyboardEvent): void => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (event.target instanceof Element && event.target.closest('input, select, textarea') !== null) return;
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
  event.preventDefault();
  show(current + (event.key === 'ArrowLeft' ? -1 : 1), true);
};

/** What has not been scrolled to is printed too. */
const loadAll = (): void => {
  for (const image of document.querySelectorAll<HTMLImageElement>('img[loading=lazy]'))
    image.loading = 'eager';
};

const openStage = (): void => {
  if (steps.length === 0 || stage === null) return;
  stage.hidden = false;
  strip?.append(...steps.map(thumbnail));
  const asked = steps.findIndex((step) => step.id === location.hash.slice(1));
  const drifted = steps.findIndex((step) => verdictOf(step) === 'drifted');
  show(Math.max(asked === -1 ? drifted : asked, 0), false);
  heldUntil = Date.now() + 400;
  addEventListener('scroll', () => requestAnimationFrame(followScroll), { passive: true });
  addEventListener('keydown', onKey);
  addEventListener('beforeprint', loadAll);
};

document.documentElement.classList.add('scripted');
openStage();
for (const button of document.querySelectorAll<HTMLElement>('[data-move]')) {
  button.addEventListener('click', () => {
    show(current + Number(button.dataset['move']), true);
  });
}
for (const button of document.querySelectorAll<HTMLElement>('[data-copy]')) {
  button.addEventListener('click', () => {
    void copyFrom(button);
  });
}
