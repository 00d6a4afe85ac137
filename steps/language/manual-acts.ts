// Acts outside the browser, among the other acts of a paragraph.
import type { Draft } from './draft.ts';

/** "Turn off your printer and turn it back on": what is turned again is what was spoken of. */
export const settleDevice = (drafts: readonly Draft[]): Draft[] =>
  drafts.map((draft, index) => {
    const before = drafts.slice(0, index).findLast(({ do: kind }) => kind !== 'wait');
    const again = draft.do === 'toggle' && !draft.label && before?.do === 'manual' && before.why === 'device';
    return again ? { do: 'manual', why: 'device', span: draft.span } : draft;
  });
