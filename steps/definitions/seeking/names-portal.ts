// Whether words are a name of the portal, which is no place on its screen.
import { foldCase } from '../../screen/fold.ts';
import { similarity } from '../../screen/similarity.ts';
import type { Walker } from '../walker.ts';

/** How alike an inflected name must be to the portal's. */
const sameName = 0.75;

/** True where the words are a name of the portal, also inflected. */
export function namesPortal(
  text: string,
  { profile, languages }: Pick<Walker, 'profile' | 'languages'>,
): boolean {
  const folded = foldCase(text, languages.article);
  if (folded === '') return false;
  return profile.names.some(
    (name) =>
      folded.includes(foldCase(name, languages.article)) ||
      similarity(text, name, languages.article) >= sameName,
  );
}
