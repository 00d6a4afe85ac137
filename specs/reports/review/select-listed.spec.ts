// What the index's filters and its order leave of a run, however many findings there are.
import { expect, test } from '@playwright/test';
import { oneLine } from '../../../reports/escape.ts';
import { articlesOf } from '../../../reports/run.ts';
import type { Listing } from '../../../reports/review/listing.ts';
import { listingFile, listRun } from '../../../reports/review/listing.ts';
import { selectListed } from '../../../reports/review/select-listed.ts';
import { hostileWalk, hostileWords } from '../hostile.ts';
import { runOf, sampleRun, sampleWalks } from '../sample-run.ts';

const listing = listRun(sampleRun, articlesOf(sampleRun), new Map());

const select = (
  asked: Readonly<Record<string, string>>,
  among: Listing = listing,
): { readonly articles: readonly string[]; readonly findings: readonly string[] } => {
  const { articles, findings } = selectListed(among, new Map(Object.entries(asked)));
  return {
    articles: articles.map((place) => among.articles[place]?.file.replace('articles/', '') ?? ''),
    findings: findings.map(({ says }) => says),
  };
};

test('nothing set leaves everything, in the order of the page', () => {
  const { articles, findings } = selectListed(listing, new Map());
  expect(articles).toEqual(listing.articles.map((_, place) => place));
  expect(findings).toEqual(listing.findings);
});

const cases: readonly {
  readonly asked: Readonly<Record<string, string>>;
  readonly articles: readonly string[];
  readonly findings: readonly string[];
}[] = [
  {
    asked: { locale: 'de-DE' },
    articles: ['de-DE/share-an-album.md', 'de-DE/stop-sharing.md'],
    findings: [
      'Link erzeugen',
      'Teilen',
      'Expiry date',
      'Foto Alben',
      'Sie auf',
      'Das Album trägt nun ein kleines Ketten-Symbol.',
    ],
  },
  {
    asked: { rule: 'label-spelling' },
    articles: ['de-DE/share-an-album.md', 'ja-JP/share-an-album.md'],
    findings: ['Foto Alben', 'フォト アルバム'],
  },
  // one finding has to be both: an article with an error and a misspelling has no misspelling that is an error
  { asked: { rule: 'label-spelling', severity: 'error' }, articles: [], findings: [] },
  { asked: { status: 'outage' }, articles: ['de-DE/stop-sharing.md'], findings: [] },
  { asked: { owner: 'b-quay', severity: 'info' }, articles: [], findings: [] },
  // words of the article, of the screen, of the place and of the rule
  { asked: { text: 'camera' }, articles: ['en-US/import-pictures.md'], findings: ['in the toolbar'] },
  { asked: { text: 'ABLAUFDATUM' }, articles: ['de-DE/share-an-album.md'], findings: ['Expiry date'] },
  { asked: { text: 'album.md :15:52' }, articles: ['de-DE/share-an-album.md'], findings: ['Foto Alben'] },
  {
    asked: { text: ' quay  misplaced ' },
    articles: ['en-US/import-pictures.md'],
    findings: ['in the toolbar'],
  },
  { asked: { text: 'stop-sharing' }, articles: ['de-DE/stop-sharing.md'], findings: [] },
  { asked: { text: 'teilen ablaufdatum' }, articles: [], findings: [] },
  {
    asked: { severity: 'error', order: 'title' },
    articles: ['en-US/import-pictures.md', 'de-DE/share-an-album.md', 'ar-SA/share-an-album.md'],
    findings: ['in the toolbar', 'Teilen', 'Expiry date', 'اصنع رابطا'],
  },
  {
    asked: { severity: 'error', order: 'file' },
    articles: ['ar-SA/share-an-album.md', 'de-DE/share-an-album.md', 'en-US/import-pictures.md'],
    findings: ['اصنع رابطا', 'Teilen', 'Expiry date', 'in the toolbar'],
  },
];
for (const { asked, articles, findings } of cases) {
  test(`${JSON.stringify(asked)} leaves ${articles.length} articles and ${findings.length} findings`, () => {
    expect(select(asked)).toEqual({ articles, findings });
  });
}

test('findings are told apart by how they stand beside the run before', () => {
  const [first, ...others] = listing.findings;
  if (first === undefined) throw new Error('expected a finding');
  const marked = { ...listing, findings: [{ ...first, standings: ['new', 'accepted'] }, ...others] };
  expect(select({ standing: 'accepted' }, marked).findings).toEqual(['Link erzeugen']);
  expect(select({ standing: 'still' }, marked)).toEqual({ articles: [], findings: [] });
});

test('the script that holds the listing is data alone, whatever the words', () => {
  const hostile = runOf(hostileWords.map(hostileWalk));
  const file = listingFile(listRun(hostile, articlesOf(hostile), new Map()));
  const script = 'content' in file ? file.content.toString() : '';
  expect(script).not.toContain('<');
  expect(oneLine(script, script.length)).toBe(script.trimEnd());
  expect(script.length).toBeLessThan(60_000);
  const [, json = ''] = /^window\.docwalkListing = (\{.*\});$/u.exec(script.trimEnd()) ?? [];
  expect(JSON.parse(json)).toMatchObject({ findings: { length: hostileWords.length } });
});

test('among many findings the last one is found as well as the first', () => {
  const [first] = sampleWalks;
  const [model] = first?.findings ?? [];
  if (first === undefined || model === undefined) throw new Error('expected a finding');
  const findings = Array.from({ length: 30_000 }, (_, index) => ({
    ...model,
    line: index + 1,
    says: `Label${index}`,
  }));
  const run = runOf([{ ...first, findings }]);
  const many = listRun(run, articlesOf(run), new Map());
  expect(select({ text: 'label29999' }, many).findings).toEqual(['Label29999']);
});
