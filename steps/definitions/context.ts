// What the walk so far tells about where the next control is.
import type { Phrase } from '../model/action.ts';
import type { Screen } from '../model/screen.ts';
import type { Context } from '../screen/pick.ts';
import { freshOn, type Walker } from './walker.ts';

/** The context of a phrase before its places are known. */
export function contextFor(screen: Screen, walker: Walker, phrase: Phrase): Context {
  const { near, before } = walker.memory;
  const isFresh = freshOn(screen, before);
  return {
    places: [],
    near: near && screen.controls.findLast(({ role, name }) => role === near.role && name === near.name),
    isFresh: (control) => before.size > 0 && isFresh(control),
    claimed: walker.claimed(phrase),
  };
}
