// Changes to the screen: each label of a clean article under each kind of change, with what docwalk must then say.
import type { Rule } from '../../steps/model/finding.ts';
import { sideIn } from '../../steps/screen/sides.ts';
import { longerLabel, namesFor } from './names.ts';
import type { Label } from './labels.ts';
import type { Expectation, Mutation, PageChange } from './mutation.ts';
import { inOtherCase, mayBeOtherWord, withoutLetter } from './words.ts';

type Setting = { readonly labels: readonly Label[]; readonly locale: string; readonly steps: number };

/** Gives every change that can be made to the controls of the labels; a name that stands in several steps is changed once. */
export function pageMutations({ labels, locale, steps }: Setting): readonly Mutation[] {
  const names = [...new Set(labels.map(({ text }) => text))];
  return names.flatMap((name) => {
    const named = labels.filter(({ text }) => text === name);
    const [first] = named;
    if (!first) return [];
    const target = { name, named, all: labels, locale, last: steps - 1 };
    return [...renames(target), ...disorders(target), ...structures(target), ...harmless(target)];
  });
}

type Target = {
  readonly name: string;
  readonly named: readonly Label[];
  readonly all: readonly Label[];
  readonly locale: string;
  /** The index of the procedure's last step. */
  readonly last: number;
};

const expectation = (label: Label, rules: readonly Rule[], suggestion?: string): Expectation => ({
  line: label.place.line,
  column: label.place.column,
  endColumn: label.place.endColumn,
  rules,
  ...(suggestion !== undefined && { suggestion }),
});

/** How many steps after the changed one are walked, to see what docwalk says of them. */
const further = 1;

function mutation(
  kind: string,
  { name, named, last }: Target,
  change: Omit<PageChange, 'from'>,
  expected: readonly Expectation[],
): Mutation {
  const steps = named.map(({ step }) => step);
  return {
    kind: `screen: ${kind}`,
    told: `"${name}"${change.to === '' ? '' : ` to "${change.to}"`}`,
    change: { ...change, from: name },
    expected,
    tolerated: named.map(({ place }) => place.line),
    lastStep: Math.min(last, Math.max(...steps) + further),
  };
}

function renames(target: Target): readonly Mutation[] {
  const { name, named, locale } = target;
  const { synonym } = namesFor(name, locale);
  const source = named[0]?.source;
  const kinds: readonly (readonly [string, string | undefined, readonly Rule[]])[] = [
    ['rename, synonym', synonym, ['label-wrong']],
    [
      'rename, longer',
      longerLabel(name, locale),
      source === name ? ['label-wrong', 'label-untranslated'] : ['label-wrong'],
    ],
    ['rename, case', inOtherCase(name, locale), ['label-spelling']],
    [
      'rename, letter',
      withoutLetter(name),
      mayBeOtherWord(name) ? ['label-wrong', 'label-spelling'] : ['label-spelling'],
    ],
    ['back to English', source === name ? undefined : source, ['label-wrong']],
  ];
  return kinds.flatMap(([kind, to, rules]) =>
    to === undefined
      ? []
      : [
          mutation(
            kind,
            target,
            { kind: 'rename', to, label: '' },
            named.map((label) => expectation(label, rulesFor(label, rules), to)),
          ),
        ],
  );
}

/** A place that is called otherwise is no longer where the step says. */
const rulesFor = ({ role }: Label, rules: readonly Rule[]): readonly Rule[] =>
  role === 'place' ? [...rules, 'label-misplaced'] : rules;

function disorders(target: Target): readonly Mutation[] {
  const { name, named, locale } = target;
  const { neighbour } = namesFor(name, locale);
  const first = named.find(({ role }) => role === 'act');
  if (neighbour === undefined || !first) return [];
  const swap = mutation('swap labels', target, { kind: 'swap', to: neighbour, label: '' }, [
    expectation(first, ['label-elsewhere'], neighbour),
  ]);
  const others = target.all.filter(({ text }) => text === neighbour).map(({ place }) => place.line);
  return [
    {
      ...swap,
      tolerated: [...swap.tolerated, ...others],
      lastStep: Math.min(target.last, first.step + further),
    },
  ];
}

/** The label that is acted on first: what comes after it may be out of reach. */
function structures(target: Target): readonly Mutation[] {
  const first = target.named.find(({ role }) => role === 'act');
  if (!first) return [];
  const stop = Math.min(target.last, first.step + further);
  const at = (
    kind: string,
    change: Omit<PageChange, 'from'>,
    rules: readonly Rule[],
    suggestion?: string,
  ): Mutation => ({
    ...mutation(kind, target, change, [expectation(first, rules, suggestion)]),
    lastStep: stop,
  });
  const isField = first.action.do === 'fill';
  const role = first.action.role;
  return [
    at('remove', { kind: 'remove', to: '', label: '' }, ['label-missing']),
    at('disable', { kind: 'disable', to: '', label: '' }, ['control-disabled']),
    ...(isField || target.named.some(({ role: use }) => use === 'query')
      ? []
      : [
          at('duplicate', { kind: 'duplicate', to: '', label: '' }, ['label-ambiguous']),
          at('in a menu', { kind: 'menu', to: '', label: 'More' }, ['control-hidden'], 'More'),
          at('behind an overflow', { kind: 'overflow', to: '', label: 'More' }, ['control-hidden'], 'More'),
        ]),
    ...(isField || !namesPlace(first, target.locale) ? [] : [{ ...moved(first, target), lastStep: stop }]),
    ...(role === 'button' || role === 'link'
      ? [at('button to link', { kind: 'kind', to: '', label: '' }, ['control-kind'])]
      : []),
  ];
}

const namesPlace = ({ action, isInPath }: Label, locale: string): boolean =>
  isInPath ||
  (action.in ?? []).some(({ text, mark }) => mark !== undefined || sideIn(text, locale) !== undefined);

/** A control that left its place is told on the words that name the place, or on its own. */
function moved(label: Label, target: Target): Mutation {
  const whole = expectation(label, ['label-misplaced']);
  return mutation('move', target, { kind: 'move', to: '', label: 'Extras' }, [
    { ...whole, column: 1, endColumn: 10_000 },
  ]);
}

const harmless = (target: Target): readonly Mutation[] => {
  const first = target.named.find(({ role }) => role === 'act');
  if (!first) return [];
  const lastStep = Math.min(target.last, first.step + further);
  return [
    {
      ...mutation('delay (harmless)', target, { kind: 'delay', to: '', label: '' }, []),
      tolerated: [],
      lastStep,
    },
    {
      ...mutation('pop-up (harmless)', target, { kind: 'popup', to: 'Close', label: 'See what is new' }, []),
      tolerated: [],
      lastStep,
    },
  ];
};
