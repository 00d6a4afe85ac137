// Acts that use a control, a place or a shell, whatever it is.
import type { NounPhrase } from '../clauses/clause.ts';
import type { Context, Draft } from '../draft.ts';
import { labelsOf, roleOf } from '../phrases/targets.ts';
import { is } from '../tokens/tokens.ts';
import type { Token } from '../tokens/tokens.ts';
import { objectPhrase, readActivation } from './activate.ts';
import { readGoto } from './go.ts';
import { readOther } from './other.ts';
import { readManual } from './tell.ts';
import { fileName } from './upload.ts';

/** "Use the [portal](url) to pay": a linked place is gone to, unless the reader only may, a search box searched in, a shell is outside; a control that is marked or called by its kind is clicked. */
export const readUse = (context: Context): Draft[] => {
  const object = objectPhrase(context);
  const [named] = labelsOf(object, context.file);
  if ((!named || named.plain) && object?.tokens.some((token) => is(token, 'command')))
    return readManual(context, 'command');
  if (named?.url && context.clause.optional) return readManual(context, 'read');
  if (named?.url) return readLinked(context, object);
  const role = roleOf(object);
  if (role === 'searchbox' && (!named || named.plain))
    return context.clause.optional
      ? readManual(context, 'read')
      : [{ do: 'search', span: context.clause.span }];
  const namesControl = role !== undefined || (named && !named.plain && !object?.tokens.some(isFileName));
  return namesControl ? readActivation(context, 'click') : readOther(context);
};

/** A place has a name with a capital letter, or is told by its address; "this article" is read. */
const readLinked = (context: Context, object: NounPhrase | undefined): Draft[] =>
  object?.tokens.some((token) => token.url && /\p{Lu}|^https?:\/\//u.test(token.text))
    ? readGoto(context, 'goto').drafts
    : readManual(context, 'read');

/** "Use `boats.csv` to import": a file set in code is no control. */
const isFileName = ({ mark, text }: Token): boolean => mark === 'code' && fileName.test(text);
