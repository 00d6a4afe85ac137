// What the portal calls its controls, looked up by the words of an article or of its source text.
import type { LabelData } from '../model/label-data.ts';
import { differenceBetween } from './difference.ts';
import { foldCase } from './fold.ts';

export type PortalWords = {
  /** The labels in the UI language of the controls that the text names in `locale`. */
  labelsFor: (text: string, locale: string) => readonly string[];
  /** True where the portal's data attests `written` as another name of the control labelled `shown`. */
  attests: (written: string, shown: string) => boolean;
  /** The labels in the language of `locale` of the controls that the screen calls `shown`. */
  namesIn: (shown: string, locale: string) => readonly string[];
  /** True for what the data calls some control in the language on the screen. */
  knows: (shown: string) => boolean;
  /** True where the data knows both, and not as names of one control; `locale` is that of `written`. */
  namesAnother: (written: string, shown: string, locale: string) => boolean;
};

/** Without label data nothing is known and nothing is attested. */
export const noPortalWords: PortalWords = {
  labelsFor: () => [],
  attests: () => false,
  namesIn: () => [],
  knows: () => false,
  namesAnother: () => false,
};

/** `ui` is the language on the screen, as the label data tags it. */
export function portalWords(data: LabelData, ui: string): PortalWords {
  const entries = Object.values(data.labels);
  const shown = new Map<string, Entry[]>();
  for (const entry of entries) {
    const label = entry[ui]?.label;
    if (label !== undefined) shown.set(label, [...(shown.get(label) ?? []), entry]);
  }
  const index = indexedByLanguage(entries, ui);
  const labelsFor: PortalWords['labelsFor'] = (text, locale) => {
    const language = bestLanguage(data.languages, locale);
    return language === undefined ? [] : [...(index(language).get(foldCase(text, language)) ?? [])];
  };
  return {
    labelsFor,
    namesIn: (label, locale) => {
      const language = bestLanguage(data.languages, locale);
      return (shown.get(label) ?? []).flatMap((entry) => (language && entry[language]?.label) || []);
    },
    knows: (label) => shown.has(label),
    namesAnother: (written, label, locale) => {
      const labels = shown.has(label) ? labelsFor(written, locale) : [];
      return labels.length > 0 && !labels.includes(label);
    },
    attests: (written, label) =>
      (shown.get(label) ?? []).some((entry) =>
        (entry[ui]?.variants ?? []).some((variant) =>
          ['none', 'case'].includes(differenceBetween(written, variant.label, ui)),
        ),
      ),
  };
}

type Entry = LabelData['labels'][string];
/** The labels on the screen by the folded names that one language has for their controls. */
type Names = ReadonlyMap<string, ReadonlySet<string>>;

/** Resource files hold thousands of labels: each language is gone through once, when it is first asked for. */
function indexedByLanguage(entries: readonly Entry[], ui: string): (language: string) => Names {
  const indexes = new Map<string, Names>();
  return (language) => {
    const known = indexes.get(language);
    if (known) return known;
    const names = new Map<string, Set<string>>();
    for (const entry of entries) {
      const { [ui]: label, [language]: own } = entry;
      if (!label || !own) continue;
      for (const name of [own.label, ...own.variants.map((variant) => variant.label)]) {
        const key = foldCase(name, language);
        names.set(key, (names.get(key) ?? new Set()).add(label.label));
      }
    }
    indexes.set(language, names);
    return names;
  };
}

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
