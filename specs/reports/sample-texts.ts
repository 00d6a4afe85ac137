// Sample texts: made-up articles about the photo albums of an imaginary portal, one of them written from right to left.

/** Front matter of an article of the imaginary portal. */
export const frontMatter = (title: string): string => `---\ntitle: ${title}\nms.author: a-harbour\n---\n`;

export const german = `${frontMatter('Ein Album freigeben')}# <a name="share-an-album"></a>Ein Album freigeben

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

export const english = `${frontMatter('Share an album')}# Share an album

With a share, others see your pictures without an account.

## Share an album with a link

1. Sign in to [Harbour](https://harbour.example/).
1. In the menu, select **Photo albums**.
1. Select **Share**, and then **Create link**.
1. Under **Expiry date**, enter the last day.
1. Select **Save**.
   The album now carries a small chain icon.
`;

export const arabic = `${frontMatter('مشاركة ألبوم')}# مشاركة ألبوم

تتيح المشاركة للآخرين رؤية صورك من دون حساب.

## مشاركة ألبوم برابط

1. سجّل الدخول إلى [Harbour](https://harbour.example/).
1. في القائمة، اختر **ألبومات الصور**.
1. اختر **مشاركة** ثم **اصنع رابطا**.
1. ضمن **تاريخ الانتهاء**، أدخل آخر يوم.
1. اختر **حفظ**.
`;

export const japanese = `${frontMatter('アルバムを共有する')}# アルバムを共有する

共有すると、アカウントがない人も写真を見ることができます。

## リンクでアルバムを共有する

1. [Harbour](https://harbour.example/) にサインインします。
1. メニューで**「フォト アルバム」**を選択します。
1. **「共有」**を選択し、**「リンクを作る」**を選択します。
1. **「有効期限」**に最終日を入力します。
1. **「保存」**を選択します。
`;

export const upload = `${frontMatter('Bring in pictures from a camera')}# Bring in pictures from a camera

1. Connect the camera to your computer.
1. Select **Import** in the toolbar.
   - Tick **Keep originals** if there is room.
1. Select **Delete from camera** to make space.
1. Wait until the list is empty.
1. Open **Recently added**.
`;

export const stop = `${frontMatter('Freigaben beenden')}# Freigaben beenden

1. Öffnen Sie **Freigaben**.
1. Klicken Sie neben dem Album auf **Freigabe aufheben**.
`;
