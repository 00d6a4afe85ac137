// Finds the button that sends the form just filled in, or that a message waits for, where no control bears the label of the act.
import type { Control, Screen } from '../../model/screen.ts';
import { findByName, type Match, type Wanted } from '../../screen/find.ts';
import { identityOf } from '../../screen/identity.ts';
import { namesOf } from '../../screen/match.ts';
import { answerIn } from '../../screen/message-buttons.ts';
import { ancestorsOf, topDialog, within } from '../../screen/region.ts';
import { similarity } from '../../screen/similarity.ts';
import type { Aim } from './attempt.ts';
import { contextFor, sameField } from '../context.ts';
import { isFinal } from './menu-entries.ts';
import type { Walker } from '../walker.ts';
import { wordsFor } from './words.ts';

/** With a word in common, nothing else can be meant; without one, the article may still mean what is not there. */
const confidences = { sameWord: 0.85, otherWords: 0.75 } as const;

/**
 * Gives the one main button of the form in which the walk entered something, where nothing to come is done in that form and
 * no other words of the article name the button. Undefined outside of a sandbox, and for a name that ends or deletes something.
 */
export async function findMainButton(aim: Aim, wanted: Wanted, walker: Walker): Promise<Match | undefined> {
  const [words] = wanted.words;
  if (!words || !isCommit(aim, walker)) return undefined;
  const screen = await walker.screen();
  const edited = walker.memory.edited && sameField(screen, walker.memory.edited);
  const form = edited && (await formAround(screen, edited, walker));
  const [button, ...others] = form?.buttons.filter((one) => mayBeMeant(one, wanted, walker)) ?? [];
  const shows = button && namesOf(button)[0];
  if (!form || !button || shows === undefined || others.length > 0 || isFinal(shows, walker))
    return undefined;
  if (isUsedLater(screen, form.around, walker)) return undefined;
  const isAlike = similarity(words.text, shows, words.locale) > 0;
  return {
    control: button,
    words,
    shows,
    difference: 'words',
    confidence: isAlike ? confidences.sameWord : confidences.otherWords,
    reasons: ['it alone sends the form that was filled in'],
    rivals: [],
    misplaced: false,
  };
}

function isCommit({ action, phrase, purpose }: Aim, { profile, languages }: Walker): boolean {
  const isButton = action.role === undefined || action.role === 'button';
  return (
    profile.sandbox &&
    purpose === 'press' &&
    action.do === 'click' &&
    isButton &&
    action.if === undefined &&
    action.optional !== true &&
    answerIn(phrase.text, languages.article) !== 'dismiss'
  );
}

type Form = { readonly around: Control; readonly buttons: readonly Control[] };

/** The smallest part of the page around the field that holds a button by which a form is sent; no more than the dialog on top. */
async function formAround(screen: Screen, field: Control, walker: Walker): Promise<Form | undefined> {
  const dialog = topDialog(screen);
  const mains = new Set<number>();
  for (const button of screen.controls
    .filter(({ role, ref }) => role === 'button' && ref !== '')
    .slice(0, mostAsked))
    if ((await identityOf(walker.page(), button))?.isMain === true) mains.add(button.index);
  for (const around of ancestorsOf(screen, field)) {
    const buttons = within(screen, around).filter(({ index }) => mains.has(index));
    if (buttons.length > 0) return { around, buttons };
    if (around.index === dialog?.index) return undefined;
  }
  return undefined;
}

const mostAsked = 40;

const mayBeMeant = (button: Control, { context }: Wanted, walker: Walker): boolean =>
  !button.disabled &&
  !namesOf(button).some(
    (name) =>
      context.claimed(name) || context.isOther(name) || answerIn(name, walker.languages.ui) === 'dismiss',
  );

/** Who goes on in the same form has not sent it. */
const isUsedLater = (screen: Screen, form: Control, walker: Walker): boolean =>
  walker.upcoming().some(({ do: kind, label, from }) => {
    const phrase = from ?? label;
    if (kind === 'expect' || !phrase) return false;
    const context = { ...contextFor(screen, walker, phrase), places: [form] };
    const match = findByName(screen, { words: wordsFor(phrase, walker), purpose: 'anything', context });
    return match !== undefined && !match.misplaced;
  });
