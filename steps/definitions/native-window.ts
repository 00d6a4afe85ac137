// What the browser shows outside the page: messages, file choosers and downloads, and the steps that speak of them.
import type { Action, Phrase } from '../model/action.ts';
import type { Control } from '../model/screen.ts';
import { foldCase } from '../screen/fold.ts';
import { findByName, type Match } from '../screen/find.ts';
import { answerIn, buttonName, type Answer } from '../screen/message-buttons.ts';
import { contextFor } from './context.ts';
import { judgeLabel } from './judge-label.ts';
import type { Outcome, Walker } from './walker.ts';
import { wordsFor } from './seeking/words.ts';

/** `asks` for one that wants a text; `withheld` for one that this portal must not be made to agree to. */
export type Message = {
  readonly text: string;
  readonly asks: boolean;
  readonly answer: Answer;
  readonly withheld: boolean;
};

/** A file as Playwright hands it to a page. */
export type GivenFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** A file chooser that the last act opened; `give` closes it with a file of this name, or one that it takes. */
export type Chooser = { readonly give: (name: string | undefined) => Promise<string> };

/** What the last act made the browser show, apart from the page. */
export type NativeWindows = {
  /** The last message that was answered and that no step has spoken of yet. */
  message: Message | undefined;
  chooser: Chooser | undefined;
  /** Names of the files that arrived. */
  downloads: readonly string[];
};

/** What a step that speaks of such a window came to; undefined where it speaks of the page. */
export async function meetNative(action: Action, walker: Walker): Promise<Outcome | undefined> {
  const { native } = walker;
  if (native.message) return meetMessage(action, native.message, walker);
  return native.chooser && meetChooser(action, native.chooser, walker);
}

/** The message was answered when it came, as the page waits for that: the step that names the button is judged here. */
function meetMessage(action: Action, message: Message, walker: Walker): Outcome | undefined {
  const { languages, native } = walker;
  const told = `The browser asked: "${message.text}".`;
  if (action.do === 'fill' && message.asks) return { outcome: 'done', findings: [], notes: [told] };
  if (action.do === 'expect' && isPromised(action, message, walker))
    return { outcome: 'seen', shows: message.text, findings: [], notes: [told] };
  const phrase = action.label;
  if (!phrase || !presses.has(action.do) || answerIn(phrase.text, languages.article) !== message.answer)
    return undefined;
  native.message = undefined;
  if (message.withheld)
    return {
      outcome: 'withheld',
      findings: [],
      notes: [told],
      reason: `the browser asked "${message.text}", which was not agreed to outside a sandbox`,
    };
  const shows = buttonName(message.answer, languages.ui);
  const findings = judgeLabel(phrase, buttonMatch(phrase, shows, walker), walker);
  return { outcome: 'done', shows, findings, notes: [told] };
}

const isPromised = ({ label, what }: Action, { text }: Message, { languages }: Walker): boolean =>
  [label, what].some(
    (phrase) =>
      phrase !== undefined && foldCase(text, languages.ui).includes(foldCase(phrase.text, languages.article)),
  );

const presses = new Set(['click', 'choose', 'open', 'close', 'press']);

const buttonMatch = (phrase: Phrase, shows: string, { languages }: Walker): Match => ({
  control: button(shows),
  words: { text: phrase.text, locale: languages.article, origin: 'article' },
  shows,
  difference: 'none',
  confidence: 0.9,
  reasons: ["a button of the browser's own message"],
  rivals: [],
  misplaced: false,
});

const button = (name: string): Control => ({
  index: 0,
  parent: -1,
  ref: '',
  role: 'button',
  name,
  text: name,
  disabled: false,
  pointer: false,
});

const fileName = /^[^\s/\\<>]+\.[a-z0-9]{1,5}$/iu;

/** Whatever the step says, its reader chooses a file before anything else: the chooser covers the page. */
async function meetChooser(action: Action, chooser: Chooser, walker: Walker): Promise<Outcome | undefined> {
  const phrase = action.file ?? action.label ?? action.what;
  const name = phrase && fileName.test(phrase.text) ? phrase.text : undefined;
  walker.native.chooser = undefined;
  const given = await chooser.give(name);
  await walker.settle();
  const speaksOfFile = action.do === 'upload' || name !== undefined || (await isAbsent(action, walker));
  if (!speaksOfFile) return undefined;
  const reason = "done in the file chooser, which is the operating system's";
  return { outcome: 'done', findings: [], notes: [`Chose the file "${given}".`], reason };
}

/** A button of the chooser itself ("Open") is not on the page. */
async function isAbsent({ label }: Action, walker: Walker): Promise<boolean> {
  if (!label) return false;
  const screen = await walker.screen();
  const context = contextFor(screen, walker, label);
  return !findByName(screen, { words: wordsFor(label, walker), purpose: 'anything', context });
}
