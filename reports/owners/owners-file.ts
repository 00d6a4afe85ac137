// Owners file: whose articles are whose, and how often each is read (`docwalk.owners.yaml`), as its maintainers write it.
import { z } from 'zod';

const text = (what: string) => z.string({ error: `expected ${what}` }).min(1, `expected ${what}`);

export const ownersFileSchema = z.strictObject({
  /** Of the entries that fit an article, the last one counts; they go before what the article itself says. */
  owners: z
    .array(
      z.strictObject({
        articles: text('a path or pattern such as docs/sv-SE/**'),
        owner: text('a person or team'),
      }),
      { error: 'expected a list of articles and owners' },
    )
    .default([]),
  /** A CSV file beside this one: a column `article` (path, or address) and a column `views`. */
  views: z.string().optional(),
});
