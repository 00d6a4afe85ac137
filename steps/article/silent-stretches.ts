// Stretches of a Markdown text in which nothing that looks like markup is any: code and comments.

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const pattern =
  /^[ \t>]*(`{3,}(?=[^`\n]*\n)|~{3,})([^\n]*)\n[^]*?(?:^[ \t>]*\1|(?![^]))|<!--[^]*?(?:-->|(?![^]))|(?<!`)(`{1,3})(?!`)[^`\n]{1,500}\3(?!`)/gmu;

/** In a fence MyST also writes boxes ("```{note}") and pictures, of which `dialects/directives.ts` knows. */
export const directive =
  /^\{(?:note|tip|important|warning|caution|attention|danger|hint|error|seealso|admonition|dropdown|versionadded|image|figure|video|button-link|button-ref|toctree|contents)\}/u;

/** Takes a text; gives a function that tells whether an offset lies in such a stretch. Linear, and fast where there is none. */
export function silenceIn(text: string): (offset: number) => boolean {
  const stretches = [...text.matchAll(pattern)]
    .filter(({ 2: info = '' }) => !directive.test(info))
    .map(({ index, 0: whole }) => ({ from: index, to: index + whole.length }));
  return (offset) => {
    let low = 0;
    let high = stretches.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((stretches[middle]?.from ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const last = stretches[low];
    return last !== undefined && last.from <= offset && offset < last.to;
  };
}
