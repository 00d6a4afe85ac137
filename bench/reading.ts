// npm run bench:reading -- FOLDER: how fast articles are read, as a ratio to gray-matter and remark-parse alone.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import matter from 'gray-matter';
import { remark } from 'remark';
import { readArticle } from '../steps/article/index.ts';

interface Sample {
  readonly file: string;
  readonly bytes: Buffer;
}

const rounds = 3;
const plain = remark().freeze();

const readPlainly = ({ bytes }: Sample): unknown =>
  plain.parse(matter(bytes.toString('utf8'), { language: 'yaml' }).content);
const readWhole = (sample: Sample): unknown => readArticle(sample);

/** Takes what to do with each file; gives milliseconds in all and for the slowest, and the peak of the heap in MB. */
function measure(samples: readonly Sample[], read: (sample: Sample) => unknown) {
  let slowest = 0;
  let peak = 0;
  const begin = performance.now();
  for (const sample of samples) {
    const start = performance.now();
    read(sample);
    slowest = Math.max(slowest, performance.now() - start);
    peak = Math.max(peak, process.memoryUsage.rss());
  }
  return { total: performance.now() - begin, slowest, peak: peak / 1_000_000 };
}

const [folder = 'articles'] = process.argv.slice(2);
const samples = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .map((file) => ({ file: join(folder, file), bytes: readFileSync(join(folder, file)) }));
for (let round = 1; round <= rounds; round += 1) {
  const alone = measure(samples, readPlainly);
  const whole = measure(samples, readWhole);
  const rate = (samples.length / whole.total) * 1000;
  console.log(
    `round ${round}: ${samples.length} articles, ${rate.toFixed(0)} a second, ratio ${(whole.total / alone.total).toFixed(2)}, ` +
      `slowest ${whole.slowest.toFixed(0)} ms, memory ${whole.peak.toFixed(0)} MB (alone ${alone.peak.toFixed(0)} MB)`,
  );
}
