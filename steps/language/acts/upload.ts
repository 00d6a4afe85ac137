// Upload: which file is given, and by which control.
import type { Context, Draft } from '../draft.ts';
import { phraseOfToken } from '../draft.ts';
import type { Token } from '../tokens.ts';
import { readActivation } from './activate.ts';

const fileName = /^[^\s/\\]+\.[a-z\d]{1,5}$/iu;

const isFile = (token: Token): boolean =>
  token.mark === 'code' || fileName.test(token.text.replace(/[.,;]$/u, ''));

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
