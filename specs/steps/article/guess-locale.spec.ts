// The locale of an article that neither its path nor its front matter tells.
import { expect, test } from '@playwright/test';
import { readArticle } from '../../../steps/article/index.ts';
import { guessLocale } from '../../../steps/article/guess-locale.ts';

const german =
  'Wenn das Boot im Hafen liegt, öffnen Sie die Liste der Boote und wählen Sie das Boot aus. Die Leine liegt auf dem Steg, und der Schlüssel hängt an der Wand in dem kleinen Haus neben der Brücke. Mit dem Schlüssel öffnen Sie die Kajüte.';
const texts: readonly (readonly [string | undefined, string])[] = [
  ['de-DE', german],
  [
    'sv-SE',
    'När båten ligger i hamnen öppnar du listan över båtar och väljer den båt som du vill låna. Nyckeln hänger på väggen i det lilla huset vid bron, och om den inte är där frågar du någon av de andra som bor på ön eller i byn.',
  ],
  [
    'fr-FR',
    'Si le bateau est au port, ouvrez la liste des bateaux et choisissez le bateau que vous voulez prendre. La clé est sur le mur de la petite maison près du pont, et si elle n’y est pas, demandez à la personne qui garde les bateaux dans la cour.',
  ],
  [
    undefined,
    'If the boat is in the harbour, open the list of boats and select the boat that you want to take. The key hangs on the wall of the small house near the bridge, and if it is not there, ask one of the people who live on the island.',
  ],
  [
    'ja-JP',
    'ボートの一覧を開き、借りたいボートを選択します。鍵は橋の近くの小さな家の壁に掛かっています。鍵がない場合は、島の人に聞いてください。',
  ],
  [
    'ko-KR',
    '배 목록을 열고 빌리려는 배를 선택합니다. 열쇠는 다리 근처 작은 집의 벽에 걸려 있습니다. 열쇠가 없으면 섬에 사는 사람에게 물어보세요.',
  ],
  [
    'zh-CN',
    '打开船只列表，选择该船只。钥匙挂在桥边小屋的墙上，如果钥匙不在，请询问岛上的人，或者到港口的办公室去问一问。这个办公室每天早上开门。',
  ],
  [
    'zh-TW',
    '打開船隻列表，選擇該船隻。鑰匙掛在橋邊小屋的牆上，如果鑰匙不在，請詢問島上的人，或者到港口的辦公室去問一問。這個辦公室每天早上開門，並提供地圖。',
  ],
  [undefined, 'Wählen Sie das Boot.'],
  [undefined, '`a b c d` '.repeat(40)],
  [undefined, 'Wählen Sie das Boot und die Leine. '.repeat(30)],
];
for (const [locale, text] of texts)
  test(`takes ${locale ?? 'nothing'} from: ${text.slice(0, 30)}`, () => {
    expect(guessLocale([text])).toBe(locale);
  });

const read = (file: string, head = ''): string | undefined => {
  const bytes = Buffer.from(`${head}# Boot\n\n${german}\n\n1. Wählen Sie **Los** aus.\n`);
  const result = readArticle({ file, bytes });
  return result.kind === 'article' ? result.article.locale : undefined;
};

test('what the path or the front matter tells goes before what the words tell', () => {
  expect(read('docs/boot.md')).toBe('de-DE');
  expect(read('docs/de-AT/boot.md')).toBe('de-AT');
  expect(read('fleet.de-CH/boot.md')).toBe('de-CH');
  expect(read('docs/boot.md', '---\nlang: nl\n---\n')).toBe('nl');
});
