// Side by side: the source text says what is done, the localised text by which words.
import { expect, test } from '@playwright/test';
import { interpretBlock } from '../../../steps/language/index.ts';
import { blockBeside } from './block-of.ts';

const read = (localised: string, source: string, locale: string) =>
  interpretBlock(blockBeside(localised, source), { locale, sourceLocale: 'en-US' }).actions;

test('finds a label whose place in the sentence moved', () => {
  const actions = read(
    'Klicka på **Kvitton** under **Ekonomi** i rutan till vänster.',
    'In the left pane, under **Finance**, click **Receipts**.',
    'sv-SE',
  );
  expect(actions).toMatchObject([{ do: 'click', label: { text: 'Kvitton', source: { text: 'Receipts' } } }]);
});

test('finds a label whose bold marks slid onto a preposition, and says so', () => {
  const [action] = read('Klicka **på Skicka nu.**', 'Click **Send now**.', 'sv-SE');
  expect(action).toMatchObject({
    label: { text: 'Skicka nu', marksSlid: true, source: { text: 'Send now', mark: 'strong' } },
  });
});

test('says that a part of a path was lost in translation', () => {
  const [action] = read('Välj   >  **Skriv ut kopia**.', 'Select **File** > **Print a copy**.', 'sv-SE');
  expect(action).toMatchObject({
    path: [{ lost: true, source: { text: 'File' } }, { text: 'Skriv ut kopia' }],
  });
});

const joined = [
  {
    says: 'a path sign that slid into a name does not part it',
    localised: 'Välj **Ta bort användaren** Spara \\> **ändringar**.',
    source: 'Select **Remove user** \\> **Save changes**.',
    locale: 'sv-SE',
    path: ['Ta bort användaren', 'Spara ändringar'],
  },
  {
    says: 'names that changed places in a path are told apart by their words',
    localised: 'Choisissez **Utilisateurs** \\> **Paramètres**.',
    source: 'Choose **Settings** \\> **Users**.',
    locale: 'fr-FR',
    path: ['Paramètres', 'Utilisateurs'],
  },
  {
    says: 'words of a name that stand outside its marks belong to it',
    localised: 'Dodieties uz lapu **Norēķini > Maksāšanas** metodes.',
    source: 'Go to the **Billing > Payment methods** page.',
    locale: 'lv-LV',
    path: ['Norēķini', 'Maksāšanas metodes'],
  },
  {
    says: 'one compound of two names is neither of them',
    localised: 'Gå till sidan Faktureringstjänster > **Användare**.',
    source: 'Go to the **Billing** > **Services** > **Users** page.',
    locale: 'sv-SE',
    path: ['', '', 'Användare'],
  },
];

for (const { says, localised, source, locale, path } of joined) {
  test(`${locale}: ${says}`, () => {
    const [action] = read(localised, source, locale);
    expect(action?.path?.map((part) => part.text)).toEqual(path);
  });
}

test('keeps a name that its marks tell, though no wordbook knows its words', () => {
  const [action] = read('Klicken Sie auf **Quittung beilegen**.', 'Click **Enclose a slip**.', 'de-DE');
  expect(action?.label).toMatchObject({ text: 'Quittung beilegen', source: { text: 'Enclose a slip' } });
});

test('gives the words of a condition in the order of the acts that they rule', () => {
  const actions = read(
    'Om sidan är tom klickar du på **Uppdatera**. Om en fråga visas klickar du på **Ja**.',
    'If the page is empty, click **Refresh**. If you see a question, click **Yes**.',
    'sv-SE',
  );
  expect(actions.map((action) => action.if?.text)).toEqual(['Om sidan är tom', 'Om en fråga visas']);
});

test('finds the words of a condition whose act the localised grammar does not read', () => {
  const [action] = read(
    'Det går att klicka på **Uppdatera** om sidan är tom.',
    'Click **Refresh** if the page is empty.',
    'sv-SE',
  );
  expect(action?.if?.text).toBe('om sidan är tom');
});

test('finds a place that only describes, with its article', () => {
  const [action] = read(
    'Under det vänstra navigeringsfönstret, **Rapporter** ska väljas.',
    'In the left navigation pane, select **Reports**.',
    'sv-SE',
  );
  expect(action?.in?.map((place) => place.text)).toEqual(['det vänstra navigeringsfönstret']);
});

test('a description does not take the words of a name, nor of another description', () => {
  const [save] = read(
    'Klicka på Spara i informationsfönstret till höger och sedan på **Ja**.',
    'In the details pane on the right, click **Save**, and then click **Yes**.',
    'sv-SE',
  );
  const texts = save?.in?.map(({ text }) => text) ?? [];
  expect(texts[0]).toContain('informationsfönstret');
  expect(texts).not.toContain('Ja');
});

test('what is said of a thing in a clause of its own belongs to its description', () => {
  const [find] = read(
    'Suchen Sie nach der Datei, die Sie löschen möchten.',
    'Find the file that you want to delete.',
    'de-DE',
  );
  expect(find?.what?.text).toBe('der Datei, die Sie löschen möchten');
});

test('a word that stands in two names is part of both', () => {
  const actions = read(
    'Välj **Visa** alla medlemmar på fliken **Medlemmar.**',
    'On the **Members** tab, select **View all members**.',
    'sv-SE',
  );
  expect(actions).toMatchObject([
    { label: { text: 'Visa alla medlemmar' }, in: [{ text: 'fliken Medlemmar' }] },
  ]);
});

test('words that nothing explains stand for the words of a name that no wordbook knows', () => {
  const [click] = read('请选择步骤记录器查看潮汐。', 'Select Steps Recorder to see the tide.', 'zh-CN');
  expect(click?.label?.text).toBe('步骤记录器');
});

test('a sign that was left alone in its marks is no part of a path of words', () => {
  const [navigate] = read(
    '如果使用的是 > > 企业 **&，** 请转到"开始码头"。',
    'Go to **Start** > **Harbour** > **Berths & quays**.',
    'zh-CN',
  );
  expect(navigate?.path?.map(({ text }) => text)).not.toContain('&');
});

test('what opens by a click is opened, though no verb governs it', () => {
  const actions = read('单击或点击打开 **码头管理器**。', 'Click or tap to open **Quay Manager**.', 'zh-CN');
  expect(actions).toMatchObject([{ do: 'open', label: { text: '码头管理器' } }]);
});

test('a particle that is written together with a name is no part of it', () => {
  const [action] = read('**배 옆에** 있는 편집을 선택합니다.', 'Choose **Edit** next to **Boats**.', 'ko-KR');
  expect(action?.label?.text).toBe('편집');
});

test('one name of the source that two acts have is one name of both', () => {
  const actions = read('「**港**」を検索して選択します。', 'Search for and select **Harbour**.', 'ja-JP');
  expect(actions.map(({ query, label }) => (query ?? label)?.text)).toEqual(['港', '港']);
});

test('one word for two of the source is found beside other words that are marked', () => {
  const actions = read(
    '选择问号以打开“**潮汐**”屏幕。',
    'Select the question mark to open the **Tides** screen.',
    'zh-CN',
  );
  expect(actions.map(({ label }) => label?.text)).toEqual(['问号']);
});

test('the words of a name are found where it is named twice, fused, small or behind an article', () => {
  const table: readonly [string, string, string, readonly (string | undefined)[]][] = [
    ['Sök efter och välj **Tidvatten**.', 'Search for and select **Tides**.', 'sv-SE', ['Tidvatten']],
    ['Wählen Sie **Ein** aus.', 'Select **On**.', 'de-DE', ['Ein']],
    ['Välj Nordhav-menyn.', 'Select the Nordhav menu.', 'sv-SE', ['Nordhav']],
    ["Sélectionnez **le port d'attache**.", 'Select **home port**.', 'fr-FR', ["port d'attache"]],
    [
      'Klicka **på Starta om** nu under Avancerad **start.**',
      'Under **Advanced start**, click **Restart now**.',
      'sv-SE',
      ['Starta om nu'],
    ],
    [
      'Om du vill ha färre väljer du ta bort licenser längst upp **i** fönstret Köp **licenser.**',
      'If you want fewer, at the top of the **Buy licenses** pane, select **remove licenses**.',
      'sv-SE',
      ['ta bort licenser'],
    ],
    ['Klicka på **Lägg till**.', 'Click **Add**.', 'sv-SE', ['Lägg till']],
    ['Välj **Logga** in.', 'Select **Sign in**.', 'sv-SE', ['Logga in']],
    ['Klicka på **Nordhav-menyn**.', 'Click the **Nordhav** menu.', 'sv-SE', ['Nordhav']],
    [
      'Noklikšķiniet uz "Lietotāji, kas ostu var redzēt" blakus lodziņam ar lietotājiem.',
      'Click "Users who can see the port" next to the box of users.',
      'lv-LV',
      ['Lietotāji, kas ostu var redzēt'],
    ],
  ];
  for (const [localised, source, locale, labels] of table)
    expect(
      read(localised, source, locale)
        .filter(({ do: kind }) => kind === 'click')
        .map(({ label }) => label?.text),
    ).toEqual(labels);
});

test('where the source marks no edge of a name, brackets in the article do', () => {
  const [fill] = read(
    '[レポート テキスト] フィールドに、説明を入力します。',
    'In the Report text field, enter a description.',
    'ja-JP',
  );
  expect(fill).toMatchObject({ do: 'fill', label: { text: 'レポート テキスト' } });
});

test('keys are said in the words of the article, and struck by those of the source', () => {
  const block = blockBeside('按 **Windows 徽标键 + L**。', 'Press **Windows logo key + L**.');
  const { actions } = interpretBlock(block, { locale: 'zh-CN', sourceLocale: 'en-US' });
  expect(actions).toMatchObject([
    { do: 'press', keys: 'Windows 徽标键 + L', sourceKeys: 'Windows logo key + L' },
  ]);
});
