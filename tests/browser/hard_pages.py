"""Pages on which a text fragment easily goes astray; every word of them is invented."""

from __future__ import annotations

FILLER = "<p>The tide table, the crossword and the list of ferries stand here. </p>" * 40
PAGES: dict[str, tuple[str, str]] = {
    "a sentence that stands twice": (
        "en",
        """<aside class=teaser><p>Harbour wall at Tolm gave way.</p></aside>
        <h1>Sea wall breaks at Tolm</h1>
        <p>The harbour wall at Tolm gave way on Monday night. Nobody was hurt.</p>
        <p>Boats had been moved on Sunday. Nobody was hurt. The mayor praised the crews for it.</p>
        <p>The wall is from 1911. Repairs will take until spring, the port authority said on Tuesday.</p>
        <p>Nobody was hurt.</p>""",
    ),
    "a teaser that opens like the article": (
        "en",
        """<div class=card><p>The council of Brennick voted on Thursday to close the old baths, which have
        stood in Mill Lane since 1896, and to …</p></div>
        <h1>Brennick closes its baths</h1>
        <p>The council of Brennick voted on Thursday to close the old baths, which have stood in Mill Lane
        since 1896, and to sell the ground to the highest bidder before the end of the year.</p>
        <p>Eleven members voted for the sale and nine against it, after a debate of four hours.</p>
        <div class=card><p>Eleven members voted for the sale and nine against it.</p></div>""",
    ),
    "typographic quotes, dashes and an ellipsis": (
        "en",
        """<h1>Miller speaks</h1>
        <p>&ldquo;I&rsquo;ve never seen the mill&rsquo;s wheel stand still&hellip; not once,&rdquo; said Ada
        Thorne&mdash;the miller&rsquo;s daughter&mdash;on Friday.</p>
        <p>She&rsquo;d kept the keys &lsquo;for luck&rsquo;, she said, and the rock&rsquo;n&rsquo;roll records too.</p>
        <p>The wheel weighs 3&frac12; tonnes and turned 1,200,000 times &ndash; by her father&#39;s count.</p>""",
    ),
    "soft hyphens, no-break spaces and zero-width spaces": (
        "en",
        """<h1>Lighthouse keepers meet</h1>
        <p>The light&shy;house keep&shy;ers of the north&shy;ern islands met on&nbsp;Friday for the first time
        in&nbsp;12&nbsp;years.</p>
        <p>They asked for 4&#8239;000&nbsp;kilograms of paint and&#8203; a new radio&#8203;mast, their chair&shy;man
        said.</p>""",
    ),
    "ligatures and combining marks": (
        "en",
        """<h1>The ofﬁce in Zu&#776;rich</h1>
        <p>The chief of the ﬂood ofﬁce in Zu&#776;rich, Rene&#769; Mu&#776;ller, resigned on Wednesday after the
        inquiry.</p><p>His deputy, Zo&euml; D&rsquo;A&ccedil;o, takes over the ofﬁce in the spring.</p>""",
    ),
    "links, emphasis and footnotes inside": (
        "en",
        """<h1>Ferry sale</h1>
        <p>The <a href="#x">ferry company <em>Blue</em></a><em>water</em> sold <strong>two</strong> of its ships
        to <a href="#y">Marlow</a>, a rival<sup><a href="#n1">1</a></sup>, on Monday.</p>
        <p>The price was <b>12</b> million <i>crowns</i>, according to a person who has <u>seen the
        contract</u>.<sup>[2]</sup> A third ship, the <cite>Anna Lund</cite>, stays.</p>""",
    ),
    "text over line breaks": (
        "en",
        """<h1>Poet wins</h1>
        <p>The poet Ina Solberg won the prize of the city of Tolm<br>for her third book,<br>the jury said on
        Monday evening in the town hall.<br><br>She thanked her mother.<br>The book has 64 poems and was printed in
        an old barn.</p>""",
    ),
    "lines broken by hand": (
        "en",
        """<h1>Gym opens</h1><p>The new<br>
        gym in Sund has machines for the arms, the legs and<br />
        the back, and it opens on the first of<br />
        May for all. It will cost<br>
        nothing. No<br>dogs.</p>
        <p>The old gym&nbsp; &ndash; it stood in Mill Lane&nbsp;&nbsp;&ndash; has been empty for a year and will be
        torn down in the&nbsp; autumn, the council said.</p>""",
    ),
    "an advertisement in the middle of a paragraph": (
        "en",
        """<h1>Bridge toll</h1>
        <p>The toll on the bridge at Sund rises to nine crowns in March, the company<span class=ad
        style="display:none">Buy one, get one free</span> that runs it said on Friday.</p>
        <p>Lorries will pay</p><div class=ad><p>Advertisement</p></div><p>three times as much as cars. The union
        of hauliers called the new price an insult and wants talks.</p>
        <figure><img alt="the bridge" src="data:,"><figcaption>The bridge at Sund in May.</figcaption></figure>
        <p>Cyclists still cross the bridge at Sund for nothing, as they have since it was opened.</p>""",
    ),
    "Chinese": (
        "zh",
        """<h1>港口重新开放</h1><p>卡尔德港星期三上午重新开放了两个泊位。起重机已经停了三天。</p>
        <p>港务局说，午夜时分有四十一艘集装箱船在防波堤外等候，其中大多数来自南方。没有人受伤。</p>
        <p>市长感谢了所有的工人，并且答应在春天以前修好旧的闸门。</p>""",
    ),
    "Japanese": (
        "ja",
        """<h1>港が再開</h1><p>カルデ港では水曜日の朝、二つの岸壁が再開された。クレーンは三日間止まっていた。</p>
        <p>港湾局によると、真夜中には四十一隻のコンテナ船が防波堤の外で待っていた。けが人はいなかった。</p>""",
    ),
    "Arabic, right to left": (
        "ar",
        """<div dir=rtl><h1>إعادة فتح الميناء</h1>
        <p>أعاد ميناء كالدر فتح رصيفين صباح يوم الأربعاء بعد توقف دام ثلاثة أيام. وكانت الرافعات متوقفة عن العمل.</p>
        <p>وقالت هيئة الميناء إن إحدى وأربعين سفينة حاويات كانت تنتظر خارج حاجز الأمواج عند منتصف الليل.</p></div>""",
    ),
    "Hebrew with points": (
        "he",
        """<div dir=rtl><h1>הנמל נפתח</h1><p>נמל קלדר נפתח שוב ביום רביעי בבוקר אחרי שלושה ימים של שביתה.</p>
        <p>הַמְּנוֹפִים עמדו דוממים, אמרה רשות הנמל, ועשרים אוניות המתינו מחוץ לשובר הגלים.</p></div>""",
    ),
    "Thai, without spaces": (
        "th",
        """<h1>ท่าเรือเปิดอีกครั้ง</h1><p>ท่าเรือคาลเดอร์เปิดท่าเทียบเรือสองแห่งอีกครั้งในเช้าวันพุธ</p>
        <p>การท่าเรือกล่าวว่ามีเรือสี่สิบเอ็ดลำรออยู่นอกแนวกันคลื่นตอนเที่ยงคืน</p>""",
    ),
    "Greek, Czech and Turkish letters": (
        "el",
        """<h1>Το λιμάνι</h1><p>Το λιμάνι του Κάλντερ άνοιξε ξανά την Τετάρτη, είπε ο λιμενάρχης Γιώργος Άγγελος.</p>
        <p lang=cs>Přístav v Břežanech znovu otevřel ve středu ráno, řekl správce Jiří Šťastný novinářům.</p>
        <p lang=tr>İstanbul'daki ılık ırmağın kıyısında İlker ve Işıl çarşamba günü yeniden buluştu.</p>""",
    ),
    "lists and a table": (
        "en",
        """<h1>What changes in March</h1><ul><li>Tickets for the night bus cost two crowns more from the first of
        March.</li><li>The swimming hall opens an hour earlier on <b>weekdays</b>.</li></ul>
        <ol><li><p>Parking in the old town is free after eight in the evening, the council said.</p></li></ol>
        <table><tr><td>Dogs must be kept on a lead in the park, the council decided on Tuesday.</td><td>Cats
        need not be.</td></tr></table>
        <p>The council will look at all four rules again in the autumn, when the new mayor has been sworn in.</p>""",
    ),
    "headings in capitals": (
        "en",
        """<style>.up{text-transform:uppercase} .caps{font-variant:small-caps} .cap::first-letter{font-size:300%}
        </style><h1 class=up>The straße is closed</h1>
        <p class=up>The road through the gorge at Weiß is closed until the first of May, the police said.</p>
        <p class="caps">Walkers must take the upper path, which is steep and has no railing at all.</p>
        <p class=cap>Drivers are asked to go round by Lund, which takes forty minutes more.</p>""",
    ),
    "hidden twins": (
        "en",
        """<p hidden>The mayor of Sund resigned on Sunday after the count.</p>
        <div style="display:none"><p>She will leave the office at the end of the month, she wrote.</p></div>
        <script>var lead = "The mayor of Sund resigned on Sunday after the count.";</script>
        <noscript><p>Her party will name a successor on Wednesday in the town hall.</p></noscript>
        <style>.gone{display:none}</style><p class=gone>Nobody else had known of the plan, her deputy said.</p>
        <h1>Mayor resigns</h1>
        <p>The mayor of Sund resigned on Sunday after the count. She will leave the office at the end of the
        month, she wrote.</p>
        <p>Her party will name a successor on Wednesday in the town hall. Nobody else had known of the plan, her
        deputy said.</p>""",
    ),
    "folded away": (
        "en",
        """<h1>Inquiry</h1><p>The inquiry into the fire at the silo in Brack began on Monday with a long silence.</p>
        <details><summary>More</summary><p>Fourteen witnesses will be heard before the summer, the judge
        said on the first day.</p></details>
        <p>The silo had been empty for six years when it burned, and nobody had been inside since.</p>""",
    ),
    "numbers, signs and addresses": (
        "en",
        """<h1>Tax</h1><p>Profit at A&amp;B fell 3.5% to $1,234.50 (about &euro;1,100), i.e. 12-15 per cent less than
        in 2024/25; see www.example.org/results?id=7&amp;x=1#top.</p>
        <p>C++ and C# teams at O'Brien-Smith &amp; Sons, No. 10, keep their jobs &#8211; all 41 of them.</p>
        <p>&#127881; The party starts at 8:30 p.m. in Hall #4, 50&nbsp;% off for under-18s.</p>""",
    ),
    "words in pieces": (
        "en",
        """<h1>Drop caps</h1><p><span>T</span>he bell of St Olaf rang at noon for the first time since the w<b>a</b>r,
        and people stopped in the street.</p>
        <p><span class=l>It</span><span class=l> </span><span class=l>was</span> cast in 1621 from three old
        can<wbr>nons and weighs two ton<!-- -->nes.</p>""",
    ),
    "a long page of like sentences": (
        "en",
        "<h1>Results</h1>"
        + "".join(
            f"<p>In ward {n} the list of the mayor won the vote by a margin of {n} over the list of the "
            f"harbour, and turnout was higher than it had been four years ago in ward {n}.</p>"
            for n in range(11, 31)
        ),
    ),
}


def page(body: str, language: str) -> str:
    """Return the whole page as an outlet would serve it."""
    return (
        f"<!doctype html><html lang={language}><meta charset=utf-8><title>x</title>"
        f"<style>body{{font:16px/1.5 sans-serif}}</style><body><nav>{FILLER}</nav>"
        f"<article>{body}</article><footer>{FILLER}</footer></body></html>"
    )
