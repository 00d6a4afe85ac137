// Rule words: what each rule is called in reports and what it means to a reader; the same words in all formats.
import type { Rule } from '../steps/model/finding.ts';
import type { Verdict } from '../steps/model/walk.ts';

export type RuleFamily = 'Words' | 'Place' | 'State' | 'Flow' | 'Language' | 'Writing';

export interface RuleWords {
  readonly title: string;
  readonly family: RuleFamily;
  /** Completes "The reader ...". */
  readonly reader: string;
}

export const ruleWords: Readonly<Record<Rule, RuleWords>> = {
  'label-missing': {
    title: 'Nothing on the screen by these words',
    family: 'Words',
    reader: 'finds no control by these words, and no other that serves the intent',
  },
  'label-wrong': {
    title: 'The screen uses other words',
    family: 'Words',
    reader: 'finds the control under other words (renamed, mistranslated or cut)',
  },
  'label-elsewhere': {
    title: 'These words are on another control',
    family: 'Words',
    reader: 'finds these words on another control than the one meant',
  },
  'label-untranslated': {
    title: 'Left in the source language',
    family: 'Language',
    reader: "reads the source language where the UI speaks the article's language",
  },
  'label-misplaced': {
    title: 'Not where the step says',
    family: 'Place',
    reader: 'finds it, but not where the step says',
  },
  'label-ambiguous': {
    title: 'Several controls by these words',
    family: 'Place',
    reader: 'finds several, and the step does not say which',
  },
  'control-hidden': {
    title: 'Has to be revealed first',
    family: 'State',
    reader: 'has to reveal the control by an act that the article does not name',
  },
  'control-disabled': {
    title: 'Cannot be used yet',
    family: 'State',
    reader: 'has to enable the control by an act that the article does not name',
  },
  'step-omitted': {
    title: 'A step is missing',
    family: 'Flow',
    reader: 'needs an act between two steps that no step names',
  },
  'expectation-failed': {
    title: 'The promised result does not show',
    family: 'Flow',
    reader: 'does not see what the step promises',
  },
  'article-unreadable': {
    title: 'The file cannot be read as an article',
    family: 'Writing',
    reader: 'cannot be followed: the file is no article that docwalk can read',
  },
  'language-not-offered': {
    title: 'The portal does not speak this language',
    family: 'Language',
    reader: "uses a portal that does not speak the article's language",
  },
  'label-inconsistent': {
    title: 'One control, two names',
    family: 'Words',
    reader: 'meets one control under two names in one article',
  },
  'label-spelling': {
    title: 'Spelled differently on the screen',
    family: 'Words',
    reader: 'sees a small difference: case, split compound, hyphen or one letter',
  },
  'label-marks': {
    title: 'The marks are on the wrong words',
    family: 'Writing',
    reader: 'sees bold marks or quotes on the wrong words, or none',
  },
  'step-unreadable': {
    title: 'The step could not be read',
    family: 'Writing',
    reader: 'may understand this step; docwalk could not',
  },
  'link-malformed': {
    title: 'A link is broken in the text',
    family: 'Writing',
    reader: 'meets a link that is written wrongly',
  },
  'label-variant': {
    title: 'A known variant of the label',
    family: 'Words',
    reader: "reads a variant that the portal's profile attests",
  },
  'control-kind': {
    title: 'Another kind of control',
    family: 'Words',
    reader: 'is told of one kind of control where there is another',
  },
  'result-glued': {
    title: 'The result is glued to the last step',
    family: 'Writing',
    reader: 'sees the result of the procedure as a part of its last step',
  },
  'alternatives-as-steps': {
    title: 'Alternatives written as steps',
    family: 'Writing',
    reader: 'is told to do one thing after another that exclude each other',
  },
  'include-unreadable': {
    title: 'An included file cannot be read',
    family: 'Writing',
    reader: 'does not see the text that should stand here',
  },
  'macro-unread': {
    title: 'A macro that docwalk does not know',
    family: 'Writing',
    reader: 'sees something here that docwalk could not read',
  },
};

export const verdictWords: Readonly<Record<Verdict, { readonly title: string; readonly meaning: string }>> = {
  verified: { title: 'Verified', meaning: 'the words match the screen' },
  drifted: { title: 'Drifted', meaning: 'the words no longer match the screen' },
  unverifiable: { title: 'Not checkable', meaning: 'nothing in a browser to do or to see' },
  withheld: { title: 'Withheld', meaning: 'not done, by safety policy' },
  blocked: { title: 'Blocked', meaning: 'an earlier step made it unreachable' },
  outage: { title: 'Outage', meaning: 'the portal or the network failed; says nothing about the article' },
};

export const verdicts = ['verified', 'drifted', 'unverifiable', 'withheld', 'blocked', 'outage'] as const;
