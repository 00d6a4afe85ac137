// Sample articles: what a walk of each sample text came to, step by step.
import type { Flaw, Sample } from './sample.ts';
import { arabic, english, german, japanese, stop, upload } from './sample-texts.ts';

const german104: Flaw = {
  rule: 'label-untranslated',
  says: 'Expiry date',
  shows: 'Ablaufdatum',
  message: 'The article names the field in English, “Expiry date”; the German screen calls it “Ablaufdatum”.',
  fixable: true,
};

/** Six articles in four languages, with every verdict. */
export const samples: readonly Sample[] = [
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
