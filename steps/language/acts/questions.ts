// A question in the object's place: "choose which berth you want", "wählen Sie aus, ob sie fährt".
import type { Context, DraftPhrase } from '../draft.ts';
import { foldWord } from '../vocabulary/vocabulary.ts';

/** "Wählen Sie aus, ob sie fährt": whether something is so is to be decided, and names no control. */
export const decides = (context: Context): boolean => opensWith(context, 'whether');

/** "Wählen Sie aus, welche Kaje Sie verwenden möchten": what is asked for describes the control. Undefined where nothing is asked. */
export const thingAsked = (context: Context): DraftPhrase | undefined => {
  if (!opensWith(context, 'relative')) return undefined;
  const question = questionIn(context);
  return question && { start: question.start, end: question.start + question.text.length };
};

/** Whether the clause has nothing but such a question behind its verb. */
const opensWith = (context: Context, asking: 'whether' | 'relative'): boolean => {
  const { clause, file } = context;
  if (clause.phrases.length > 0 || clause.places.length > 0 || clause.optional) return false;
  const [first] = foldWord(questionIn(context)?.text ?? '').split(' ');
  return first !== undefined && (file.words[asking] ?? []).includes(first);
};

/** What stands behind the verb, and the comma there. */
const questionIn = ({ clause, text }: Context): { start: number; text: string } | undefined => {
  if (!clause.verb) return undefined;
  const rest = text.slice(clause.verb.end, clause.span.end);
  const comma = rest.indexOf(',');
  const behind = comma < 0 ? rest : rest.slice(comma + 1).split(',', 1)[0];
  const words = (behind ?? '').trim().replace(/[.!?]+$/u, '');
  return words === '' ? undefined : { start: clause.verb.end + rest.indexOf(words), text: words };
};
