// Sentences of our own in each language, and the acts that a careful reader takes from them.
import { expect, test } from '@playwright/test';
import { interpretBlock } from '../../../steps/language/index.ts';
import type { Action } from '../../../steps/model/action.ts';
import { blockOf } from './block-of.ts';

const passive = new Set(['find', 'expect', 'wait']);

/** Acts in one line each: kind and what it names. */
const shortOf = (action: Action): string => {
  const named =
    action.path?.map((part) => part.text).join(' > ') ??
    action.label?.text ??
    action.query?.text ??
    action.where?.text;
  const value = action.value ? `=${action.value.text}` : '';
  return [
    action.do === 'manual' ? `manual ${action.why ?? ''}` : action.do,
    (named ?? action.keys ?? '') + value,
  ]
    .join(' ')
    .trim();
};

const actsOf = (text: string, locale: string): string[] =>
  interpretBlock(blockOf(text), { locale })
    .actions.filter((action) => !passive.has(action.do))
    .map(shortOf);

const tables: Record<string, readonly (readonly [string, readonly string[]])[]> = {
  'en-US': [
    ['Click **Export**, and then choose **PDF file**.', ['click Export', 'click PDF file']],
    ['In the **City** box, type **Riga**.', ['fill City=Riga']],
    ['Go to **Reports** > **Monthly** > **Costs**.', ['navigate Reports > Monthly > Costs']],
    ['Select the **Send me a copy** check box.', ['check Send me a copy']],
    ['Clear the **Remember me** checkbox.', ['uncheck Remember me']],
    ['Turn on **Dark mode**.', ['toggle Dark mode']],
    ['Set **Alerts** to **Off**.', ['toggle Alerts']],
    ['Press Enter.', ['press Enter']],
    ['Right-click the **Drafts** folder, and then select **Rename**.', ['rightClick Drafts', 'click Rename']],
    ['Hover over **Profile**.', ['hover Profile']],
    ['Search for **quota**.', ['search quota']],
    ['Do not select **Delete**.', ['manual read']],
    ['Never click **Erase everything**. Select **Keep** instead.', ['click Keep']],
    ['To see who has access, open the **Sharing** tab.', ['open Sharing']],
    ['If the **Trial** page opens, select **Skip**.', ['click Skip']],
    ['Select **Accept** or **Decline**.', ['click Accept', 'click Decline']],
    ['Select the three dots.', ['click three dots']],
    ['Click Save.', ['click Save']],
    ['From the **Country** drop-down list, select **Latvia**.', ['choose Latvia']],
    ['**Important**: the report can take an hour.', ['manual read']],
    ['Restart your printer.', ['manual device']],
    ['Open the **Display** section, ands select **Reset**.', ['open Display', 'click Reset']],
  ],
  'sv-SE': [
    ['Klicka på **Exportera** och välj sedan **PDF-fil**.', ['click Exportera', 'click PDF-fil']],
    ['I rutan **Ort** skriver du **Riga**.', ['fill Ort=Riga']],
    ['Klicka **på Skicka nu.**', ['click Skicka nu']],
    ['Gå till **Rapporter** > **Kostnader**.', ['navigate Rapporter > Kostnader']],
    ['Klicka inte på **Radera**.', ['manual read']],
  ],
  'nl-NL': [
    [
      'Kies **De leden uitnodigen bij** Wijzigingen \\> **opslaan.**',
      ['navigate De leden uitnodigen > Wijzigingen opslaan'],
    ],
    ['U moet mogelijk een periode kiezen en vervolgens **Rapporten**.', ['click', 'click Rapporten']],
    ['Klik op **Exporteren** en kies vervolgens **Pdf-bestand**.', ['click Exporteren', 'click Pdf-bestand']],
    ['Klik in het linkerdeelvenster op **Rapporten**.', ['click Rapporten']],
    ['Ga naar **Rapporten** > **Kosten**.', ['navigate Rapporten > Kosten']],
    ['Klik niet op **Wissen**.', ['manual read']],
    ['De rij is rood. **Selecteer Nu melden** naast de naam.', ['click Nu melden']],
  ],
  'de-DE': [
    ['Sie müssen vielleicht einen Zeitraum und dann **Berichte** auswählen.', ['click', 'click Berichte']],
    ['Klicken Sie dann auf mit **Kalender teilen**.', ['click mit Kalender teilen']],
    ['Wählen Sie **Sortieren**Sie > **alle**Sortieren aus.', ['navigate Sortieren > alle']],
    [
      'Klicken Sie auf **Exportieren**, und wählen Sie dann **PDF-Datei** aus.',
      ['click Exportieren', 'click PDF-Datei'],
    ],
    ['Klicken Sie im linken Bereich auf **Berichte**.', ['click Berichte']],
    ['Klicken Sie nicht auf **Entfernen**.', ['manual read']],
  ],
  'fr-FR': [
    ['Accédez **à la** \\> page comptes **clos**.', ['navigate  > comptes clos']],
    ['Cliquez sur **Exporter**, puis sélectionnez **Fichier PDF**.', ['click Exporter', 'click Fichier PDF']],
    ['Accédez à **Rapports** > **Coûts**.', ['navigate Rapports > Coûts']],
    ['Ne cliquez pas sur **Effacer**.', ['manual read']],
  ],
  'lv-LV': [
    ['Dodieties uz lapu **Rēķini > Apmaksas** veidi.', ['navigate Rēķini > Apmaksas veidi']],
    [
      'Izvēlieties **Rādīt lietotāju Dzēst** \\> **sarakstu.**',
      ['navigate Rādīt lietotāju > Dzēst sarakstu'],
    ],
    [
      'Noklikšķiniet uz **Eksportēt** un pēc tam atlasiet **PDF fails**.',
      ['click Eksportēt', 'click PDF fails'],
    ],
    ['Kreisajā rūtī atlasiet **Pārskati**.', ['click Pārskati']],
  ],
  'zh-CN': [
    ['使用工作帐户登录“门户”。', ['signIn 门户']],
    ['将“自动备份”设置为“每天”。', ['choose 每天']],
    ['转到您的"项目"列表，然后选择“归档”。', ['click 归档']],
    ['单击“导出”，然后选择“PDF 文件”。', ['click 导出', 'click PDF 文件']],
    ['在左侧窗格中，单击“报表”。', ['click 报表']],
    ['请勿单击“清除数据”。', ['manual read']],
  ],
  'ja-JP': [
    ['[レポート]、[コスト]、[月次] の順に選択します。', ['navigate レポート > コスト > 月次']],
    ['[適用]、[閉じる] の順にクリックします。', ['click 適用', 'click 閉じる']],
    ['[表示] の [並べ替え] をクリックします。', ['click 並べ替え']],
    ['名前を入力し、Enter キーを押します。', ['fill 名前', 'press Enter']],
    [
      '**[エクスポート]** をクリックし、**[PDF ファイル]** を選択します。',
      ['click エクスポート', 'click PDF ファイル'],
    ],
    ['**[レポート]** > **[コスト]** の順に選択します。', ['navigate レポート > コスト']],
    ['**[消去]** をクリックしないでください。', ['manual read']],
  ],
};

/** Sentences that only say what is there. */
const promises: Record<string, readonly string[]> = {
  'en-US': ['Each overdue row has a red **Remind** link.', 'Remind'],
  'sv-SE': ['Varje försenad rad har en röd **länk Påminn**.', 'Påminn'],
  'nl-NL': ['Elke achterstallige rij heeft een rode koppeling **Herinneren**.', 'Herinneren'],
  'de-DE': ['Jede überfällige Zeile hat einen roten Link **Erinnern**.', 'Erinnern'],
  'fr-FR': ['Chaque ligne en retard contient un lien rouge **Relancer**.', 'Relancer'],
  'lv-LV': ['Katrai rindai ir sarkana saite **Atgādināt**.', 'Atgādināt'],
  'zh-CN': ['每一行都有一个红色的“提醒”链接。', '提醒'],
};

for (const [locale, [text, label]] of Object.entries(promises)) {
  test(`${locale}, a promise: ${text}`, () => {
    expect(interpretBlock(blockOf(text ?? ''), { locale }).actions).toMatchObject([
      { do: 'expect', label: { text: label } },
    ]);
  });
}

test('a sentence about something that is no control promises nothing', () => {
  expect(actsOf('Your company has a **Gold** contract.', 'en-US')).toEqual(['manual read']);
});

test('Chinese: the owner before a quoted label is a place of its own, and bold on a verb marks no label', () => {
  const [action] = interpretBlock(blockOf('在左侧窗格中**的"报表"下，选择**"成本"按钮。'), {
    locale: 'zh-CN',
  }).actions;
  expect(action).toMatchObject({
    do: 'click',
    label: { text: '成本' },
    in: [{ text: '左侧窗格' }, { text: '报表' }],
  });
});

for (const [locale, table] of Object.entries(tables)) {
  for (const [text, acts] of table) {
    test(`${locale}: ${text}`, () => {
      expect(actsOf(text, locale)).toEqual(acts);
    });
  }
}
