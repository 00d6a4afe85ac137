// Who an article asks its reader to be, in every language that docwalk reads.
import { expect, test } from '@playwright/test';
import { planArticle } from '../../../steps/plan/plan-article.ts';
import { articleOf, beside, planOfSteps } from './plan-of.ts';

const rolesOf = (text: string, locale: string): readonly string[] => {
  const article = articleOf(`# Sample\n\n${text}\n\n1. Step.`, `docs/${locale}/x.md`);
  return (planArticle(article).roles ?? []).map((role) => role.text);
};

const asked: readonly [locale: string, text: string, role: string][] = [
  ['en-US', 'You must be a **harbour administrator** to do this.', 'harbour administrator'],
  ['en-US', 'You need to have the Pilot role.', 'Pilot role'],
  ['en-US', 'Sign in to the harbour as at least a **Crew manager**.', 'Crew manager'],
  ['en-US', 'Sign in to the harbour as an owner and open the map.', 'owner'],
  ['sv-SE', 'Du måste vara hamnadministratör för att göra det.', 'hamnadministratör'],
  ['sv-SE', 'Logga in på hamnen som ägare.', 'ägare'],
  ['de-DE', 'Sie müssen Hafenadministrator sein, um das zu tun.', 'Hafenadministrator'],
  ['de-DE', 'Melden Sie sich beim Hafen als Besitzer an.', 'Besitzer'],
  ['fr-FR', 'Vous devez être administrateur du port.', 'administrateur du port'],
  ['fr-FR', 'Connectez-vous au port en tant que propriétaire.', 'propriétaire'],
  ['nl-NL', 'U moet havenbeheerder zijn om dit te doen.', 'havenbeheerder'],
  ['lv-LV', 'Jums ir jābūt ostas administratoram.', 'ostas administratoram'],
  ['es-ES', 'Debe ser administrador del puerto.', 'administrador del puerto'],
  ['it-IT', 'È necessario essere amministratore del porto.', 'amministratore del porto'],
  ['pt-BR', 'Você deve ser administrador do porto.', 'administrador do porto'],
  ['pl-PL', 'Musisz być administratorem portu.', 'administratorem portu'],
  ['cs-CZ', 'Musíte být správcem přístavu.', 'správcem přístavu'],
  ['ru-RU', 'Вы должны быть администратором порта.', 'администратором порта'],
  ['tr-TR', 'Bunun için liman yöneticisi olmalısınız.', 'liman yöneticisi'],
  ['ja-JP', 'これを行うには、港の管理者である必要があります。', '港の管理者'],
  ['ko-KR', '이 작업을 하려면 항구 관리자여야 합니다.', '항구 관리자'],
  ['zh-CN', '你必须是港口管理员才能执行此操作。', '港口管理员'],
  ['zh-TW', '您必須是港口管理員才能執行此操作。', '港口管理員'],
];

for (const [locale, text, role] of asked)
  test(`${locale}: "${text}" asks for ${role}`, () => {
    const [found = ''] = rolesOf(text, locale);
    expect(found.endsWith(role) || found.startsWith(role), `found "${found}"`).toBe(true);
  });

const nothing: readonly [locale: string, text: string][] = [
  ['en-US', 'You must be on the quay at noon.'],
  ['en-US', 'As an administrator, you see more of the harbour.'],
  ['en-US', 'Select **Run as an administrator**.'],
  ['sv-SE', 'Välj den båt som ägaren har lämnat.'],
  ['de-DE', 'Wählen Sie das Boot, das älter als der Besitzer ist.'],
];

for (const [locale, text] of nothing)
  test(`${locale}: "${text}" asks for nobody`, () => {
    expect(rolesOf(text, locale)).toEqual([]);
  });

test('the role of a translation has that of its source beside it', () => {
  const text = beside('Du måste vara hamnadministratör.', 'You must be a harbour administrator.');
  const { roles } = planArticle(articleOf(`# X\n\n${text}\n\n1. Step.`, 'docs/sv-SE/x.md'));
  expect(roles).toEqual([{ text: 'hamnadministratör', source: { text: 'harbour administrator' } }]);
});

test('a role that a step asks for counts, and each role counts once', () => {
  const plan = planOfSteps(['Sign in as a pilot admin.', 'Select **Moor**. You must be a pilot admin.']);
  expect(plan.roles).toEqual([{ text: 'pilot admin' }]);
});
