"""The words by which a sentence leans on another in languages of Europe, and in Turkish."""

from __future__ import annotations

from digest.stages.quoting.leanings.kinds import Leanings

FRENCH = Leanings(
    leans=r"""
    il(?!\s+(?:y\s+a|faut|est\s+(?:\w+\s+){1,2}que|a\s+été\s+\w+\s+que)\b)|elle|ils|elles|lui|leur|leurs|son|sa|ses
    |(?:ce|cet|cette|ces)(?!\s+(?:année|semaine|mois|matin|soir|après-midi|nuit|week-end|été|hiver|printemps|automne
        |lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|derniers?\ (?:jours|mois))\b)|c['’]est|c['’]était|cela|ceci|ça|celui|celle|ceux|celles|celui-ci|celle-ci|ceux-ci
    |mais|et|ou|or|donc|car|ni|cependant|toutefois|pourtant|néanmoins|ainsi|alors(?!\s+que)|puis|ensuite|enfin
    |aussi|également|ailleurs|là|ici|(?:\w+\ )?autres?|d['’]autres|un\ autre|une\ autre|de\ plus|en\ outre|en\ effet
    |en\ revanche|par\ ailleurs|par\ conséquent|par\ exemple|par\ contre|au\ contraire|de\ même|du\ coup
    |à\ ce|de\ ce|en\ ce|pour\ (?:cela|lui|elle|eux)|selon\ (?:lui|elle|eux)|d['’]après\ (?:lui|elle|eux)
    |dans\ ce|dans\ cette|malgré\ cela|après\ cela|depuis\ lors|entre-temps|d['’]où|dont|qui|y|tous\ deux
    |toutes\ deux|les\ deux|ce\ dernier|cette\ dernière|le\ même|la\ même|voilà|voici|surtout|finalement
    """,
    behind=r"il\ s['’]agit",
    aside=r"cependant|toutefois|néanmoins|pourtant|quant\ à\ (?:lui|elle|eux|elles)|(?:pour|de)\ (?:sa|leur)\ (?:part|côté)|de\ son\ côté"
    r"|en\ revanche|par\ ailleurs|en\ outre|à\ (?:son|leur)\ tour",
    speaks=r"[\w’']+(?:-t)?-(?:il|elle|ils|elles)",
    addresses=r"je|j['’]\w+|nous|notre|nos|vous|votre|vos|mon|ma|mes|moi",
    waits=r"n['’](?:a|ont|avait|avaient)\ pas\ encore|doit\ encore|reste\ à|(?:devrait|doit|devraient|doivent)\ \w+|(?<!était\ )(?<!étaient\ )sur\ le\ point\ de"
    r"|la\ semaine\ prochaine|s['’]apprête(?:nt)?\ à|(?:est|sont)\ (?:prévue?s?(?!\ (?:par\ |dans\ l[ae]s?\ (?:loi|code|traité|contrat|budget)))|attendue?s?)",
    denies=r"déme(?:nti|nt|ntent)|rejet(?:te|é|tent)|contest(?:e|é|ent)|ni(?:e|é|ent)|réfut(?:e|é|ent)",
    turns=r"mais|cependant|toutefois|pourtant|néanmoins|en\ revanche|au\ contraire",
)

GERMAN = Leanings(
    leans=r"""
    er|sie|es(?!\s+(?:gibt|gab)\b)|ihm|ihn|ihnen|ihr|ihre|ihren|ihrem|ihrer|ihres|sein|seine|seinen|seinem|seiner|seines|deren|dessen|dies
    |diese[rsnm]?(?!\s+(?:Woche|Jahr|Jahres|Monat|Tagen|Sommer|Winter|Herbst|Frühjahr|Morgen|Abend|Wochenende|\w+tag|Mittwoch)\b)|das(?!\s+(?-i:[A-ZÄÖÜ]))|aber|und|oder|doch|jedoch|denn|dennoch|trotzdem|deshalb|daher|darum|deswegen
    |dann|danach|davor|dabei|dadurch|damit|dafür|dagegen|daraufhin|darüber|daran|darauf|daraus|darin|davon|dazu|hierfür|hiermit|hierzu
    |demnach|demzufolge|somit|folglich|(?:\w+\ )?weitere[rns]?|auch|außerdem|zudem|ferner|weiter
    |allerdings|hingegen|inzwischen|unterdessen|derweil|so(?!\s+\w+(?:\s+\w+){0,2}\s+wie\b)|also|sondern|stattdessen|schließlich|zuvor
    |später|dort|hier|beide|andere|ein\ anderer|eine\ andere|solche|jener|jene|jenes|letzterer|ersterer
    |zum\ beispiel|im\ gegensatz|trotz\ dessen|infolgedessen|gleichzeitig|ebenso|ebenfalls
    """,
    aside=r"jedoch|hingegen|dagegen|allerdings|indes|indessen|dennoch|wiederum|seinerseits|ihrerseits",
    speaks=r"(?:sag(?:te|t)|erklär(?:te|t)|beton(?:te|t)|ergänz(?:te|t)|schrieb|mein(?:te|t)|berichtete|fügte|warnte|forderte|so)\s+(?:er|sie|es)|hieß\s+es(?=[.,;]|$)",
    addresses=r"ich|wir|uns|unser|unsere|mein|meine|mir|mich|du|dein|deine",
    waits=r"noch\ nicht|steh(?:t|en)\ (?:\w+\ ){0,3}kurz\ vor|kurz\ vor\ \w+\ \w+\ steh(?:t|en)|(?:nächste|kommende)\ woche|wird\ erwartet|werden\ erwartet|steht\ noch\ aus|bleibt\ abzuwarten|soll(?:en|te|ten)?\ \w+",
    denies=r"bestreitet|bestritt|bestritten|dementiert(?:e|en)?|weist\ .{0,40}\ zurück|wies\ .{0,60}\ zurück",
    turns=r"aber|doch|jedoch|dennoch|trotzdem|allerdings|hingegen|stattdessen",
)

SPANISH = Leanings(
    leans=r"""
    él|ella|ellos|ellas|esto|eso|aquello|(?:en\ )?est[ea](?!\s+(?:año|mes|semana|mañana|tarde|noche|madrugada|verano|invierno|otoño|primavera|fin\ de\ semana|lunes|martes|miércoles|jueves|viernes|sábado|domingo)\b)|estos|estas|ese|esa|esos|esas|aquel|aquella|su|sus
    |pero|y|e|o|ni|sino|sin\ embargo|no\ obstante|además|también|tampoco|así|entonces|luego|después(?!\s+del?\b)|antes(?!\s+del?\b)
    |mientras\ tanto|por\ (?:eso|ello|tanto|otra\ parte|ejemplo|su\ parte|el\ contrario)|de\ hecho
    |en\ cambio|en\ ese|en\ esa|según\ (?:él|ella|ellos)|otro|otra|otros|otras|ambos
    |ambas|finalmente|aquí|allí|ahora|a\ su\ vez|asimismo|aun\ así|a\ pesar\ de\ (?:ello|eso|esto)
    |dich[oa]s?|tal(?:es)?(?!\s+(?:(?:y\s+)?como|vez)\b)|el\ mismo|la\ misma|con\ (?:ello|eso|esto)|de\ (?:este|esta)\ (?:modo|manera|forma)
    """,
    behind=r"(?:es|son|era|eran|fue|fueron|sería|será)\ (?:el|la|los|las|una?)(?!\s+\S+\s+vez\b)",
    aside=r"sin\ embargo|no\ obstante|por\ su\ parte|en\ cambio|por\ otra\ parte|a\ su\ vez|asimismo",
    speaks=r"(?:dijo|añadió|declaró|afirmó|explicó|señaló|aseguró|indicó|agregó|anunció|destacó|subrayó|insistió|advirtió|precisó|apuntó|recordó)",
    pronoun="él|ella|ellos|ellas",
    that=r"\s+(?:que|además|también)",
    addresses=r"yo|nosotros|nuestro|nuestra|nuestros|nuestras|usted|ustedes|mi|mis|tú|tu|vosotros",
    waits=r"(?:aún|todavía)\ no|(?<!estuvo\ )(?<!estuvieron\ )(?<!estaba\ )(?<!estaban\ )a\ punto\ de|la\ próxima\ semana|la\ semana\ (?:próxima|que\ viene)"
    r"|se\ espera\ que|(?:está|están)\ previst[oa]s?(?!\ (?:por\ |en\ (?:el|la|los|las)\ (?:código|ley|leyes|constitución|artículo|reglamento|tratado|contrato|presupuesto)))|tiene(?:n)?\ previsto|está(?:n)?\ por|queda\ por",
    denies=r"nieg(?:a|an)|neg(?:ó|aron|ado)|desm(?:iente|intió|entido)|rechaz(?:a|ó|an|aron)",
    turns=r"pero|sin\ embargo|no\ obstante|aun\ así|en\ cambio",
)

ITALIAN = Leanings(
    leans=r"""
    lui|lei|loro|egli|ella|essi|esse|esso|essa|quest[oa](?!\s+(?:anno|mese|settimana|mattina|sera|notte|pomeriggio|estate|inverno|autunno|primavera|weekend)\b)|questi|queste|quello|quella|quelli|quelle
    |ciò|suo|sua|suoi|sue|ma|e|ed|o|però|tuttavia|inoltre|anche|quindi|dunque|così|allora|poi|infine
    |invece|intanto|nel\ frattempo|per\ questo|ad\ esempio|infatti|altro|altra|altri|altre|entrambi
    |entrambe|qui|lì|là|secondo\ (?:lui|lei|loro)|in\ questo(?!\s+(?:mese|periodo|momento)\b)|in\ quel|né|nonostante\ ciò|tal[ei](?!\s+da\b)|lo\ stesso|la\ stessa|in\ (?:questo|tal)\ modo|di\ conseguenza|a\ suo\ dire
    """,
    behind=r"(?:è|era|fu)\ (?!la\s+\S+\s+volta\b)(?:il|lo|la|l['’]|un|una|uno)(?:\ ?\w+)?",
    aside=r"tuttavia|invece|però|inoltre|dal\ canto\ (?:suo|loro)|a\ (?:sua|loro)\ volta",
    speaks=r"(?:(?:ha|hanno)\ (?:poi\ |inoltre\ |anche\ )?(?:detto|aggiunto|dichiarato|affermato|spiegato|scritto|annunciato|sottolineato|concluso|ricordato|commentato)"
    r"|dice|disse|aggiunge|spiega|sottolinea|conclude)",
    pronoun="lui|lei|loro",
    that=r"\s+(?:che|anche|inoltre)",
    addresses=r"io|noi|nostro|nostra|nostri|nostre|voi|vostro|vostra|mio|mia|miei|mie",
    waits=r"non\ (?:ha|hanno)\ ancora|deve\ ancora|sta(?:nno)?\ per|la\ (?:prossima\ settimana|settimana\ prossima)"
    r"|(?:è|sono)\ (?:attes[oaie]|previst[oaie](?!\ (?:da(?:l|lla|llo|i|gli|lle)(?!\w|\ \d)|dall['’]|nel\w*\ (?:codice|legge|contratto|trattato)|per\ legge)))|dovrebbe(?:ro)?",
    denies=r"nega|negato|smentisc\w+|smentito|respin\w+",
    turns=r"ma|però|tuttavia|ciononostante",
)

PORTUGUESE = Leanings(
    leans=r"""
    ele|ela|eles|elas|isso|isto|aquilo|(?:n?est[ea])(?!\s+(?:ano|mês|semana|manhã|tarde|noite|madrugada|verão|inverno|outono|primavera|fim\ de\ semana|segunda|terça|quarta|quinta|sexta|sábado|domingo)\b)|estes|estas|esse|essa|esses|essas|aquele|aquela|seu
    |sua|seus|suas|mas|e|ou|nem|porém|contudo|no\ entanto|entretanto|todavia|além\ disso|também|assim
    |então|depois(?!\s+d[aeo]s?\b)|antes(?!\s+d[aeo]s?\b)|por\ isso|portanto|por\ exemplo|enquanto\ isso|segundo\ (?:ele|ela|eles)|outro
    |outra|outros|outras|ambos|ambas|aqui|ali|já|nesse|nessa|apesar\ disso|com\ (?:isso|isto)|tal|tais|o\ mesmo|a\ mesma|dessa\ forma|desta\ forma|deste\ modo
    """,
    behind=r"(?:é|são|era|eram|foi|foram|seria|será)\ (?:o|a|os|as|uma?)(?!\s+\S+\s+vez\b)",
    aside=r"no\ entanto|porém|contudo|todavia|entretanto|por\ (?:sua|seu)\ (?:vez|lado)|além\ disso",
    speaks=r"(?:disse|afirmou|declarou|acrescentou|explicou|informou|anunciou|destacou|ressaltou|sublinhou|concluiu|contou|completou|lembrou|avisou)",
    pronoun="ele|ela|eles|elas",
    that=r"\s+(?:que|ainda|também)",
    addresses=r"eu|nós|nosso|nossa|você|vocês|meu|minha",
    waits=r"ainda\ não|(?<!esteve\ )(?<!estava\ )(?<!estavam\ )prestes\ a|na\ próxima\ semana"
    r"|(?:está|estão)\ previst[oa]s?(?!\ (?:pel[oa]s?\ |n[oa]s?\ (?:código|lei|leis|constituição|artigo|tratado|contrato|orçamento)))"
    r"|dever(?:á|ão)\ \w+|devem?\ (?:ser\ \w+[ai]d[oa]s?|votar|decidir|anunciar|chegar)",
    denies=r"neg(?:a|ou|aram)|desment(?:e|iu|iram)|rejeit(?:a|ou|aram)",
    turns=r"mas|porém|contudo|no\ entanto|todavia",
)

DUTCH = Leanings(
    leans=r"""
    hij|zij|ze|het\ (?:is|gaat|was)|d(?:it|eze)(?!\s+(?:jaar|week|weekend|weekeinde|maand|zomer|winter|najaar|voorjaar|ochtend|avond|middag|nacht)\b)|dat|die|hem|haar|hun|zijn|maar|en|of|dus|want|toch|echter|ook|daarom
    |(?:daar|hier)(?:mee|door|voor|na|bij|naast|over|op|in|uit|toe|om|tegen|aan|van)|(?:\w+\ )?anderen|bovendien|zo(?!['’]n)(?:doende)?|intussen|ondertussen|toen(?!\s+(?:de|het|een)\b)|dan|hier|daar|beide|andere
    |een\ ander|een\ andere|volgens\ (?:hem|haar|hen)|desondanks|niettemin|vervolgens|later|eerder(?!\s+(?:deze|dit)\b)
    """,
    aside=r"echter|daarentegen|evenwel|bovendien|op\ (?:zijn|haar|hun)\ beurt",
    speaks=r"(?:zei|zegt|verklaarde|voegde|meldde|schreef|stelde|stelt|vertelde|vertelt|waarschuwde|benadrukte)\s+(?:hij|zij|ze)|aldus\s+(?:hem|haar|hen)",
    addresses=r"ik|wij|we|ons|onze|u|uw|jij|je|jouw|mijn|mij",
    waits=r"nog\ niet|sta(?:at|an)\ (?:\w+\ ){0,2}op\ het\ punt|op\ het\ punt\ sta(?:at|an)|volgende\ week|(?:wordt|worden)\ verwacht"
    r"|moet(?:en)?\ nog(?!\ (?:steeds|altijd|lang|even|(?:\d+|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|enkele)\ (?:jaar|maand|week|dag|uur|jaren|maanden|weken|dagen)))",
    denies=r"ontken(?:t|de|den|d)|weerspr(?:eekt|ak|oken)",
    turns=r"maar|echter|toch|desondanks|niettemin",
)

CZECH = Leanings(
    leans=r"""
    on|ona|ono|oni|ony|jeho|její|jejich|jemu|jim|jí|to|ten|ta|tento|tato|toto|tito|tyto|tím|tomu|toho
    |ti|ty|ale|avšak|však|nicméně|[ai](?!\.)|nebo|či|proto|tedy|tak|takže|také|taktéž|rovněž|navíc|přesto|přitom
    |zároveň|mezitím|poté(?!,?\s+co)|potom|pak|předtím|dále|tam|zde|tady|oba|obě|další|jiný|jiná|jiné|jiní|podle\ (?:něj
    |něho|ní|nich)|naopak|například|díky\ tomu|kromě\ toho|vzhledem\ k\ tomu|v\ t(?:éto|omto)(?!\s+(?:týdnu|roce|měsíci)\b)|v\ tom|při\ tom
    |po\ tom(?!,?\s+co\b)|tím\ pádem|stejně\ tak|je(?:\ to|jich\ )|která|který|které
    """,
    aside=r"však|ovšem|naopak|nicméně",
    speaks=r"(?:řekl|uvedl|dodal|prohlásil|oznámil|sdělil|vysvětlil|upozornil|zdůraznil|konstatoval|doplnil|řek)[aio]?",
    pronoun="on|ona|oni",
    that=r",?\s+že|\s+(?:také|dále)",
    addresses=r"já|my|nás|nám|náš|naše|naši|vy|vás|vám|váš|vaše|můj|moje|mě|mně",
    waits=r"(?:zatím|dosud|ještě)\ ne\w*|m(?:á|ají)\ být\ (?:\w+\ )?\w+[nt][aoiy]?|příští\ týden|chyst(?:á|ají)\ se|blíží\ se\ (?:k|ke)\ konci|očekává\ se",
    denies=r"popř(?:el|ela|eli|elo|ít|ená)|popírá|odmít(?:l|la|li|á|ají|nul)|vyvrát(?:il|ila|ili)",
    turns=r"ale|avšak|však|přesto|nicméně",
)

GREEK = Leanings(
    leans=r"""
    αυτός|αυτή|αυτό|αυτοί|αυτές|αυτά|αυτού|αυτής|αυτών|εκείνος|εκείνη|εκείνο|τούτο|ο\ ίδιος|η\ ίδια|οι\ ίδιοι
    |όμως|αλλά|και|ή|ωστόσο|επίσης|έτσι|επιπλέον|παράλληλα|εξάλλου|μάλιστα|πάντως|ακόμα|ακόμη|τότε|μετά\ (?:από\ αυτό|απ['’]\ αυτό)
    |έπειτα|εντούτοις|παρόλα\ αυτά|παρ['’]\ όλα\ αυτά|επομένως|άρα|συνεπώς|στη\ συνέχεια|εν\ τω\ μεταξύ
    |για\ παράδειγμα|αντίθετα|ταυτόχρονα|εκεί|εδώ|οποίος|η\ οποία|το\ οποίο|άλλος|άλλη|άλλο|άλλοι|άλλες
    |και\ οι\ δύο|σύμφωνα\ με\ (?:αυτόν|αυτήν|αυτούς|τον\ ίδιο)|γι['’]\ αυτό|με\ αυτό|σε\ αυτό|αυτόν|αυτήν
    """,
    aside=r"όμως|ωστόσο|εντούτοις|από\ την\ πλευρά\ (?:του|της|τους)|με\ τη\ σειρά\ (?:του|της|τους)",
    speaks=r"(?:είπε|είπαν|δήλωσε|δήλωσαν|πρόσθεσε|πρόσθεσαν|ανέφερε|ανακοίνωσε|τόνισε|υποστήριξε|σημείωσε|εξήγησε|υπογράμμισε|κατέληξε)",
    pronoun=r"αυτός|αυτή|ο\ ίδιος|η\ ίδια",
    that=r"\s+(?:ότι|πως|επίσης|ακόμη)",
    addresses=r"εγώ|εμείς|μας|μου|εσείς|σας|σου|εσύ",
    waits=r"δεν\ (?:έχει|έχουν)\ ακόμ[αη]|ακόμ[αη]\ δεν|την\ επόμενη\ εβδομάδα|αναμένεται\ να|αναμένονται\ να|πρόκειται\ να",
    denies=r"διαψεύ\w+|διέψευσ\w+|αρνή\w+|αρνείται|απέρριψ\w+|απορρίπτ\w+",
    turns=r"αλλά|όμως|ωστόσο|εντούτοις|παρόλα\ αυτά",
)

POLISH = Leanings(
    leans=r"""
    on|ona|ono|oni|one|jego|jej|ich|jemu|mu|go|ją|im|nim|nią|to|tamt\w+|ci|taki|taka|takie|takich|ale|lecz|jednak(?:że)?|a(?!\.)|oraz|albo
    |t(?:en|a|e|ego|ej|ych|ym|emu)(?!\s+(?:rok|roku|tydzień|tygodniu|tygodnia|miesiąc\w*|sezon\w*|lata|wiosny|jesieni|zimy|wakacje|święta|weekend)\b)
    |lub|więc|zatem|dlatego|toteż|natomiast|ponadto|poza\ tym|również|także|też|przy\ tym|w\ ten\ sposób|dzięki\ temu|mimo\ to
    |w\ tym(?!\s+(?:roku|tygodniu|miesiącu|sezonie)\b)|w\ związku\ z\ tym|z\ kolei|tymczasem|wtedy|wówczas|potem|później|następnie|wcześniej(?!\s+w\b)
    |tam|tutaj|oboje|obaj|obie|(?:\w+\ )?(?:inn[yaei]|innych|kolejn(?:y|a|e|ych))|chodzi|jest\ to|był[ao]?\ to
    |według\ (?:niego|niej|nich)|zdaniem\ (?:jego|jej|ich)|na\ przykład|która|który|które|którzy
    """,
    aside=r"jednak|natomiast|zaś|z\ kolei|tymczasem|ponadto",
    speaks=r"(?:powiedział|dodał|oświadczył|stwierdził|poinformował|zaznaczył|podkreślił|wyjaśnił|napisał|ocenił|zapowiedział|zauważył)[ao]?",
    pronoun="on|ona|oni",
    that=r",?\s+(?:że|iż)|\s+(?:też|również|także)",
    addresses=r"ja|my|nas|nam|nami|nasz|nasza|nasze|naszego|naszej|naszych|naszym|wy|was|wam|wasz|wasza|wasze|mój|moja|moje|mnie|mi",
    waits=r"(?:jeszcze|nadal|wciąż)\ nie|ma(?:ją)?\ zostać",
    denies=r"zaprzecz\w+|odrzuc\w+|zdementow\w+|dementuj\w+",
    turns=r"ale|lecz|jednak|mimo\ to",
)

RUSSIAN = Leanings(
    leans=r"""
    он|она|оно|они|его|её|ее|их|ему|ей|им|нём|нем|ней|них|тот|та|то|те|того|той|тех|такой|такая|такие|таким|такое|таких
    |эт(?:от|а|о|и|ого|ой|их|ому|им|ими|у)(?!\s+(?:год\w*|недел\w+|понедельник\w*|вторник\w*|сред[аыуе]|четверг\w*|пятниц\w+|суббот\w+|воскресень\w+|месяц\w*|весн\w+|осень\w*|зим\w+|лето\w*|летом|утро\w*|утром|вечер\w*|ночь\w*)\b)
    |но|[аи](?!\.)|или|однако|зато|поэтому|потому|так(?!\s+называем)|также|тоже|кроме\ (?:того|этого)|при\ (?:этом|том)|в\ то\ же\ время
    |между\ тем|тем\ временем|тем\ не\ менее|вместе\ с\ тем|в\ связи\ с\ этим|в\ частности|в\ свою\ очередь|со\ своей\ стороны|затем|потом
    |после\ (?:этого|чего)|до\ этого|для\ этого|за\ это|об\ этом|тогда|там|здесь|тут|оба|обе|друг(?:ой|ая|ие|ое|их)|остальн\w+|ещё|еще
    |по\ (?:его|её|ее|их)\b|по\ эт(?:ому|ой|им)|из\ них|среди\ них|у\ (?:него|неё|нее|них)|например|наконец|впрочем|напомним|отметим
    |который|которая|которые|которое|позже|ранее(?!\s+(?:в|на)\b)
    """,
    aside=r"однако|между\ тем|впрочем|тем\ временем|в\ свою\ очередь|со\ своей\ стороны|кроме\ того",
    speaks=r"(?:сказал|добавил|заявил|отметил|подчеркнул|пояснил|сообщил|написал|рассказал|уточнил|объяснил|напомнил|заметил|говорит|считает|уверен)[аи]?",
    pronoun="он|она|они",
    that=r",?\s+что|\s+также",
    addresses=r"я|мы|нас|нам|нами|наш|наша|наше|наши|нашего|нашей|наших|нашу|нашим|вы|вас|вам|вами|ваш|ваша|ваше|ваши|вашего|вашей|ваших|мой|моя|мои|меня|мне",
    waits=r"(?:ещё|еще|пока|до\ сих\ пор)\ не|планиру\w+|ожида\w+|намерен\w*|предстоит",
    denies=r"опроверг\w*|отриц\w+|отверг\w*",
    turns=r"но|однако|тем\ не\ менее|впрочем",
)

UKRAINIAN = Leanings(
    leans=r"""
    він|вона|воно|вони|його|її|їх|їхн(?:ій|я|є|і)|йому|їй|їм|ним|ній|них|той|та|те|ті|того|тієї|тих|такий|така|такі|таким|таке|таких
    |ц(?:ей|я|е|і|ього|ієї|их|ьому|им|ю)(?!\s+(?:рік|року|тиж\w+|понеділ\w+|вівтор\w+|серед\w+|четвер\w*|п['’]ятниц\w+|субот\w+|неділ\w+|місяц\w*|весн\w+|осін\w+|осен\w+|зим\w+|літ\w+|ран\w+|вечор\w*|ноч\w+)\b)
    |але|[айі](?!\.)|або|чи|проте|однак|втім|натомість|зате|тому|отже|так(?!\s+зван)|також|теж|крім\ (?:того|цього)|окрім\ того|при\ цьому|водночас
    |тим\ часом|тим\ не\ менш|у\ зв['’]язку\ з\ цим|зокрема|своєю\ чергою|у\ свою\ чергу|зі\ свого\ боку|потім|згодом|після\ (?:цього|того|чого)|до\ цього
    |для\ цього|про\ це|тоді|там|тут|обидва|обидві|обоє|інш(?:ий|а|і|е|их)|решта|ще|за\ (?:його|її|їхніми|їх)\ (?:словами|даними)|серед\ них|з\ них
    |наприклад|нарешті|нагадаємо|зазначимо|який|яка|які|яке|пізніше|раніше(?!\s+(?:у|в|цього)\b)
    """,
    aside=r"однак|проте|втім|натомість|тим\ часом|своєю\ чергою|у\ свою\ чергу|крім\ того",
    speaks=r"(?:сказав|сказала|додав|додала|заявив|заявила|зазначив|зазначила|наголосив|наголосила|пояснив|пояснила|повідомив|повідомила|написав|написала|розповів|розповіла|уточнив|уточнила)",
    pronoun="він|вона|вони",
    that=r",?\s+що|\s+також",
    addresses=r"я|ми|нас|нам|нами|наш|наша|наше|наші|нашого|нашої|наших|нашу|ви|вас|вам|ваш|ваша|ваше|ваші|мій|моя|мої|мене|мені",
    waits=r"(?:ще|поки|досі)\ не|планує\w*|планують|очіку\w+|має\ намір|мають\ намір",
    denies=r"спростов\w+|спростува\w+|запереч\w+|відкину\w+",
    turns=r"але|однак|проте|втім",
)

SCANDINAVIAN = r"(?=\s+(?:är|var|har|hade|kan|kunde|ska|skulle|vil|ville|blev|blir|fick|får|er|skal|kommer|kom|sa|säger|sier|siger|må|måste|måtte|gör|gjør|gør)\b)"
"""What stands behind a pronoun that may as well be an article: `den är`, but `den svenske`."""

SWEDISH = Leanings(
    leans=rf"""
    han|hon|honom|henne|d(?:en|e){SCANDINAVIAN}|dem|dess|deras|hans|hennes|denna(?!\s+(?:vecka|månad)\b)|detta(?!\s+år\b)|dessa|men|och|eller|dock
    |därför|därmed|därefter|dessutom|också|även|samtidigt|där|här|däremot|istället|i\ stället|båda|andra(?!\s+\w+(?:en|et|n)\b)
    |en\ annan|ett\ annat|ytterligare|enligt\ (?:honom|henne|dem)|bland\ annat|till\ exempel|dit
    """,
    aside=r"dock|däremot|emellertid|i\ sin\ tur|å\ sin\ sida",
    speaks=r"(?:säger|sade|sa|berättar|berättade|förklarar|förklarade|skriver|skrev|menar|menade|tillägger|tillade)\s+(?:han|hon|de)",
    addresses=r"jag|vi|oss|vårt|våra|du|dig|ni|er|(?<!\d\ )min|mitt|mina|mig",
    waits=r"ännu\ inte|fortfarande\ inte|väntas",
    denies=r"förnek\w+|dementer\w+|avfärda\w+|tillbakavis\w+",
    turns=r"men|dock|trots\ det",
)

DANISH = Leanings(
    leans=rf"""
    han|hun|ham|hende|d(?:en|e){SCANDINAVIAN}|dem|dets|dens|deres|hans|hendes|hennes|denne(?!\s+(?:uge|uken|måned|måneden)\b)|dette(?!\s+(?:år|året)\b)|disse|men|og|eller|dog
    |derfor|dermed|derefter|deretter|desuden|dessuten|også|samtidig|her|derimod|derimot|i\ stedet|isteden|begge|andre(?!\s+(?:\w+(?:en|et)|dag|verdenskrig|kvartal)\b)
    |en\ anden|et\ andet|en\ annen|et\ annet|yderligere|ytterligere|ifølge\ (?:ham|hende|henne|dem)|blandt\ andet|blant\ annet|for\ eksempel
    """,
    aside=r"dog|derimod|derimot|imidlertid|på\ sin\ side",
    speaks=r"(?:siger|sagde|sier|sa|fortæller|fortalte|forteller|forklarer|forklarede|forklarte|skriver|skrev|mener|mente|tilføjer|legger)\s+(?:han|hun|de)",
    addresses=r"jeg|vi|os|oss|vores|vårt|våre|du|dig|deg|jer|dere|(?<!\d\ )min|mit|mitt|mine|mig|meg",
    waits=r"endnu\ ikke|ennå\ ikke|fortsat\ ikke|ventes",
    denies=r"afvis\w+|avvis\w+|benægt\w+|benekt\w+|dementer\w+",
    turns=r"men|dog|alligevel",
)
"""Norwegian as well: what one of the two says otherwise stands beside it."""

ROMANIAN = Leanings(
    leans=r"""
    el|ea|ei|ele|lui|lor|acest(?:a|ia|uia|eia|ora)|aceasta|acestea|acest(?!\s+(?:an|weekend)\b)|această(?!\s+(?:săptămână|lună|dimineață|seară|vară|iarnă)\b)
    |acești|aceste|cei\ doi|cele\ două|dar|și|sau|însă|totuși|astfel|așadar|prin\ urmare|de\ asemenea|în\ plus|totodată|apoi|ulterior|mai\ mult(?=,)|în\ schimb
    |între\ timp|acolo|aici|ambii|ambele|alți|alte|alt|altă|potrivit\ (?:lui|ei|lor|acestuia|acesteia)|de\ exemplu|care
    """,
    aside=r"însă|totuși|în\ schimb|la\ rândul\ (?:său|ei|lor)",
    speaks=r"(?:a|au)\ (?:mai\ )?(?:spus|declarat|adăugat|precizat|afirmat|explicat|transmis|subliniat|anunțat)",
    pronoun="el|ea|acesta|aceasta",
    that=r"\s+(?:că|și)",
    addresses=r"eu|nostru|noastră|noștri|noastre|tu|voi|vostru|voastră|meu|mea",
    waits=r"încă\ nu|urmează\ să",
    denies=r"neag\w+|a\ negat|au\ negat|dezmin\w+|respin\w+",
    turns=r"dar|însă|totuși|cu\ toate\ acestea",
)

FINNISH = Leanings(
    leans=r"""
    hän|he|se|ne|tämä|nämä|hänen|heidän|sen|niiden|tämän(?!\s+(?:vuoden|viikon|kuun)\b)|mutta|ja|tai|kuitenkin|myös|lisäksi|siksi|silti|samalla|toisaalta
    |sitten|siellä|täällä|molemmat|muut|toiset|sen\ sijaan|näin|siis|jotka
    """,
    aside=r"kuitenkin|sen\ sijaan|puolestaan|toisaalta",
    speaks=r"hän\s+(?:sanoo|sanoi|kertoo|kertoi|lisää|lisäsi|toteaa|totesi)",
    addresses=r"minä|me|meidän|meitä|meille|sinä|teidän|minun",
    waits=r"ei\ vielä|eivät\ vielä|vielä\ ei",
    denies=r"kiist\w+|kieltä\w+|torju\w+",
    turns=r"mutta|kuitenkin|silti",
)

HUNGARIAN = Leanings(
    leans=r"""
    ő|ők|ez|ezek|ezt|erre|ennek|ezzel|ezért|ekkor|emiatt|azonban|de|és|vagy|viszont|ugyanakkor|emellett|továbbá|ráadásul|szerinte|szerintük|tehát|így|majd|később
    |korábban|ott|itt|mindkettő|mindketten|mások|eközben|közben|ehelyett|mindezek|például|aki|amely
    """,
    aside=r"azonban|viszont|pedig|ugyanakkor|emellett",
    speaks=r"(?:mondta|közölte|hozzátette|tette\ hozzá|jelentette\ ki|hangsúlyozta|fogalmazott)",
    pronoun="ő|ők",
    that=r",?\s+hogy",
    addresses=r"én|minket|nekünk|te|ti|önök|önöknek",
    waits=r"még\ nem|várhatóan",
    denies=r"tagad\w+|cáfol\w+|visszautasít\w+|elutasít\w+",
    turns=r"de|azonban|viszont|mégis",
)

TURKISH = Leanings(
    leans=r"""
    o|onlar|ona|onun|onu|onlara|onların|bu(?!\s+(?:yıl|hafta|ay|sabah|akşam|gece|sezon|yaz|kış|hafta\ sonu|pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar)\b)|bunu|buna|bunun|bunlar|bunların|şu|böyle|böylece
    |ancak|fakat|ama|oysa|ve|veya|ayrıca|dahası|üstelik|öte\ yandan|diğer|diğeri|diğerleri|öteki|her\ ikisi|ikisi\ de|daha\ sonra|sonra|ardından
    |bununla\ birlikte|buna\ göre|ona\ göre|kendisi|söz\ konusu|yine|çünkü|örneğin|burada|orada|dolayısıyla
    """,
    addresses=r"ben|biz|bizim|bize|bizi|sen|siz|sizin|size|benim|bana",
    waits=r"henüz|bekleniyor|planlanıyor|beklenmektedir",
    denies=r"yalanla\w+|reddet\w+|reddedi\w+|inkar\w*",
    turns=r"ama|ancak|fakat|yine\ de",
)
