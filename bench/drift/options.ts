// The options of `npm run bench:drift`.
import { parseArgs } from 'node:util';

export type DriftOptions = {
  /** Kinds that hold this text; all where it is empty. */
  readonly only: string;
  /** Articles whose path holds this text; all where it is empty. */
  readonly article: string;
  /** At most this many mutations of each kind; 0 for all. */
  readonly sample: number;
  /** How many runs without a mutation. */
  readonly clean: number;
  readonly workers: number;
  /** Walks the articles of Node-RED in place of those of the mock portals. */
  readonly nodeRed: boolean;
  /** False to walk as in a fresh clone, which knows of no walk before. */
  readonly memory: boolean;
};

/** Throws what `parseArgs` throws for an option that there is not. */
export function readOptions(given: readonly string[]): DriftOptions {
  const { values } = parseArgs({
    args: [...given],
    options: {
      only: { type: 'string', default: '' },
      article: { type: 'string', default: '' },
      sample: { type: 'string', default: '0' },
      clean: { type: 'string', default: '0' },
      workers: { type: 'string', default: '2' },
      'node-red': { type: 'boolean', default: false },
      'no-memory': { type: 'boolean', default: false },
    },
  });
  return {
    only: values.only,
    article: values.article,
    sample: Number(values.sample),
    clean: Number(values.clean),
    workers: Number(values.workers),
    nodeRed: values['node-red'],
    memory: !values['no-memory'],
  };
}

/** Every n-th, so that the sample is spread over all articles; all for a sample of 0. */
export function sampled<Item>(items: readonly Item[], size: number): readonly Item[] {
  if (size === 0 || items.length <= size) return items;
  return Array.from({ length: size }, (_, index) => Math.floor((index * items.length) / size)).flatMap(
    (index) => items.slice(index, index + 1),
  );
}
