// The stretches of a text that its article sets apart, one for each label: nested and overlapping marks made one,
// outer punctuation cut off, menu paths cut into their parts.
import type { Mark, MarkKind, MarkedText } from '../../model/marked-text.ts';

/** Words set apart. `start` and `end` index the text. */
export type LabelSpan = {
  start: number;
  end: number;
  kind: MarkKind;
  url?: string;
  alt?: string;
};

const outerPunctuation = /[\s"'“”‘’„«»「」『』.,:;!?。，：；、！？…]/u;
const openers = '([{（［【';
const closers = ')]}）］】';
const arrow = /\s*(?:(?<=\])、(?=\[)|>|→|➔|➜|›|⟩|‣|▸|►|➝|➤|⇒|-+>|=>)\s*/gu;
/** A menu path that was set in code: every part begins with a capital, and none holds a sign of a program. */
const codePath = /^[+\p{Lu}][^<>→=;{}()|$`"\\]*(?:\s(?:>|→)\s[+\p{Lu}][^<>→=;{}()|$`"\\]*)+$/u;
/** `**"Add" (plus)**`: within the marks, quotes set the name apart from what explains it. */
const quotedName = /^["“„«]([^"“”„«»]+)["”“»]\s*[(（][^()（）]*[)）]$/u;
/** Asterisks alone are marks that were lost. */
const says = /[^\s*]/u;
/** Text so long is a sentence set in bold, not the name of a control. */
const longestLabel = 120;

/** The label spans of a text in order. Takes marked text; gives spans that do not overlap. */
export const findLabelSpans = (body: MarkedText): LabelSpan[] => {
  const written = [...bracketMarks(body.text), ...starMarks(body.text)];
  const marks = [...body.marks, ...written].filter((mark) => isLabelMark(body.text, mark));
  if (marks.length === 0) return [];
  const merged = mergeMarks(withQuotesFirst(marks, body.text));
  const short = merged.filter((span) => span.end - span.start <= longestLabel);
  return joinKeys(short, body.text)
    .filter(
      (span, index, spans) =>
        !adorns(span, spans[index + 1], body.text) && !isDrawn(span, spans[index - 1], body.text),
    )
    .flatMap((span) => splitStars(body.text, span))
    .flatMap((span) => splitPath(body, span))
    .map((span) => (span.kind === 'code' ? span : withQuestionMark(body.text, span)))
    .filter((span) =>
      span.end > span.start ? says.test(body.text.slice(span.start, span.end)) : span.alt !== undefined,
    );
};

/** An icon right before a label is drawn on the same control, and is no second one. */
const adorns = (icon: LabelSpan, next: LabelSpan | undefined, text: string): boolean =>
  icon.start === icon.end && next !== undefined && text.slice(icon.end, next.start).trim() === '';

/** "**Menu** (picture of dots)": an icon right behind a bold name shows what its control looks like. */
const isDrawn = (icon: LabelSpan, name: LabelSpan | undefined, text: string): boolean =>
  icon.start === icon.end && name?.kind === 'strong' && text.slice(name.end, icon.start).trim() === '';

/** `<kbd>Ctrl</kbd>+<kbd>S</kbd>` is one thing to press. */
const joinKeys = (spans: readonly LabelSpan[], text: string): LabelSpan[] => {
  const joined: LabelSpan[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    const keys = last?.kind === 'html' && span.kind === 'html';
    if (keys && /^\s*\+\s*$/u.test(text.slice(last.end, span.start)))
      joined[joined.length - 1] = { ...last, end: span.end };
    else joined.push(span);
  }
  return joined;
};

const eastAsian = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u;

/** East Asian articles set labels in quotes, which translation keeps in place where bold marks slide: quotes tell there. */
const withQuotesFirst = (marks: readonly Mark[], text: string): readonly Mark[] => {
  if (!eastAsian.test(text)) return marks;
  const links = marks.filter(({ url }) => url !== undefined);
  const quotes = marks.filter(
    (mark) =>
      mark.kind === 'quote' &&
      !links.some((link) => goesOn(link, mark, text)) &&
      !marks.some((inner) => fillsGap(inner, mark, text)),
  );
  return marks.filter((mark) =>
    mark.kind === 'quote' ? quotes.includes(mark) : !quotes.some((quote) => reachesOver(mark, quote)),
  );
};

/** `"[Spam" folder](url)`: a link that begins with the quote and reaches further has the whole name. */
const goesOn = (link: Mark, quote: Mark, text: string): boolean =>
  link.end > quote.end &&
  link.start >= quote.start &&
  link.start < quote.end &&
  /^["“「\s]*$/u.test(text.slice(quote.start, link.start));

/** `"A** 按钮，然后选择 **B**，或单击"`: quotes paired wrongly hold a bold name between commas. */
const fillsGap = ({ kind, start, end }: Mark, quote: Mark, text: string): boolean =>
  kind === 'strong' &&
  start > quote.start + 1 &&
  end < quote.end - 1 &&
  text.slice(quote.start, start).includes('，') &&
  text.slice(end, quote.end).includes('，');

/** Whether the mark lies partly within the quote and partly outside, or holds it whole with words around. */
const reachesOver = (mark: Mark, quote: Mark): boolean => {
  const overlaps = mark.start < quote.end && mark.end > quote.start;
  return overlaps && (mark.start < quote.start || mark.end > quote.end);
};

/** "**Paid?**": the question mark within the marks of a name belongs to it. */
const withQuestionMark = (text: string, span: LabelSpan): LabelSpan => {
  const trimmed = trimSpan(text, span);
  const asks = span.kind === 'strong' && trimmed.end < span.end && text.charAt(trimmed.end) === '?';
  return asks ? { ...trimmed, end: trimmed.end + 1 } : trimmed;
};

/** Asterisks that Markdown took for letters set apart what stands between them all the same. */
const starMarks = (text: string): Mark[] =>
  text.includes('**')
    ? [...text.matchAll(/\*\*([^*]{2,60})\*\*/gu)].map(({ index, 0: found }) => ({
        kind: 'strong',
        start: index + 2,
        end: index + found.length - 2,
      }))
    : [];

/** East Asian articles set labels in square brackets; others do so in running text, where the name has a capital. */
const bracketMarks = (text: string): Mark[] =>
  /[[［]/u.test(text)
    ? [...text.matchAll(eastAsian.test(text) ? bracketed : bracketedName)].map(({ index, 0: found }) => ({
        kind: 'quote',
        start: index,
        end: index + found.length,
      }))
    : [];

const bracketed = /[[［][^[\]［］]{1,60}[\]］]/gu;
/** "Click [Start now]", "[System] > [Users]". */
const bracketedName =
  /(?:(?<=\p{Ll} |> )\[\+? ?\p{Lu}[^[\]]{1,40}\](?![([:])|\[\p{Lu}[^[\]]{1,40}\](?= >))/gu;

/** A quote that opens with a comma or full stop is the gap between two others, paired wrongly; bold that does has slid in Chinese. */
const isLabelMark = (text: string, mark: Mark): boolean =>
  mark.end > mark.start
    ? !(mark.kind === 'quote' && /^["“”]?(?!\.{3}$)[，,。.；;]/u.test(text.slice(mark.start, mark.end))) &&
      !/[，。；、]/u.test(text.charAt(mark.start))
    : mark.alt !== undefined;

/** A span without the blanks and punctuation at its ends; an ellipsis inside the marks stays. */
export const trimSpan = <Span extends { start: number; end: number }>(text: string, span: Span): Span => {
  let { start, end } = span;
  const quoted = quotedName.exec(text.slice(start, end));
  if (quoted?.[1]) return trimSpan(text, { ...span, start: start + 1, end: start + 1 + quoted[1].length });
  while (end > start && outerPunctuation.test(text.charAt(end - 1)) && !endsInEllipsis(text, start, end))
    end -= 1;
  while (start < end && outerPunctuation.test(text.charAt(start)) && !startsWithEllipsis(text, start))
    start += 1;
  if (end - start > 1 && isBracketed(text, start, end))
    return trimSpan(text, { ...span, start: start + 1, end: end - 1 });
  if (start < end && hasLoneBracket(text, start, end, 'open'))
    return trimSpan(text, { ...span, start: start + 1, end });
  if (start < end && hasLoneBracket(text, start, end, 'close'))
    return trimSpan(text, { ...span, start, end: end - 1 });
  return { ...span, start, end };
};

const endsInEllipsis = (text: string, start: number, end: number): boolean =>
  text.charAt(end - 1) === '…' || (text.slice(start, end).endsWith('...') && text.charAt(end - 1) === '.');

const startsWithEllipsis = (text: string, start: number): boolean =>
  text.charAt(start) === '…' || text.startsWith('...', start);

const isBracketed = (text: string, start: number, end: number): boolean => {
  const kind = openers.indexOf(text.charAt(start));
  if (kind < 0 || text.charAt(end - 1) !== closers.charAt(kind)) return false;
  return !text.slice(start + 1, end - 1).includes(closers.charAt(kind));
};

const hasLoneBracket = (text: string, start: number, end: number, side: 'open' | 'close'): boolean => {
  const kind = side === 'open' ? openers.indexOf(text.charAt(start)) : closers.indexOf(text.charAt(end - 1));
  if (kind < 0) return false;
  const other = side === 'open' ? closers.charAt(kind) : openers.charAt(kind);
  return !text.slice(start, end).includes(other);
};

/** Marks over the same words, or words inside other marked words, become one span; a link gives it its address. */
const mergeMarks = (marks: readonly Mark[]): LabelSpan[] => {
  const sorted = [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
  const merged: LabelSpan[] = [];
  for (const mark of sorted) {
    const last = merged.at(-1);
    if (last && (mark.start < last.end || (mark.start === last.start && mark.end === last.end))) {
      last.end = Math.max(last.end, mark.end);
      last.kind = strongerKind(last.kind, mark.kind);
      if (mark.url && mark.start <= last.start && mark.end >= last.end) last.url = mark.url;
      else if (mark.url && !last.url) last.url = mark.url;
    } else {
      merged.push(spanOf(mark, mark.url));
    }
  }
  return merged;
};

/** Set field by field, as every mark of an article becomes one. */
const spanOf = ({ start, end, kind, alt }: Mark, url: string | undefined): LabelSpan => {
  const span: LabelSpan = { start, end, kind };
  if (url) span.url = url;
  if (alt) span.alt = alt;
  return span;
};

const rank: readonly MarkKind[] = ['quote', 'emphasis', 'html', 'icon', 'macro', 'code', 'link', 'strong'];

const strongerKind = (one: MarkKind, other: MarkKind): MarkKind =>
  rank.indexOf(one) >= rank.indexOf(other) ? one : other;

/** "**A****，然后选择 B**": asterisks that Markdown took for letters end one name and begin another. */
const splitStars = (text: string, span: LabelSpan): LabelSpan[] => {
  const seam =
    ['strong', 'quote'].includes(span.kind) && !span.url
      ? text.slice(span.start, span.end).indexOf('****')
      : -1;
  if (seam < 0) return [span];
  const at = span.start + seam;
  return [{ ...span, end: at }, ...splitStars(text, { ...span, start: at + 4 })];
};

const splitPath = (body: MarkedText, span: LabelSpan): LabelSpan[] => {
  if (span.kind === 'code' && !codePath.test(body.text.slice(span.start, span.end))) return [span];
  const words = body.text.slice(span.start, span.end);
  if (words.search(arrow) < 0) return [partOf(body, span, span.start, span.end)];
  const parts: LabelSpan[] = [];
  let from = span.start;
  for (const match of words.matchAll(arrow)) {
    if (isMarkup(body.text, span.start + match.index)) continue;
    parts.push(partOf(body, span, from, span.start + match.index));
    from = span.start + match.index + match[0].length;
  }
  parts.push(partOf(body, span, from, span.end));
  return parts;
};

/** `<name>` stands for a name; its closing sign is no path. */
const isMarkup = (text: string, at: number): boolean =>
  /<(?:[^<>\s]*|\p{L}[^<>]*)$/u.test(text.slice(Math.max(0, at - 40), at));

const partOf = (body: MarkedText, span: LabelSpan, start: number, end: number): LabelSpan => {
  const link = body.marks.find((mark) => mark.url && mark.start < end && mark.end > start);
  const part = spanOf(span, link?.url);
  part.start = start;
  part.end = end;
  return part;
};
