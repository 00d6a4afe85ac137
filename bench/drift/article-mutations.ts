// Changes to the article: each label of a clean article miswritten in each way, with what docwalk must then say.
import type { Rule } from '../../steps/model/finding.ts';
import type { PlannedStep } from '../../steps/model/plan.ts';
import { namesFor, sidesFor } from './names.ts';
import type { Label } from './labels.ts';
import type { Mutation } from './mutation.ts';
import { inOtherCase, mayBeOtherWord, resplit, withoutLastWord, withoutLetter } from './words.ts';

type Setting = {
  readonly labels: readonly Label[];
  readonly steps: readonly PlannedStep[];
  readonly markdown: string;
  readonly locale: string;
};

/** Gives every change that can be made to the words of the labels, one label at a time, and to the order of the steps. */
export const articleMutations = (setting: Setting): readonly Mutation[] => [
  ...setting.labels.flatMap((label) => miswritten(label, setting)),
  ...otherSides(setting),
  ...swappedSteps(setting),
  ...droppedSteps(setting),
];

/** The step names the other side of the screen. */
function otherSides({ steps, markdown, locale }: Setting): readonly Mutation[] {
  const lines = markdown.split('\n');
  return steps.flatMap((step, index): readonly Mutation[] => {
    const at = step.place.line - 1;
    const line = lines[at] ?? '';
    const sides = sidesFor(locale).find(([side]) => line.includes(side));
    if (!sides) return [];
    return [
      {
        kind: 'article: wrong place',
        told: `"${sides[0]}" written as "${sides[1]}" (step ${step.number})`,
        markdown: lines.with(at, line.replace(sides[0], sides[1])).join('\n'),
        tolerated: [],
        lastStep: Math.min(steps.length - 1, index + 1),
        expected: [{ line: step.place.line, column: 1, endColumn: 10_000, rules: ['label-misplaced'] }],
      },
    ];
  });
}

function miswritten(label: Label, { markdown, locale, steps }: Setting): readonly Mutation[] {
  const { text, place, source } = label;
  const { synonym, neighbour } = namesFor(text, locale);
  const kinds: readonly (readonly [string, string | undefined, readonly Rule[]])[] = [
    [
      'typo',
      withoutLetter(text),
      mayBeOtherWord(text) ? ['label-wrong', 'label-spelling'] : ['label-spelling'],
    ],
    ['case', inOtherCase(text, locale), ['label-spelling']],
    ['synonym', synonym, label.role === 'place' ? ['label-wrong', 'label-misplaced'] : ['label-wrong']],
    ['last word left out', withoutLastWord(text), ['label-wrong', 'label-elsewhere']],
    ['split compound', resplit(text), ['label-spelling']],
    ['left in English', source === text ? undefined : source, ['label-untranslated', 'label-wrong']],
    ['wrong place', label.role === 'place' ? neighbour : undefined, ['label-misplaced', 'label-wrong']],
  ];
  const common = { tolerated: [place.line], lastStep: Math.min(steps.length - 1, label.step + 1) };
  const written = kinds.flatMap(([kind, words, rules]): readonly Mutation[] => {
    if (words === undefined || markdown.slice(place.offset, place.endOffset) !== text) return [];
    const column = { line: place.line, column: place.column, endColumn: place.column + words.length };
    return [
      {
        ...common,
        kind: `article: ${kind}`,
        told: `"${text}" written as "${words}" (step ${label.step + 1})`,
        markdown: markdown.slice(0, place.offset) + words + markdown.slice(place.endOffset),
        expected: [{ ...column, rules, ...(kind !== 'wrong place' && { suggestion: text }) }],
      },
    ];
  });
  return [...written, ...slidBold(label, markdown, common)];
}

/** The bold starts at the word before the label, as machine translation moves it. */
function slidBold(
  { text, place, step }: Label,
  markdown: string,
  common: Pick<Mutation, 'tolerated' | 'lastStep'>,
): readonly Mutation[] {
  const before = /(\p{L}+) \*\*$/u.exec(markdown.slice(0, place.offset));
  const word = before?.[1];
  if (word === undefined) return [];
  const start = place.offset - word.length - 3;
  return [
    {
      ...common,
      kind: 'article: slid bold',
      told: `"${text}" in bold with "${word}" (step ${step + 1})`,
      markdown: `${markdown.slice(0, start)}**${word} ${markdown.slice(place.offset)}`,
      expected: [
        {
          line: place.line,
          column: place.column - word.length - 3,
          endColumn: place.endColumn,
          rules: ['label-marks'],
          suggestion: text,
        },
      ],
    },
  ];
}

const outOfOrder: readonly Rule[] = [
  'label-missing',
  'step-omitted',
  'control-hidden',
  'control-disabled',
  'expectation-failed',
];

/**
 * Two steps in the wrong order, where the second can only be done after the first: told where either now stands. Beside a source text, a step that names
 * the control of another is held against what the source names there.
 */
function swappedSteps({ steps, labels, markdown }: Setting): readonly Mutation[] {
  return steps.flatMap((step, index): readonly Mutation[] => {
    const next = steps[index + 1];
    const leads = step.actions.some((action) => action.do === 'click' || action.do === 'navigate');
    if (!next || !leads || !labels.some((label) => label.step === index + 1)) return [];
    const lines = markdown.split('\n');
    const [one, other] = [step.place.line - 1, next.place.line - 1];
    const swapped = lines.map((line, at) =>
      at === one ? (lines[other] ?? '') : at === other ? (lines[one] ?? '') : line,
    );
    return [
      {
        kind: 'article: swapped steps',
        told: `steps ${step.number} and ${next.number}`,
        markdown: swapped.join('\n'),
        tolerated: [step.place.line, next.place.line],
        lastStep: index + 1,
        expected: [
          {
            line: step.place.line,
            orLine: next.place.line,
            column: 1,
            endColumn: 10_000,
            rules: step.source === undefined ? outOfOrder : [...outOfOrder, 'label-wrong', 'label-elsewhere'],
          },
        ],
      },
    ];
  });
}

/** A step that the next one cannot do without is left out: told where the next one now stands. */
function droppedSteps({ steps, labels, markdown }: Setting): readonly Mutation[] {
  const lines = markdown.split('\n');
  return steps.flatMap((step, index): readonly Mutation[] => {
    const next = steps[index + 1];
    const leads = step.actions.some((action) => action.do === 'click' || action.do === 'navigate');
    const isNamed = labels.some((label) => label.step === index + 1);
    if (!next || !leads || !isNamed || next.place.line !== step.place.line + 1) return [];
    const { line } = step.place;
    return [
      {
        kind: 'article: step left out',
        told: `step ${step.number}`,
        markdown: lines.toSpliced(line - 1, 1).join('\n'),
        tolerated: [line],
        lastStep: index,
        expected: [{ line, column: 1, endColumn: 10_000, rules: [...outOfOrder, 'label-wrong'] }],
      },
    ];
  });
}
