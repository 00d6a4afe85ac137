// Upload: which file is given, and by which control.
import type { Context, Draft } from '../draft.ts';
import { phraseOfToken } from '../draft.ts';
import { is } from '../tokens/tokens.ts';
import type { Token } from '../tokens/tokens.ts';
import { foldWord } from '../vocabulary/vocabulary.ts';
import { readActivation } from './activate.ts';

/** The name of a file, with the ending that tells its kind. */
export const fileName = /^[^\s/\\]+\.[a-z\d]{1,5}$/iu;

const isFile = (token: Token): boolean =>
  token.mark === 'code' || fileName.test(token.text.replace(/[.,;]$/u, ''));

/** "Choose files from your device": a described file that is taken from outside the browser is given to the page. */
export const takesFile = ({ clause, file }: Context): boolean => {
  const object = clause.phrases.find(({ role }) => role === 'object');
  const named = object?.tokens.findIndex(({ text }) => file.files.includes(foldWord(text))) ?? -1;
  if (named < 0 || object?.tokens.some(({ kind }) => kind !== 'word')) return false;
  // "ein Bild von Ihrem Computer"
  const owner = object?.tokens.slice(named + 1) ?? [];
  const isOwned = is(owner[0], 'word:of') && owner.some((token) => is(token, 'device'));
  return isOwned || clause.phrases.some(({ role, tokens }) => holders.has(role) && tokens.some(isDevice));
};

const holders: ReadonlySet<string> = new Set(['from', 'place']);

const isDevice = (token: Token): boolean => is(token, 'device');

/** "Upload `report.pdf` with **Choose file**": the file by its name, the control by its label; each may be missing. */
export const readUpload = (context: Context): Draft[] => {
  const tokens = [...context.clause.places, ...context.clause.phrases].flatMap((phrase) => phrase.tokens);
  const file = tokens.find(isFile);
  if (!file) return readActivation(context, 'upload').filter((draft) => draft.do === 'upload');
  const label = tokens.find((token) => token.kind === 'label' && token !== file);
  return [
    {
      do: 'upload',
      file: phraseOfToken(file),
      ...(label && { label: phraseOfToken(label) }),
      span: context.clause.span,
    },
  ];
};
