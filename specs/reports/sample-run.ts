// Sample run: made-up walks of made-up articles, with every verdict and every rule, to develop and test reports against.
import type { Finding, Rule } from '../../steps/model/finding.ts';
import { ruleSchema, severityOf } from '../../steps/model/finding.ts';
import type { StepResult, Verdict, Walk } from '../../steps/model/walk.ts';
import type { Run, WalkRecord } from '../../reports/run.ts';
import { wireframe } from './wireframe.ts';

const portal = { name: 'harbour', version: '2026.11.2', url: 'http://127.0.0.1:4321/' };
const screen = { width: 960, height: 600 };
const buttonBox = { x: 780, y: 72, width: 140, height: 34 };
const menuBox = { x: 16, y: 68, width: 150, height: 28 };

interface Flaw {
  readonly rule: Rule;
  readonly says: string;
  readonly shows: string;
  readonly message: string;
  readonly suggestion?: string;
  readonly fixable?: boolean;
}

interface SampleStep {
  readonly starts: string;
  readonly verdict: Verdict;
  readonly said: string;
  readonly met?: string;
  readonly reason?: string;
  readonly flaws?: readonly Flaw[];
}

export interface Sample {
  readonly file: string;
  readonly locale: string;
  readonly title: string;
  readonly procedure: string;
  readonly owner?: string;
  readonly markdown: string;
  readonly steps: readonly SampleStep[];
  readonly flaws?: readonly Flaw[];
  readonly outage?: string;
}

const frontMatter = (title: string): string => `---\ntitle: ${title}\nms.author: a-harbour\n---\n`;

const german = `${frontMatter('Ein Album freigeben')}# <a name="share-an-album"></a>Ein Album freigeben

Mit einer Freigabe sehen andere Ihre Bilder, ohne sich ein Konto anzulegen.

> [!NOTE]
> Freigaben enden nach 30 Tagen von selbst.

## So geben Sie ein Album frei

1. <span data-ttu-id="a1-101">Melden Sie sich bei [Harbour](https://harbour.example/) an.</span><span class="sxs-lookup"><span data-stu-id="a1-101">Sign in to [Harbour](https://harbour.example/).</span></span>
1. <span data-ttu-id="a1-102">Wählen Sie im Menü **Foto Alben**.</span><span class="sxs-lookup"><span data-stu-id="a1-102">In the menu, select **Photo albums**.</span></span>
1. <span data-ttu-id="a1-103">Klicken Sie auf **Teilen** und dann auf **Link erzeugen**.</span><span class="sxs-lookup"><span data-stu-id="a1-103">Select **Share**, and then **Create link**.</span></span>
1. <span data-ttu-id="a1-104">Tragen Sie unter **Expiry date** den letzten Tag ein.</span><span class="sxs-lookup"><span data-stu-id="a1-104">Under **Expiry date**, enter the last day.</span></span>
1. <span data-ttu-id="a1-105">Klicken **Sie auf** Speichern.</span><span class="sxs-lookup"><span data-stu-id="a1-105">Select **Save**.</span></span>
<span data-ttu-id="a1-106">Das Album trägt nun ein kleines Ketten-Symbol.</span><span class="sxs-lookup"><span data-stu-id="a1-106">The album now carries a small chain icon.</span></span>

**Siehe auch**

- [Freigaben beenden](stop-sharing.md)
- [Hilfe](https://harbour.example/help)
`;

const english = `${frontMatter('Share an album')}# Share an album

With a share, others see your pictures without an account.

## Share an album with a link

1. Sign in to [Harbour](https://harbour.example/).
1. In the menu, select **Photo albums**.
1. Select **Share**, and then **Create link**.
1. Under **Expiry date**, enter the last day.
1. Select **Save**.
   The album now carries a small chain icon.
`;

const arabic = `${frontMatter('مشاركة ألبوم')}# مشاركة ألبوم

تتيح المشاركة للآخرين رؤية صورك من دون حساب.

## مشاركة ألبوم برابط

1. سجّل الدخول إلى [Harbour](https://harbour.example/).
1. في القائمة، اختر **ألبومات الصور**.
1. اختر **مشاركة** ثم **اصنع رابطا**.
1. ضمن **تاريخ الانتهاء**، أدخل آخر يوم.
1. اختر **حفظ**.
`;

const japanese = `${frontMatter('アルバムを共有する')}# アルバムを共有する

共有すると、アカウントがない人も写真を見ることができます。

## リンクでアルバムを共有する

1. [Harbour](https://harbour.example/) にサインインします。
1. メニューで**「フォト アルバム」**を選択します。
1. **「共有」**を選択し、**「リンクを作る」**を選択します。
1. **「有効期限」**に最終日を入力します。
1. **「保存」**を選択します。
`;

const upload = `${frontMatter('Bring in pictures from a camera')}# Bring in pictures from a camera

1. Connect the camera to your computer.
1. Select **Import** in the toolbar.
   - Tick **Keep originals** if there is room.
1. Select **Delete from camera** to make space.
1. Wait until the list is empty.
1. Open **Recently added**.
`;

const stop = `${frontMatter('Freigaben beenden')}# Freigaben beenden

1. Öffnen Sie **Freigaben**.
1. Klicken Sie neben dem Album auf **Freigabe aufheben**.
`;

const german104: Flaw = {
  rule: 'label-untranslated',
  says: 'Expiry date',
  shows: 'Ablaufdatum',
  message: 'The article names the field in English, “Expiry date”; the German screen calls it “Ablaufdatum”.',
  fixable: true,
};

const samples: readonly Sample[] = [
  {
    file: 'articles/de-DE/share-an-album.md',
    locale: 'de-DE',
    title: 'Ein Album freigeben',
    procedure: 'So geben Sie ein Album frei',
    owner: 'a-harbour',
    markdown: german,
    steps: [
      { starts: '1. <span data-ttu-id="a1-101"', verdict: 'verified', said: 'Signed in to Harbour' },
      {
        starts: '1. <span data-ttu-id="a1-102"',
        verdict: 'drifted',
        said: 'Selected “Foto Alben”',
        met: 'Fotoalben',
        flaws: [
          {
            rule: 'label-spelling',
            says: 'Foto Alben',
            shows: 'Fotoalben',
            message: 'The compound is split: the article says “Foto Alben”, the screen “Fotoalben”.',
            fixable: true,
          },
        ],
      },
      {
        starts: '1. <span data-ttu-id="a1-103"',
        verdict: 'drifted',
        said: 'Selected “Teilen”, then “Link erzeugen”',
        met: 'Freigeben',
        flaws: [
          {
            rule: 'label-wrong',
            says: 'Teilen',
            shows: 'Freigeben',
            message: 'No control is called “Teilen”; the button that the step means is called “Freigeben”.',
            fixable: true,
          },
          {
            rule: 'label-missing',
            says: 'Link erzeugen',
            shows: '',
            suggestion: '',
            message: 'Nothing on this screen is called “Link erzeugen”, and no other control creates a link.',
          },
        ],
      },
      {
        starts: '1. <span data-ttu-id="a1-104"',
        verdict: 'drifted',
        said: 'Filled “Expiry date” with 31.12.2026',
        met: 'Ablaufdatum',
        flaws: [german104],
      },
      {
        starts: '1. <span data-ttu-id="a1-105"',
        verdict: 'drifted',
        said: 'Selected “Speichern”',
        met: 'Speichern',
        flaws: [
          {
            rule: 'label-marks',
            says: 'Sie auf',
            shows: 'Speichern',
            message: 'The bold marks stand on “Sie auf”; the label is “Speichern”.',
          },
        ],
      },
    ],
    flaws: [
      {
        rule: 'result-glued',
        says: 'Das Album trägt nun ein kleines Ketten-Symbol.',
        shows: '',
        suggestion: '',
        message:
          'The result of the procedure stands on the line after the last step, without a blank line between.',
      },
    ],
  },
  {
    file: 'articles/en-US/share-an-album.md',
    locale: 'en-US',
    title: 'Share an album',
    procedure: 'Share an album with a link',
    owner: 'a-harbour',
    markdown: english,
    steps: [
      { starts: '1. Sign in', verdict: 'verified', said: 'Signed in to Harbour' },
      { starts: '1. In the menu', verdict: 'verified', said: 'Selected “Photo albums”', met: 'Photo albums' },
      { starts: '1. Select **Share**', verdict: 'verified', said: 'Selected “Share”', met: 'Share' },
      { starts: '1. Under', verdict: 'verified', said: 'Filled “Expiry date”', met: 'Expiry date' },
      { starts: '1. Select **Save**', verdict: 'verified', said: 'Selected “Save”', met: 'Save' },
    ],
  },
  {
    file: 'articles/ar-SA/share-an-album.md',
    locale: 'ar-SA',
    title: 'مشاركة ألبوم',
    procedure: 'مشاركة ألبوم برابط',
    owner: 'b-quay',
    markdown: arabic,
    steps: [
      { starts: '1. سجّل', verdict: 'verified', said: 'Signed in to Harbour' },
      {
        starts: '1. في القائمة',
        verdict: 'verified',
        said: 'Selected “ألبومات الصور”',
        met: 'ألبومات الصور',
      },
      {
        starts: '1. اختر **مشاركة**',
        verdict: 'drifted',
        said: 'Selected “اصنع رابطا”',
        met: 'إنشاء رابط',
        flaws: [
          {
            rule: 'label-wrong',
            says: 'اصنع رابطا',
            shows: 'إنشاء رابط',
            message:
              'No control is called “اصنع رابطا”; the button that the step means is called “إنشاء رابط”.',
            fixable: true,
          },
        ],
      },
      { starts: '1. ضمن', verdict: 'verified', said: 'Filled “تاريخ الانتهاء”', met: 'تاريخ الانتهاء' },
      { starts: '1. اختر **حفظ**', verdict: 'verified', said: 'Selected “حفظ”', met: 'حفظ' },
    ],
  },
  {
    file: 'articles/ja-JP/share-an-album.md',
    locale: 'ja-JP',
    title: 'アルバムを共有する',
    procedure: 'リンクでアルバムを共有する',
    markdown: japanese,
    steps: [
      { starts: '1. [Harbour]', verdict: 'verified', said: 'Signed in to Harbour' },
      {
        starts: '1. メニュー',
        verdict: 'drifted',
        said: 'Selected “フォト アルバム”',
        met: 'フォトアルバム',
        flaws: [
          {
            rule: 'label-spelling',
            says: 'フォト アルバム',
            shows: 'フォトアルバム',
            message: 'The screen writes “フォトアルバム” without a space.',
            fixable: true,
          },
        ],
      },
      { starts: '1. **「共有」**', verdict: 'verified', said: 'Selected “共有”', met: '共有' },
      { starts: '1. **「有効期限」**', verdict: 'verified', said: 'Filled “有効期限”', met: '有効期限' },
      { starts: '1. **「保存」**', verdict: 'verified', said: 'Selected “保存”', met: '保存' },
    ],
  },
  {
    file: 'articles/en-US/import-pictures.md',
    locale: 'en-US',
    title: 'Bring in pictures from a camera',
    procedure: '',
    owner: 'b-quay',
    markdown: upload,
    steps: [
      {
        starts: '1. Connect',
        verdict: 'unverifiable',
        said: 'Connect the camera',
        reason: 'The step is done by hand, at a device.',
      },
      {
        starts: '1. Select **Import**',
        verdict: 'drifted',
        said: 'Selected “Import”',
        met: 'Import',
        flaws: [
          {
            rule: 'label-misplaced',
            says: 'in the toolbar',
            shows: 'in the menu on the left',
            message: '“Import” stands in the menu on the left, not in the toolbar.',
          },
        ],
      },
      {
        starts: '1. Select **Delete',
        verdict: 'withheld',
        said: 'Would have selected “Delete from camera”',
        reason: 'Deleting is not done: the run has no permission to destroy.',
      },
      { starts: '1. Wait', verdict: 'blocked', said: 'Waited for the list', reason: 'Step 3 was not done.' },
      { starts: '1. Open', verdict: 'verified', said: 'Opened “Recently added”', met: 'Recently added' },
    ],
  },
  {
    file: 'articles/de-DE/stop-sharing.md',
    locale: 'de-DE',
    title: 'Freigaben beenden',
    procedure: 'Freigaben beenden',
    markdown: stop,
    steps: [
      {
        starts: '1. Öffnen',
        verdict: 'outage',
        said: 'Opened “Freigaben”',
        reason: 'The portal answered 503 three times within 30 s.',
      },
      { starts: '1. Klicken', verdict: 'blocked', said: '', reason: 'The portal could not be reached.' },
    ],
    outage: 'The portal answered 503 three times within 30 s.',
  },
];

/** Takes words of an article; gives a finding at the place where they first stand in the step, marks left out. */
const findingFor = (sample: Sample, flaw: Flaw, step: string): Finding => {
  const stepStart = sample.markdown.indexOf(sample.steps[Number(step) - 1]?.starts ?? '');
  const offset = Math.max(0, sample.markdown.indexOf(flaw.says, stepStart));
  const before = sample.markdown.slice(0, offset);
  const column = offset - before.lastIndexOf('\n');
  const suggestion = flaw.suggestion ?? flaw.shows;
  const edit = { offset, endOffset: offset + flaw.says.length, was: flaw.says, text: suggestion };
  return {
    rule: flaw.rule,
    severity: severityOf(flaw.rule),
    article: sample.file,
    locale: sample.locale,
    file: sample.file,
    line: before.split('\n').length,
    column,
    endColumn: column + flaw.says.length,
    procedure: sample.procedure,
    step,
    says: flaw.says,
    shows: flaw.shows,
    suggestion,
    evidence: {
      confidence: 0.93,
      reasons: ['the reference walk met the same control by its place and role'],
      candidates: [{ role: 'button', name: flaw.shows === '' ? 'Close' : flaw.shows }],
      ...(flaw.fixable === true ? { edit } : {}),
    },
    message: flaw.message,
  };
};

const stepResult = (sample: Sample, step: SampleStep, index: number): StepResult => {
  const offset = sample.markdown.indexOf(step.starts);
  const line = sample.markdown.slice(offset).split('\n')[0] ?? '';
  const [text = '', source] = line
    .split('<span class="sxs-lookup">')
    .map((half) => half.replaceAll(/^1\. |<[^>]*>|\*\*/gu, ''));
  const pictured = step.verdict === 'verified' || step.verdict === 'drifted';
  return {
    number: String(index + 1),
    line: sample.markdown.slice(0, offset).split('\n').length,
    text,
    ...(source === undefined ? {} : { source }),
    verdict: step.verdict,
    ...(step.reason === undefined ? {} : { reason: step.reason }),
    actions:
      step.said === ''
        ? []
        : [
            {
              do: 'click',
              said: step.said,
              outcome: step.verdict === 'withheld' ? 'withheld' : pictured ? 'done' : 'skipped',
              ...(step.met === undefined ? {} : { shows: step.met, role: index === 1 ? 'link' : 'button' }),
              ...(pictured ? { box: index === 1 ? menuBox : buttonBox } : {}),
              notes: index === 2 ? ['closed a tip that covered the button'] : [],
              durationMs: 180,
            },
          ],
    ...(pictured ? { screenshot: { attachment: `step-${index + 1}.png`, ...screen } } : {}),
    url: 'http://127.0.0.1:4321/albums',
    durationMs: 240,
  };
};

/** Takes a sample; gives its walk. */
export const walkOf = (sample: Sample): Walk => {
  const steps = sample.steps.map((step, index) => stepResult(sample, step, index));
  const inSteps = sample.steps.flatMap((step, index) =>
    (step.flaws ?? []).map((flaw) => findingFor(sample, flaw, String(index + 1))),
  );
  return {
    article: sample.file,
    title: sample.title,
    locale: sample.locale,
    procedure: { index: 1, title: sample.procedure, line: steps[0]?.line ?? 1 },
    portal,
    uiLanguage: sample.locale.slice(0, 2),
    ...(sample.owner === undefined ? {} : { owner: sample.owner }),
    startedAt: '2026-11-20T02:00:00.000Z',
    durationMs: 2400,
    steps,
    findings: [...inSteps, ...(sample.flaws ?? []).map((flaw) => findingFor(sample, flaw, ''))],
    ...(sample.outage === undefined ? {} : { outage: sample.outage }),
    markdown: sample.markdown,
  };
};

/** Takes a walk; gives its record, with a painted screen for each step that names one. */
export const recordOf = (walk: Walk): WalkRecord => ({
  testId: walk.article,
  walk,
  pictures: walk.steps.flatMap((step, index) =>
    step.screenshot === undefined
      ? []
      : [{ name: step.screenshot.attachment, type: 'png' as const, body: wireframe(index) }],
  ),
  earlier: [],
});

/** Takes walks; gives a run of them. */
export const runOf = (walks: readonly Walk[], changes: Partial<Run> = {}): Run => ({
  startedAt: '2026-11-20T02:00:00.000Z',
  durationMs: 31_400,
  interrupted: false,
  planned: walks.length,
  failOn: 'error',
  sourceLink: '',
  records: walks.map(recordOf),
  unwalked: [],
  versions: { docwalk: '0.1.0', playwright: '1.65.1', node: 'v20.20.2' },
  ...changes,
});

export const sampleWalks: readonly Walk[] = samples.map(walkOf);

/** Six articles in four languages, one of them right to left, with every verdict. */
export const sampleRun: Run = runOf(sampleWalks);

/** One article of one step for each rule there is. */
export const everyRuleRun: Run = runOf(
  ruleSchema.options.map((rule, index) =>
    walkOf({
      file: `articles/en-US/rule-${index + 1}.md`,
      locale: 'en-US',
      title: `Rule ${rule}`,
      procedure: 'Try it',
      markdown: `${frontMatter(`Rule ${rule}`)}# Rule ${rule}\n\n1. Select **Sample ${index}**.\n`,
      steps: [
        {
          starts: '1. Select',
          verdict: 'drifted',
          said: 'Selected it',
          flaws: [
            { rule, says: `Sample ${index}`, shows: `Example ${index}`, message: `A case of ${rule}.` },
          ],
        },
      ],
    }),
  ),
);
