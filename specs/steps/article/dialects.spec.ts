// Dialects of Markdown: what their readers see is what is read, and every place still points into the file.
import { expect, test } from '@playwright/test';
import { readArticle } from '../../../steps/article/index.ts';
import { interpretStep } from '../../../steps/language/index.ts';

/** The acts of a one-step article, with the words of the file that each label's place covers. */
function actsOf(step: string): readonly string[] {
  const markdown = `---\ntitle: Sample\n---\n\n# Sample\n\n1. ${step}\n`;
  const result = readArticle({ file: 'sample.md', bytes: Buffer.from(markdown) });
  if (result.kind === 'unreadable') throw new Error(result.problem.message);
  const [first] = result.article.procedures[0]?.steps ?? [];
  if (!first) throw new Error('the sample has no step');
  const places = (offset: number, endOffset: number) => ({
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 1,
    offset,
    endOffset,
  });
  return interpretStep(first, { locale: 'en-US', placeOf: places }).actions.map(
    ({ do: kind, label, keys }) => {
      const stands = label?.place && markdown.slice(label.place.offset, label.place.endOffset);
      return [kind, label?.text ?? keys, stands === label?.text ? '' : `(${stands})`]
        .filter(Boolean)
        .join(' ');
    },
  );
}

const table: readonly (readonly [string, string, readonly string[]])[] = [
  ['docfx, a control', 'Select [!UICONTROL Rename].', ['click Rename']],
  ['docfx, a control in bold', 'Select [!UICONTROL **Rename**].', ['click Rename']],
  ['docfx, an image', 'Select **Go**. :::image source="a.png" alt-text="Select Stop":::', ['click Go']],
  [
    'GitHub, an octicon before the label',
    'Click **{% octicon "gear" aria-label="Gear" %} Options**.',
    ['click Options'],
  ],
  ['GitHub, an octicon alone', 'Click {% octicon "bell" aria-label="Alerts" %}.', ['click Alerts ()']],
  ['GitHub, a frame', '{% ifversion fpt %}Click **Watch**.{% endif %}', ['click Watch']],
  ['GitLab, an icon before the label', 'Select **{plus}** **Create**.', ['click Create']],
  ['Hugo, an icon shortcode', '{{< icon name="plus" >}} Select **Create**.', ['click Create']],
  [
    'docfx, an icon',
    'Select :::image type="icon" source="a.png" alt-text="Settings":::.',
    ['click Settings ()'],
  ],
  ['docfx, code of another file', 'Select **Go**. [!code-json[](a.json)]', ['click Go']],
  ['Home Assistant, a link', 'Go to {% my boats title="**Settings** > **Boats**" %}.', ['navigate']],
  ['Home Assistant, an icon', 'Select {% icon "mdi:dots-vertical" %} **More**.', ['click More']],
  ['Home Assistant, a term', 'Select **Add** to the {% term dashboard %}.', ['click Add']],
  [
    'Docusaurus, a box',
    'Select **Go**.\n\n   :::note[Mind]\n\n   Select **Stay**.\n\n   :::',
    ['click Go', 'click Stay'],
  ],
  ['MkDocs, a box', 'Select **Go**.\n\n    !!! tip ""\n        Select **Stay**.', ['click Go', 'click Stay']],
  ['MDX, an icon', 'Select <Icon name="gear" /> **Set**.', ['click Set']],
  ['tags in code', 'Select **Go** beside `<Boat />` and `</Boat>`.', ['click Go']],
  [
    'Grafana, a box',
    'Select **Go**.\n\n   {{< admonition type="note" >}}\n   Select **Stay**.\n   {{< /admonition >}}',
    ['click Go', 'click Stay'],
  ],
  ['MkDocs, an icon alone', 'Select :material-dots-vertical:{ .menu }.', ['click dots vertical ()']],
  ['MkDocs, arrows in a path', 'Go to **Sea :material-menu-right: Port**.', ['navigate']],
  ['MkDocs, keys', 'Press ++ctrl+s++.', ['press ctrl+s']],
  ['kramdown, attributes', 'Select [**Sail**](u){: new_window}.', ['click Sail']],
  ['Pandoc, attributes', 'Select **Sail**{.label target="_blank"}.', ['click Sail']],
  ['keys in HTML', 'Press <kbd>Ctrl</kbd>+<kbd>K</kbd>.', ['press Ctrl+K']],
];

for (const [title, step, acts] of table) {
  test(`${title}: ${step}`, () => {
    expect(actsOf(step)).toEqual(acts);
  });
}

test('tags of HTML in capitals, and what stands in code, stay', () => {
  const bytes = Buffer.from('---\ntitle: T\n---\n\n1. A<BR/>b `<Boat />` `{% note %}` c.\n');
  const result = readArticle({ file: 'sample.md', bytes });
  const body = result.kind === 'article' && result.article.procedures[0]?.steps[0]?.blocks[0]?.body.text;
  expect(body).toBe('A\nb <Boat /> {% note %} c.');
});

test('a macro that no dialect knows is kept as text', () => {
  const bytes = Buffer.from(
    '---\ntitle: Sample\n---\n\n# Sample\n\n1. Select {{ product-name }} **Save**.\n',
  );
  const result = readArticle({ file: 'sample.md', bytes });
  expect(result.kind === 'article' && result.article.procedures[0]?.steps[0]?.blocks[0]?.body.text).toContain(
    '{{ product-name }}',
  );
});
