// The walker: what a step definition may see and do. Made by `fixtures/walk`, one for each walk.
import type { Page } from '@playwright/test';
import type { Action, Phrase } from '../model/action.ts';
import type { Profile } from '../model/portal.ts';
import type { Control, Screen } from '../model/screen.ts';
import type { ActionResult } from '../model/walk.ts';
import type { FindingDraft, Languages } from '../findings/finding-context.ts';
import { isParked } from '../screen/region.ts';
import type { PortalWords } from '../screen/portal-words.ts';
import type { GivenFile, NativeWindows } from './native-window.ts';

/** What the walk remembers from one act to the next. */
export type Memory = {
  /** Role and name of the region of the last act. */
  near: { role: string; name: string } | undefined;
  /** The field or switch of the last act, if it was one: what belongs to it stands beside it. */
  field: Control | undefined;
  /** What the last act was tried on, whether or not it could be used. */
  tried: Control | undefined;
  /** The last field, list or switch that was used. */
  edited: Control | undefined;
  /** Where the controls of each key were before the last act (see `placesByKey`). */
  before: ReadonlyMap<string, readonly string[]>;
  /** What the last `find` located, likeliest first; opened one after another where the next act needs it. */
  found: readonly Control[];
  /** What the last `find` was told to locate. */
  wanted: Phrase | undefined;
  /** Names on the screen that earlier steps found for words that are not there, by the article's or the source's words. */
  readonly learned: Map<string, string>;
  /** Where the unnamed things are that opened what earlier steps describe, by the article's words. */
  readonly corners: Map<string, string>;
  /** The names, folded, of the controls that were acted on. */
  readonly used: Set<string>;
  /** The key that was pressed last, in Playwright's form, where the screen stayed as it was. */
  unanswered: string | undefined;
  /** The label by whose very words the last act found its control, and the role of that. */
  pressed: { readonly phrase: Phrase; readonly role: string } | undefined;
  /** True after an act that only describes what to change ("change the expiry date"): fields may be filled freely. */
  described: boolean;
};

/** What is typed into a field; `variable` holds it where it is a secret. */
export type Typed = { readonly text: string; readonly variable?: string };

export type Walker = {
  readonly page: () => Page;
  readonly profile: Profile;
  /** The article's decoded text. */
  readonly markdown: string;
  /** The decoded text of each included file, by its path. */
  readonly included: Readonly<Record<string, string>>;
  readonly languages: Languages;
  readonly portalWords: PortalWords;
  readonly memory: Memory;
  /** Names that the article uses for other things than the phrase. */
  readonly claimed: (phrase: Phrase) => (name: string) => boolean;
  /** The actions after the current one: the rest of its step, then those of the next steps. */
  readonly upcoming: () => readonly Action[];
  /** The last quiet screen; looks anew where an act has been done since. */
  readonly screen: () => Promise<Screen>;
  /** Looks until the page is quiet. */
  readonly settle: () => Promise<Screen>;
  /** Asks in the other open tabs, and stays in the first that gives an answer. */
  readonly inOtherTabs: <Found>(ask: () => Promise<Found | undefined>) => Promise<Found | undefined>;
  /** Does something with a control, remembers where it was done, and settles. */
  readonly act: (
    control: Control,
    deed: (locator: ReturnType<Page['locator']>) => Promise<unknown>,
  ) => Promise<void>;
  /** Opens the portal and signs in, if that has not been done. */
  readonly enter: () => Promise<void>;
  /** Maps a link of the article to the portal under test; undefined where it leads elsewhere. */
  readonly mapUrl: (url: string) => string | undefined;
  /** What the bindings say to type into a field that goes by any of these words; undefined where they say nothing. */
  readonly boundValue: (words: readonly (string | undefined)[]) => Typed | undefined;
  /** What the bindings call the thing on the screen that the phrase describes; undefined where they say nothing. */
  readonly boundThing: (phrase: Phrase) => string | undefined;
  /** A value for a field that nothing is bound to: the profile's, or a plausible one. */
  readonly valueFor: (words: string, control: Control) => Promise<Typed>;
  /** Leaves a text that has been typed out of every look from now on. */
  readonly hide: (secret: string) => void;
  /** What the last act made the browser show outside the page. */
  readonly native: NativeWindows;
  /** The file of the profile that bears the name, or a small one of its kind; `accepts` is what the page's field takes. */
  readonly fileFor: (name: string | undefined, accepts: string) => GivenFile;
  /** What was done or refused beside the acts since the last call: interruptions dismissed, pages not opened. */
  readonly takeNotes: () => readonly string[];
  /** Tells a walk that is a reference for others which control the words of the phrase led to. */
  readonly remember: (phrase: Phrase, control: Control) => Promise<void>;
  /** The control that the phrase's source text led to in the source language; undefined where that is not known. */
  readonly recall: (phrase: Phrase) => Promise<Control | undefined>;
  /** The same, where its address, or what it and `other` look like, tells the control from the other. */
  readonly recallBeside: (phrase: Phrase, other: Control) => Promise<Control | undefined>;
  /** Tells the next walk which control the words of the phrase led to, where they are its very name. */
  readonly keep: (phrase: Phrase, control: Control) => Promise<void>;
  /** The control that these words led to in the last walk that found them, under a name that was not there then. */
  readonly recallKnown: (phrase: Phrase) => Promise<Control | undefined>;
  /** True where the name was on a screen of the last walk that found these words. */
  readonly wasThere: (phrase: Phrase, name: string) => boolean;
  /** The control that these words led to in the last walk, where they now stand on another one; undefined where that is not sure. */
  readonly displaced: (phrase: Phrase, control: Control) => Promise<Control | undefined>;
  /** The control that the page's own code gives the phrase's words to, where the two bear each other's names; undefined where that is not so. */
  readonly exchanged: (
    phrase: Phrase,
    control: Control,
    how: 'surely' | 'perhaps',
  ) => Promise<Control | undefined>;
  /** True where pressing this would commit something that this portal must not be made to do. */
  readonly mustWithhold: (name: string) => boolean;
};

/** What an act came to; `findings` carry no place yet but that of their phrase. */
export type Outcome = {
  readonly outcome: ActionResult['outcome'];
  readonly control?: Control;
  readonly shows?: string;
  /** The words that led to what it shows, where they are not those of the act's own label. */
  readonly phrase?: Phrase;
  readonly findings: readonly FindingDraft[];
  readonly notes: readonly string[];
  /** Why nothing was done or seen, for the step's verdict. */
  readonly reason?: string;
};

/** A step definition: what Playwright does for one kind of action, and what is checked. */
export type Definition = (action: Action, walker: Walker) => Promise<Outcome>;

/** Names a control across looks: its role, and what a reader calls it. */
export const keyOf = (control: Control): string => `${control.role}|${control.name || control.text}`;

/** Where the controls of each key stand in view: a second "Paid" is as new as a first one. */
export function placesByKey(screen: Screen): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, string[]>();
  for (const control of screen.controls.filter((one) => !isParked(one)))
    places.set(keyOf(control), [...(places.get(keyOf(control)) ?? []), placeOf(control)]);
  return places;
}

const placeOf = ({ box }: Control): string => (box ? `${Math.round(box.x)},${Math.round(box.y)}` : '');

/** Tells what was not on the screen, or not as often and not there, before the last act. */
export function freshOn(
  screen: Screen,
  before: ReadonlyMap<string, readonly string[]>,
): (control: Control) => boolean {
  const now = placesByKey(screen);
  return (control) => {
    const then = before.get(keyOf(control)) ?? [];
    const isMore = (now.get(keyOf(control)) ?? []).length > then.length;
    return isMore && (control.box === undefined || !then.includes(placeOf(control)));
  };
}
