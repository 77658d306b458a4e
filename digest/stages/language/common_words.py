"""Words that say nothing of what a text is about: grammar, days, months, and the reporter's own words.

A first batch of five reports cannot show that "after" is common; these lists say so. They need
not be complete: what is missing is learned from the reports that are kept.
"""

from __future__ import annotations

from functools import cache
from string import ascii_lowercase

from digest.stages.language.folding import beginning, folded

COMMON: dict[str, str] = {
    "en": """
        a about above across after again against ago all almost along already also although always
        am among an and another any anyone anything are around as ask asked at away back be became
        because become been before began being below best better between both but by call called
        came can cannot come comes could day days did do does doing done down during each early
        either else end enough even ever every everyone everything far few find first five for found
        four from full further gave get gets getting give given go goes going gone good got great
        had half has have having he held help her here hers him himself his how however i if in
        including instead into is it its itself january february march april may june july august
        september october november december just keep kept knew know known last late later latest
        least left less let like likely little live long look made make makes making many me mean
        means might million billion monday month months more most mr mrs ms much must my near nearly
        need never new news next no nor not nothing now number of off often old on once one only or
        other others our out over own part past people per perhaps place put quite rather read
        really report reported reports right said same saturday saw say saying says second see seen
        set several shall she should show showed shows since six so some something soon spokesman
        spokeswoman spokesperson still story such sunday take taken taking tell ten than that the
        their them themselves then there these they thing things think this those though thought
        three through thursday time times to today together told tomorrow too took toward towards
        tuesday two under until up upon us use used using very via want wanted was way we wednesday
        week weeks well went were what when where whether which while who whole whom whose why will
        with within without work would year years yesterday yet you your friday according including
        don't doesn't didn't isn't wasn't won't can't couldn't wouldn't it's that's he's she's
    """,
    "fr": """
        a à afin ai ainsi alors an annonce annoncé ans après assez au aucun aujourd'hui aussi autant
        autour autre autres aux avaient avait avant avec avoir ayant beaucoup bien c ça car ce ceci
        cela celle celles celui cent cependant certains ces cet cette ceux chaque chez ci cinq comme
        comment contre côté d dans de déjà demain depuis dernier dernière derniers des désormais
        deux devait devant devoir dire dit dix doit doivent donc dont du durant elle elles en encore
        enfin ensuite entre environ est et étaient était étant état été être eu eux faire fait faut
        février fois font fut grand grande hier hors ici il ils j janvier jamais je jeudi jour jours
        juillet juin jusqu l la là laquelle le lequel les leur leurs lors lorsque lui lundi m ma
        mai mais mardi mars me même mêmes mercredi mes mille millions milliards mis moins mois moment
        mon n ne ni non nos notamment notre nous nouveau nouvelle novembre octobre on ont onze or ou
        où par parce parmi pas pendant personnes peu peut peuvent plus plusieurs plutôt point pour
        pourrait pourquoi pouvoir première premier près presque puis qu quand quatre que quel quelle
        quelques qui quoi s sa samedi sans se selon sept septembre sera serait ses seulement si six
        soit son sont sous souvent sur t tandis tant te tel telle temps toujours tous tout toute
        toutes très trois trop tu un une vendredi vers veut voici voilà voir vont vos votre vous y
        août avril décembre dimanche
    """,
    "de": """
        ab aber acht alle allem allen aller alles als also alt am an andere anderen anders angaben
        april auch auf aus august außerdem bei beiden beim bereits besonders bis bisher bleiben
        bleibt da dabei dadurch dafür dagegen daher damit danach dann daran darauf darüber das dass
        davon dazu dein dem demnach den denen denn der deren des deshalb dessen deutlich dezember
        die dienstag dies diese diesem diesen dieser dieses doch donnerstag dort drei du durch
        dürfen ein eine einem einen einer eines einige einmal ende entweder er erklärte erst erste
        ersten es etwa etwas euch fast februar fest freitag fünf für ganz gab geben gegen gegenüber
        gehen geht gemacht gewesen gibt ging gut habe haben hat hatte hatten hätte heißt heute hier
        hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in indem insgesamt ist ja
        jahr jahre jahren januar je jede jedem jeden jeder jedoch jetzt juli juni kam kann kein
        keine keinen kommen kommt können könnte konnte kurz lang lange lassen laut letzte letzten
        machen macht mai man mehr mehrere mein menschen millionen milliarden mit mittwoch montag
        muss müssen müsse märz nach nachdem nächste neben nein neu neue neuen nicht nichts noch
        november nun nur ob oben oder ohne oktober paar prozent rund sagen sagt sagte samstag
        schon sehr sei seien sein seine seinem seinen seiner seit seitdem selbst september sich sie
        sieben sind so sogar sollen soll sollte sollten sondern sonntag sonst sowie später statt
        stehen steht tag tage tagen trotz über um und uns unser unter viel viele vier vom von vor
        während wann war waren warum was weg wegen weil weit weitere weiteren weiter welche wenig
        weniger wenn wer werde werden wie wieder will wir wird wo woche wochen wohl wollen wollte
        worden würde wurde wurden zehn zeit zu zuletzt zum zunächst zur zwar zwei zwischen zwölf
    """,
    "es": """
        a abril además afirmó agosto ahora al algo algún alguna algunos allí ante antes año años
        aquel aquí así asegura aún aunque ayer bajo bien cada casi caso cinco como con contra cosa
        cual cuales cualquier cuando cuanto cuatro da dado de debe decir dejar del dentro desde
        después día días dice diciembre dicho diez dijo domingo donde dos durante e el ella ellas
        ellos embargo en enero entonces entre era eran es esa ese esta está están estaba estar este
        estos esto etc febrero fue fueron forma fuera gran grande ha haber había habría hace hacer
        hacia han has hasta hay hecho hizo hora horas hoy incluso informó hubo igual jueves julio
        junio la las le les lo los luego lugar lunes manera martes marzo más mayo mayor me mediante
        mejor menos mes meses mi mientras miércoles mil millones mismo momento mucho muchos muy nada
        ni ningún no nos nosotros noviembre nueva nuevo nunca o octubre otra otras otro otros para
        parece parte pasado pero personas poco podría poder por porque pese primer primera primero
        pues puede pueden que qué quien quienes se sea según seis semana semanas señaló septiembre
        ser será sería si sí sido siempre sin sino sobre solo sólo son su sus sábado tal también
        tan tanto te tener tendrá tenía tercer tiempo tiene tienen toda todas todavía todo todos
        tras tres tu tuvo último última un una uno unos va vamos varios ve veces ver vez viernes y
        ya yo
    """,
    "it": """
        a abbiamo agli ai al alcuni alla alle allo allora altra altre altri altro anche ancora anni
        anno aprile agosto avere aveva avuto ben bene c che chi ci cinque circa col come con contro
        così cosa cui da dagli dai dal dalla dalle data degli dei del della delle dello dentro deve
        di dice dicembre detto dieci domani domenica dopo dove due dunque durante e è ecco ed era
        erano essere fa fatto febbraio fin fine fino fra fu fuori gennaio giorni giorno gli già
        giovedì giugno grande ha hanno ho i ieri il in infatti inoltre insieme intanto invece io la
        lavoro le lei li lo loro luglio lui lunedì ma maggio mai marzo martedì me meno mentre
        mercoledì mese mesi mi miliardi milioni mila mille modo molti molto momento ne nei nel nella
        nelle nessuno niente noi non nostro novembre nulla nuova nuovo o ogni oggi ora ore oltre
        ottobre ovvero parte per perché però persone più poco poi poiché possibile può prima primo
        proprio prossimo qualche quale quando quanto quasi quattro quella quelle quelli quello
        questa queste questi questo qui quindi sabato sarà sarebbe se secondo sei sembra sempre
        senza sette settembre settimana si sia siamo solo sono soprattutto sotto stata state stati
        stato stesso su subito sua sue sugli sui sul sulla suo suoi tale tanto te tempo ti tra tre
        troppo tutta tutte tutti tutto ultimi ultimo un una uno va venerdì venti verso via volta vi
    """,
    "pt": """
        a à abril acordo afirmou agora agosto ainda além algum alguns ali ano anos antes ao aos
        após aquela aquele aqui as às assim até bem cada cerca cinco com como contra da das de
        depois desde dessa desse desta deste dez dezembro dia dias disse diz do dois domingo dos
        duas durante e é ela elas ele eles em enquanto entre era eram essa esse esta está estão
        este estava eu faz fazer feira fevereiro fez fim foi fora foram grande há havia hoje horas
        informou isso isto já janeiro julho junho lá lhe local logo maio mais maior mas março me
        meio melhor menos mês meses mesmo mil milhões milhão bilhões minha muito muitos na nada não
        nas nem nenhum nessa nesse nesta neste no nos nossa nosso nova novembro novo num numa nunca
        o onde ontem os ou outra outras outro outros outubro para parte partir pela pelas pelo pelos
        pessoas pode podem poderia por porque pouco primeira primeiro próximo quais qual qualquer
        quando quanto quarta quatro que quem quinta são se segundo segunda seis seja sem semana
        sempre sendo ser será seria setembro seu seus sexta si sido sim só sobre sua suas sábado tal
        também tanto tão te tem têm tempo ter terá terça teve tinha todas todo todos tudo três um
        uma umas uns vai vem vez vezes você
    """,
    "nl": """
        aan achter al alle alleen alles als altijd ander andere april augustus beide ben bij bijna
        binnen blijft bijvoorbeeld boven daar daarbij daarna daarom dag dagen dan dat de december
        deze die dinsdag dit doen doet donderdag door drie dus echter een eens eerste eind elke en
        enkele er erg februari ga gaan gaat geen geleden gemaakt geweest gezegd goed grote haar had
        hadden heb hebben heeft heel hem het hier hij hoe hoewel hun ik in inmiddels is ja jaar
        jaren januari je juli juni kan keer komen komt kon kunnen kwam laat laatste langs liet
        maakt maand maanden maandag maar maart mag meer meest mei men mensen met mij miljoen miljard
        minder moet moeten mogelijk na naar naast net niet niets nieuwe nieuws nog nooit november nu
        of ook oktober om omdat onder ondanks ons onze op over pas procent rond samen sinds slechts
        september sommige staan staat steeds te tegen ten ter terug terwijl tijd tijdens toch toen
        tot tussen twee uit uur van vanaf vandaag vanwege veel ver verder via vier vijf volgens voor
        vooral voordat vorige vrijdag waar waarin waarom wanneer want waren was wat we week weer
        weken wel welke werd werden weten wie wij wil willen woensdag word worden wordt zaterdag ze
        zeer zegt zei zelf zes zich zij zijn zo zoals zondag zonder zou zouden zullen
    """,
    "sv": """
        all alla allt alltså andra april att augusti av bara bland bli blir blev både dag dagar dag
        de dem den denna deras dess dessa det detta dig din du där december då efter eftersom egen
        ej eller en enligt er ett februari fem finns flera folk fram fredag från få får före första
        för förra genom ger gick gjorde gång gör gått göra ha hade han har hela henne hennes honom
        hon hos hur här i ibland idag igen igår in inför ingen inget inom inte innan januari ju juli
        juni just jag kan kom kommer kring kunde lite lördag man mars maj med medan mellan men mer
        mest miljoner miljarder mot mycket måndag månader många måste ni nio ny nya någon något
        några när nog november nu o och också oktober om omkring onsdag oss på procent redan runt
        sa samma samt sedan september ser sex sig sin sina sitt ska skall skulle som starkt stora
        står söndag så sådan säger sätt sista sju ta tar tid tidigare till timmar tisdag tog torsdag
        tre trots två tycker under upp ut utan vad var vara varit varje vecka veckor vem vi vid vill
        vilka vilken år åren åt än ännu är även över
    """,
    "da": """
        af al alle allerede alt anden andet andre april at august bare begge blandt blev blive
        bliver både da dag dage de dem den denne der deres derfor det dette dig din disse dog du
        december efter ej eller en end endnu er et februar fem fik findes fire fleste flere for
        fordi foran forbindelse fra fredag før første få får gennem gang gik godt gør gøre ham han
        hans har havde have hel hele hende hendes her hos hun hvad hver hvem hvis hvor hvordan
        hvorfor i ifølge igen ikke ind indtil ingen især januar jeg jo juli juni kan kom komme
        kommer kun kunne lige lidt lørdag man mandag mange marts maj med mellem men mens mere mest
        mig millioner milliarder min mod mod mest meget må måneder nogen noget nogle november ny nye
        nu når næste næsten og også oktober om omkring onsdag op os over på procent sagde samme
        samt selv september ser sidste siden sig siger sin sine sit skal skulle som stadig står
        større så sådan søndag tage til tid tidligere time timer tirsdag to torsdag tre ud uden
        under uge uger var ved vi vil ville viser være været år årene
    """,
    "nb": """
        alle allerede alt andre annen april at august av bare begge blant ble bli blir blitt både da
        dag dager de dem den denne der deres derfor det dette disse du desember eller en enda enn er
        et etter februar fem fikk finnes fire flere for fordi foran fra fram fredag før første få
        får gang gikk gjennom gjør gjøre god ha hadde han hans har hatt hele helt hennes her hos hun
        hva hver hvem hver hvis hvor hvordan hvorfor i ifølge igjen ikke inn ingen januar jeg juli
        juni kan kom komme kommer kun kunne litt lørdag man mandag mange mars mai med mellom men
        mens mer mest millioner milliarder min minst mot mye må måneder måtte noe noen november ny
        nye nå når nærmere og også oktober om onsdag opp oss over på prosent sa samme samt seg selv
        september ser si siden sier sin sine siste sitt skal skulle slik som står større så søndag
        ta tar tid tidligere til time timer tirsdag to torsdag tre ut uten under uke uker var ved vi
        vil ville viser være vært år årene
    """,
    "fi": """
        aikaan aina ainakin ajan alle antaa asti ei eikä eivät elokuu eli ellei ennen eri esimerkiksi
        että heidän heille helmikuu heinäkuu he hän hänen hänet ihan ilman itse ja jo joissa joita
        joka joko joku jolla jonka jopa jos joten jota jotka joulukuu juuri jälkeen kaikki kanssa
        katso kaksi keskiviikko kello kerran kertoi kertoo kesäkuu kiinni koko kolme koska kuin
        kuinka kuitenkin kun kuten kuukausi lauantai lisäksi lokakuu luona maaliskuu maanantai
        marraskuu me melko mennä meidän miljoonaa miljardia mikä miksi mitä missä mukaan muita muun
        muut mutta myös myöhemmin mm ne niiden niin niitä noin nyt nämä ole olevan olemassa oli
        olisi olivat olla olleet ollut on ovat pois prosenttia päivä päivää saa saada sanoi sanoo
        se sekä sen sillä silloin siellä siinä siitä siksi sitten sitä sunnuntai suuri syyskuu
        tammikuu tai taas tehdä tiistai tuli toinen torstai toukokuu tuossa tämä tämän tänään tätä
        uusi vaan vai vaikka vain vasta vielä viikko viikolla viime voi voidaan vuoden vuoksi vuonna
        vuosi vuotta yhä yksi yli yhteydessä ylen perjantai huhtikuu
    """,
    "pl": """
        a aby albo ale ani aż bardzo bez bo by był była było były będą będzie być cały chce chociaż
        ci co coraz czerwca czerwiec czy czyli dla dlaczego dlatego dni dnia do dobrze drugi dwa
        dwie dzień dziś dzisiaj gdy gdyby gdzie go godz grudnia i ich im inne inny innych iż ja jak
        jako jakie jaki jeden jednak jednym jedna jego jej jest jestem jeszcze jeśli jeżeli już
        każdy kiedy kilka kto który która które którego której których którym którzy ku kwietnia
        lat lata ludzi lub lipca listopada lutego ma maja mają marca mi miał może mogą można mln mld
        mnie mu musi my na nad najbardziej nas nawet nich nie niedziela niedzielę niego niej niektóre
        nim niż no nowe nowy nic o od około on ona one oni oraz osób października pan piątek pierwszy
        po pod podczas podkreślił poinformował ponad poniedziałek ponieważ powiedział powiedziała
        poza przeciwko przed przede przez przy roku rok również sam są się sierpnia sobie sobota
        sobotę środa środę stycznia swoje swoich swój ta tak także taki takie tam te tego tej ten
        teraz też to trzy tu tygodnia tych tylko tym u w wcześniej we według wiele więc wielu wiek
        wszystko wszystkich wtorek września wśród z za zaś zawsze ze został zostały został zostanie
        że żeby czwartek
    """,
    "cs": """
        a aby ale ani asi až bez bude budou byl byla byli bylo být celý co což či další dalších
        deset den dne dnes do dobře dokud dosud dubna druhý dva dvě hodin i já jak jako je jeho jej
        její jejich jen jenom jenž ještě ji jiné již jsem jsme jsou k kam každý kde kdo kdy kdyby
        když ke konce kolem která které kterého který kteří kterou korun květen května ledna let
        lidí lidé listopadu mají má máme měl měla mezi mi milionů miliard místo může můžeme mohou
        moc musí my na nad například náš nebo neděle neděli nebyl nejen není než několik některé nic
        nich nim nové nový nyní o od on ona oni pak po pod podle pondělí pokud pouze později právě
        prosince proti proto protože prý před především přes při pět pátek první prvního řekl řekla
        řady rok roce roku roky s se sám si skupiny sobota sobotu srpna stejně středa středu svou
        své svůj svých ta tak také takže tam tato té tedy ten tento této tím tisíc to toho tohoto
        tom tomu tu tuto týden týdne tvrdí ty tří u uvedl uvedla už úterý v vám vás ve velmi více
        však všech všechny všichni vždy z za zatím zda zde ze že čtvrtek četnost června července
        října září února března
    """,
    "sk": """
        a aby aj ak ako ale alebo ani asi až bez bol bola boli bolo bude budú by byť cez čas celý
        čo ďalej ďalšie deň dňa dnes do dva dve druhý hodín ho i iba ich iné ja je jeho jej jeden
        jedna k kam každý kde keď kto ktorá ktoré ktorého ktorí ktorý ku lebo len ľudí ľudia má
        majú medzi mesiac mi miliónov miliardy mimo môže môžu musí my na nad najmä nám nás než nich
        nie niektoré nič nové nový o od okolo on ona oni po pod podľa pondelok počas potom pre pred
        predovšetkým pri preto pretože proti prvý piatok päť povedal povedala roku rok roky rokov s
        sa sám si sme so sobota sobotu som späť streda stredu sú svoj svoje svojich ta tá tak takže
        tam ten tento tejto tiež to toho tom tomu tri tu túto týždeň u už utorok uviedol uviedla v
        viac však všetko všetkých vo z za začiatku zo že štvrtok nedeľa nedeľu januára februára
        marca apríla mája júna júla augusta septembra októbra novembra decembra
    """,
    "hu": """
        a addig akár aki akik akkor alatt által amely amelyek amelyet amely ami amikor amit amíg
        annak arra arról az azért azok azon azonban azt aztán augusztus be belül csak csütörtök de
        december egy egyes egyik együtt eddig előtt először el ellen elmondta előző én ennek erre
        és esetén ez ezek ezen ezért ezt ezzel év évben éve éves évi fel felé február hétfő hanem
        hét hogy hogyan három holnap igen így illetve ill ilyen ismét itt ja január jó jobban július
        június jelentette kedd kell kellett keresztül keddi két kettő ki közölte között közül la le
        legalább legyen lehet lenne lesz lett ma maga magyar már márc március május más második
        meg mellett mely mert mi mikor mind minden mindig mint mintha mit mivel mondta most még nagy
        nagyon ne négy nekem neki nem nincs november október olyan ott össze öt péntek persze
        például rá s saját sem semmi sok sokkal során szerda szerdán szerint szeptember szombat
        szombaton számára talán tegnap több tovább továbbá új úgy ugyanis után utolsó vagy vagyis
        vagyok van vannak vasárnap vasárnapi végül való volna volt voltak vele viszont vissza április
    """,
    "ro": """
        a acea aceasta această aceea acei acel acela acelor acest acesta aceste acestea acestei
        acestor acestui ai aici al ale alt alta alte alți am an ani ar are aprilie as asemenea astfel
        astăzi asupra au august avea aveau ca că când care către cât câte ce cel cele celor cei cea
        chiar cinci conform cu cum cărora da dacă dar datorită de deci decembrie decât deja despre
        deși din dintre doar doi două dumneavoastră duminică după ea ei el ele erau era este eu ei
        fac face fi fie fiecare fiind fost foarte februarie fără fără ianuarie iar ieri în înainte
        încă între însă joi iulie iunie la le li lor lui luni lângă mai mare martie marți me meu mea
        mi miercuri milioane miliarde mod mult multe mulți ne nici nimic nou noi noiembrie nostru nu
        numai o octombrie oameni or ora orice ori oricare pe pentru peste până poate pot precum prea
        prima prin primul printre putea sa să săi sale sau săptămână se septembrie si și spre spus
        sub sunt sâmbătă suntem tot toate toți totuși trei trebuie un una unde unei unele unii unor
        unui unul va vă vineri voi vor vreo zi zile zis declarat
    """,
    "tr": """
        acaba ağustos ama ancak ara aralık artık aslında ayrıca az bana bazı belki ben beni bir
        biri birkaç birçok biz bize bizim bu buna bunlar bunu bunun burada böyle cuma cumartesi çok
        çünkü da daha dedi de değil diğer diye dolayı dört ekim eden eder ederek edildi edilen
        etmek etti ettiği eylül en fakat gibi göre gün günü hâlâ haziran hem henüz hep hepsi her
        herhangi hiç için iki ile ilgili ilk ise iyi kadar karşı kasım katıldı kendi kendisi ki kim
        kişi mart mayıs mı milyon milyar mu mü nasıl ne neden nedeniyle nerede nisan niye o ocak
        olan olarak oldu olduğu olduğunu olması olmak olup olur on ona ondan onlar onların onu onun
        orada önce pazar pazartesi salı sadece saat sanki sen siz son sonra söyledi şekilde şey şu
        şubat tarafından temmuz tüm üç üzere üzerinde var ve veya ya yani yapılan yaptığı yeni yer
        yıl yılında yine yok yüzde zaman çarşamba perşembe
    """,
    "el": """
        αλλά αλλη αλλο αν ανά ανάμεσα αντί από απ αυτή αυτής αυτό αυτοί αυτός αυτού αυτούς αυτών
        βέβαια γι για γιατί δε δεν δηλαδή δήλωσε δύο εάν εδώ είναι είπε είχε είχαν εκεί εκείνη
        εκείνο ενώ ένα έναν ένας ενός εξής επειδή επίσης επί έτος έτους έτσι ετών εχει έχει έχουν
        έως ή η ήδη ήταν θα ιανουαρίου ιουλίου ιουνίου και κάθε καθώς κάποια κάποιο κάποιοι κατά
        κάτι κι κυριακή λέει λόγω μα μαΐου μαρτίου μας με μεγάλη μέρα μέρες μεταξύ μετά μέχρι μέσα
        μη μήνα μην μια μία μόνο μου μπορεί μπορούν να νέα νέο νοεμβρίου ο οι οκτωβρίου όλα όλες
        όλη όλοι όμως όπου όπως όσο όταν ότι ου ούτε όχι παρά παρασκευή πέμπτη περίπου πιο ποιος
        πολλά πολύ που πρέπει πριν προς πρώτη πρώτο πώς σαν σάββατο σας σε σεπτεμβρίου σήμερα στα
        στη στην στης στις στο στον στους στου συνέχεια σύμφωνα τα τετάρτη τη την της τι τις το τόσο
        τότε του τους τρεις τρίτη των τώρα υπάρχει υπάρχουν υπό φεβρουαρίου χθες χρόνια χωρίς ως
        ώρα ώστε δευτέρα δεκεμβρίου αυγούστου απριλίου εκατομμύρια
    """,
    "ru": """
        а августа апреля без более больше будет будут бы был была были было быть в вам вас ваш
        ведь во вообще вот все всего всех всё вторник вы где года году год да даже два двух декабря
        для до днем день дня если есть еще ещё же за заявил заявила здесь и из или им именно иначе
        их июля июня к как какой каждый как кто когда кого которая которые которого который которых
        кроме куда ли либо лишь лет любой людей май марта мая между меня менее мне много могут
        может можно мы млн млрд на над надо наш не него неделе неделю нее ней некоторые нет ни
        нибудь них ничего но ноября ну о об один одна одной однако он она они оно около октября
        опять от отметил очень перед по под подчеркнул после потом потому почти понедельник почему
        при про против пятница пятницу раз раза ранее рассказал с сам самый свои свой своих
        сегодня сейчас сентября себе себя словам со сообщил сообщили сообщает среда среду ст суббота
        субботу так также такие такой там тем теперь то тогда того тоже только том тот три тут ты у
        уже утра февраля хотя часов человек чем через что чтобы четверг это этого этой этом этот эти
        этих я января воскресенье
    """,
    "uk": """
        а або авжеж але адже аж без би більше був була були було бути в вам вас весь вже ви від він
        вівторок во вона вони воно все всього всіх грудня два день дня для до дуже де ж за заявив
        заявила з зі зараз і із інші їх її й його йому йому квітня коли кожен кого котрий крім
        липня листопада лютого людей лише між мене мені може можуть можна ми млн млрд на навіть над
        нам нас наш не неї неділя неділю ні ніби них нічого ну о об однак один одна особливо окрім
        перед під після по повідомив повідомили повинен понеділок потім при про проти п'ятниця
        років року рік роки раз разом сам саме своє своїх себе середа середу серед серпня січня
        сказав сьогодні субота суботу та так також там тепер ти тільки то того той тому три тут у
        цей ця цього цьому ці цих через червня час чи четвер чому чотири що щоб ще вересня жовтня
        березня травня який яка яке які якого яких якщо як я
    """,
    "bg": """
        а август ако ала април без беше би бил била били било близо бъде в вас ваш ви вече възможно
        време все всеки всички всичко все във вторник г где години година годината да дали два две
        декември ден дни днес до добре докато дори доста друг друга други е един една едно ето за
        заради защо защото заяви и из или им има имат иска й каза каза като към кога когато което
        които кой който колко която къде лв малко май март ме между мен ми милиона милиарда много
        може могат мога му на над най например нас на него неделя нещо не нея ни нов нова ноември
        ние никой нито но няколко няма обаче октомври около освен от отново още по под пред преди
        през при пък петък понеделник първи първата пред с са само се септември сега си след сме
        според спрямо сряда срещу сте съм със събота също т такъв така там твърде те тези ти този
        това тогава той толкова точно три трябва тук тя тях у утре февруари хора ч че често четвъртък
        чрез ще щом юли юни я януари
    """,
    "ar": """
        ا ألا أحد أخرى أعلن أعلنت أكثر أكد أما أمام أن أنا أنت أنه أنها أو أول أي أيضا إذا إلا إلى
        إن إنه اثنين الآن الأحد الأربعاء الأول الأولى الاثنين الإثنين التي الثلاثاء الثاني الجمعة
        الخميس الذي الذين السبت العام الماضي المقبل اليوم اليوم أمس أغسطس أبريل أكتوبر بأن بشكل بعد
        بعض بل بما به بها بين بينما تحت تكون تلك تم ثلاثة ثم جدا جميع حتى حسب حول حيث حين خلال دون
        ديسمبر ذلك رغم سبتمبر سوف شهر ضد عام عامين عدة عدد عدم على علي عليه عليها عن عند عندما عنها
        غير فإن فقد فقط في فيما فيه فيها فبراير قال قالت قبل قد كان كانت كل كما كما كيف لا لدى لقد
        لكن لكنه لم لن له لها لهم لو ليس ليست ما مارس مايو مثل مرة مع مليون مليار من منذ منها منه
        نحو نفس نوفمبر هذا هذه هل هم هنا هناك هو هي و وأضاف وأكد وأن وإن وفي وقال وقالت وقد وكان
        وكانت ولا ولكن ولم وما ومن وهو وهي يتم يجب يمكن يكون يناير يوليو يونيو يوم
    """,
    "he": """
        או אבל אולי אותה אותו אותם אחד אחר אחרי אחת איך אין אינו איפה אך אל אלא אלה אלו אם אמר אמרה
        אמש אנחנו אני אף אפריל אצל אשר את אתה אתם אתמול ב בגלל בה בהם בו בין בכל בלי במהלך בנוסף
        בעוד בעקבות בעת בשל גדול גם דבר דברי דצמבר ה הוא היא היה היו היום היתה הם הנה זאת זה זו חמש
        חודש חודשים יולי יוני יותר יהיה יום ימים ינואר יש כאן כאשר כבר כדי כי כל כלל כמה כמו כן כך
        ל לא לאחר לא לה להיות להם לו לי לנו לכן לעומת לפי לפחות לפני לקראת מ מאוד מאז מאי מול מי
        מיליון מיליארד מן מה מהם מספר מעל מרץ נגד נובמבר נוספים ספטמבר עד עדיין עוד על עם עצמו עכשיו
        פברואר פחות פעם צריך ראשון ראשונה רביעי רק ש שבוע שבת שוב שישי שלה שלו שלהם של שלושה שם שנה
        שנים שני שנית שעות שלישי תוך תחת תמיד אוגוסט אוקטובר חמישי
    """,
    "fa": """
        آن آنان آنها آنچه آیا از است اظهار اعلام افزود اگر اما امروز امسال اند او اول ای این اینکه
        با باشد باید بر برای بسیار بعد بلکه بود بودند به بی بیش بین پس پیش تا تاکید تر تنها تواند
        جمعه چند چه چهارشنبه حال حالی خواهد خود داد دادند دارای دارد دارند داشت داشته در درباره درصد
        دست دیگر دیروز دو دوشنبه را رسید روز روی زیر سال سه سه‌شنبه سپس شد شده شدن شنبه شود شوند طور
        طی علیه غیر قبل کرد کردن کرده کردند کند کنند که گذشته گفت گفته ما ماه مورد می میان میلیون
        میلیارد نیز نه نمی نیست نیستند وی ولی و هایی ها های هر هم همان همه همچنین همین هیچ هستند
        هفته یا یافت یک یکی یکشنبه پنجشنبه
    """,
    "hi": """
        अगर अगस्त अपना अपनी अपने अप्रैल अब अभी आज आदि आप इस इसका इसकी इसके इसमें इसी इसे इन इनके
        उन उनका उनकी उनके उन्हें उन्होंने उस उसका उसकी उसके उसने उसे एक एवं ऐसे और कई कर करता करते
        करना करने करें कल कहा कहना का काफी कि किया किसी की कुछ के को कोई कौन क्या क्योंकि गई गए गया
        घंटे जनवरी जब जहां जा जाए जाता जाती जाने जिस जिसमें जिसे जुलाई जून जैसे जो तक तथा तब तरह तो
        था थी थे दिन दिया दिसंबर दी दूसरे दे देने दो द्वारा न नवंबर नहीं ना नए ने पर पहले पास पिछले
        फरवरी फिर बहुत बाद बारे बात बार बीच बुधवार बताया भी मंगलवार मगर मई महीने माना मार्च में मुझे
        यदि यह यहां या ये रहा रही रहे रविवार रूप लाख लिए लिया लेकिन लोग लोगों वह वहां वाला वाली वाले
        वे शनिवार शुक्रवार सकता सकते सब सबसे समय साथ साल सितंबर सिर्फ से सोमवार हम हर ही हुआ हुई हुए
        है हैं हो होगा होता होती होते होना होने अक्टूबर गुरुवार करोड़
    """,
    "id": """
        ada adalah agar agustus akan antara apa april atas atau bagi bahkan bahwa banyak baru beberapa
        belum berada bersama besar bila bisa bukan bulan dalam dan dapat dari dengan desember di dia
        diri dua hal hanya hari harus hingga ia ingin ini itu januari jadi jika juga juli jumat juni
        kami kamis karena kata katanya ke kemudian kepada ketika kini kita lagi lain lalu lebih maka
        maret masih mei melakukan melalui memang menjadi menurut mereka minggu namun november oktober
        oleh orang pada para pernah pertama pihak pukul rabu saat saja salah sampai sangat satu saya
        sebagai sebelum sebuah secara sedang sehingga sejak sekarang selama selasa semua senin
        september seperti serta setelah sementara sabtu sudah tahun tak telah tentang tapi terhadap
        tersebut tetapi tiga tidak untuk ujar waktu yaitu yang februari juta miliar
    """,
}
"""Function words and words of every report, by language code."""

ALIASES = {"no": "nb", "nn": "nb", "iw": "he", "in": "id", "ms": "id"}


@cache
def common_terms(language: str) -> frozenset[str]:
    """Return the terms that the language's common words become, and single letters."""
    listed = COMMON.get(ALIASES.get(language, language), "")
    return frozenset(beginning(folded(word)) for word in (*listed.split(), *ascii_lowercase))
