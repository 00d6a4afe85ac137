// What the portal calls its controls, looked up by the words of an article or of its source text.
import type { LabelData } from '../model/label-data.ts';
import { differenceBetween } from './difference.ts';
import { foldCase } from './fold.ts';

export type PortalWords = {
  /** The labels in the UI language of the controls that the text names in `locale`. */
  labelsFor: (text: string, locale: string) => readonly string[];
  /** True where the portal's data attests `written` as another name of the control labelled `shown`. */
  attests: (written: string, shown: string) => boolean;
};

/** Without label data nothing is known and nothing is attested. */
export const noPortalWords: PortalWords = { labelsFor: () => [], attests: () => false };

/** `ui` is the language on the screen, as the label data tags it. */
export function portalWords(data: LabelData, ui: string): PortalWords {
  const entries = Object.values(data.labels);
  const shownOf = (entry: LabelData['labels'][string]): string | undefined => entry[ui]?.label;
  return {
    labelsFor: (text, locale) => {
      const language = bestLanguage(Object.keys(entries[0] ?? {}), locale);
      if (language === undefined) return [];
      const wanted = foldCase(text, locale);
      const labels = entries
        .filter((entry) => namesIn(entry, language).some((name) => foldCase(name, locale) === wanted))
        .map(shownOf);
      return [...new Set(labels.filter((label) => label !== undefined))];
    },
    attests: (written, shown) =>
      entries.some(
        (entry) =>
          shownOf(entry) === shown &&
          (entry[ui]?.variants ?? []).some(({ label }) =>
            ['none', 'case'].includes(differenceBetween(written, label, ui)),
          ),
      ),
  };
}

const namesIn = (entry: LabelData['labels'][string], language: string): readonly string[] => {
  const label = entry[language];
  return label === undefined ? [] : [label.label, ...label.variants.map((variant) => variant.label)];
};

/**
 * The tag among `offered` that a reader of `locale` (BCP 47) would get: the same language, in the same script where the
 * tags tell it ("zh-CN" gets "zh-Hans"). Undefined where the language is not offered.
 */
export function bestLanguage(offered: readonly string[], locale: string): string | undefined {
  const wanted = new Intl.Locale(locale);
  const likely = wanted.maximize();
  const speaks = (tag: string): boolean => new Intl.Locale(tag).maximize().language === likely.language;
  const writes = (tag: string): boolean => new Intl.Locale(tag).maximize().script === likely.script;
  return (
    offered.find((tag) => tag === locale) ??
    offered.find((tag) => speaks(tag) && new Intl.Locale(tag).region === wanted.region) ??
    offered.find((tag) => speaks(tag) && writes(tag)) ??
    offered.find((tag) => speaks(tag) && !new Intl.Locale(tag).script)
  );
}

/** True for two tags (BCP 47) of one language, whatever their regions and scripts. */
export const sameLanguage = (left: string, right: string): boolean =>
  new Intl.Locale(left).language === new Intl.Locale(right).language;
