"""Words that carry grammar rather than news, by language; and what is left without them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from digest.stages.language.common_words import ALIASES, COMMON
from digest.stages.language.words import UNSPACED, stem, words

FUNCTION_WORDS = {
    "en": """a about above across after again against all also although am among an and another any
    are around as at away be because been before being below between both but by can cannot could did
    do does doing down during each either else even ever every few for from further had has have
    having he her here hers herself him himself his how however i if in into is it its itself just
    last least less like made make many may me might more most much must my near neither next no nor
    not now of off often on once one only onto or other others our out over own per rather said same
    say says she should since so some still such than that the their them themselves then there these
    they this those though through thus to told too toward towards under until up upon us very was we
    well were what when where whether which while who whom whose why will with within without would
    yet you your according it's he's she's they're don't didn't isn't wasn't hasn't haven't won't""",
    "fr": """à afin ai ainsi alors après au aucun aussi autre autres aux avant avec avoir avait avaient
    c'est ce cela celle celles celui ces cet cette ceux chez comme contre d'un d'une dans de depuis
    des deux dont du elle elles en encore entre est et était étaient été être eux fait il ils je jusqu
    la le les leur leurs lors lui ma mais même mes moins mon ne ni non nos notre nous on ont ou où par
    parce pas pendant peu peut plus plusieurs pour pourrait pourtant près qu'il qu'elle que quel quelle
    qui sa sans se selon sera ses si son sont sous sur ta tant tout toute toutes tous très trop un une
    vers vos votre vous y dit déclaré l d s n j c m t qu l'on""",
    "de": """ab aber als also am an andere anderen auch auf aus bei beim bereits bin bis da dabei damit
    dann das dass dem den denn der des die dies diese diesem diesen dieser doch dort durch ein eine
    einem einen einer eines er es etwa für gegen haben hat hatte hatten ich ihm ihn ihr ihre ihren im
    in ins ist ja jedoch kann kein keine können könnte mehr mit nach nicht noch nun nur ob oder ohne
    schon sei sein seine seinen seiner seit sich sie sind so sollen sollte soll über um und uns unter
    viele vom von vor war waren was weil wenn wer werden wie wieder will wir wird wo worden wurde
    wurden zu zum zur zwischen sagte sagt""",
    "es": """a al algo ante antes aquel así aunque bajo cada como con contra cual cuando de del desde
    donde dos durante e el él ella ellas ellos en entre era eran es esa ese eso esta está están este
    esto estos fue fueron ha había habían han hasta hay la las le les lo los más me mi mientras muy ni
    no nos o otra otras otro otros para pero por porque que qué quien se sea según ser si sido sin
    sobre son su sus también tan tanto tiene todo toda todos todas tras un una uno unos y ya dijo""",
    "it": """a ad agli ai al alla alle allo anche ancora avere aveva c'è che chi ci come con contro cui
    da dagli dai dal dalla dalle degli dei del della delle dello di dopo dove due durante e è ed era
    erano essere fa fino fra gli ha hanno i il in io la le lei li lo loro lui ma mentre mi molto ne
    negli nei nel nella nelle no noi non o ogni per perché più poi prima quale quando quanto quella
    quello questa questo qui se secondo sempre si sia sono sotto stata stato su sua sue sui sul sulla
    suo suoi tra tutti tutto un una uno verso vi detto dell all nell sull dall""",
    "pt": """a ao aos as até com como contra da das de dela dele deles depois desde do dos e é ela elas
    ele eles em entre era eram essa esse esta está estão este eu foi foram há isso isto já la mais mas
    me mesmo meu muito na nas não nem no nos o os ou outra outras outro outros para pela pelas pelo
    pelos por porque qual quando que quem se segundo sem ser será seu seus são só sob sobre sua suas
    também tem têm ter toda todas todo todos um uma à às disse""",
    "nl": """aan al als alle ander andere bij dan dat de der deze die dit doch door dus een en er ge
    geen had hadden heb hebben heeft het hij hoe hun iets ik in is ja je kan kon kunnen maar me meer
    men met mij na naar niet niets nog nu of om omdat onder ons ook op over reeds te tegen toch toen
    tot u uit uw van veel voor waar want waren was wat werd werden wie wij wil worden wordt zal ze
    zelf zich zij zijn zo zonder zou zei""",
    "cs": """a aby ale ani ano asi až bez bude budou by byl byla byli bylo být co což či další do ho i
    já jak jako je jeho jejich její jen ještě již jsem jsme jsou k kde kdy když kdo ke která které
    který kteří mají má mezi mi mít mu na nad nebo není než ni o od ona oni pak po pod podle pokud
    pouze pro proto protože před přes při s se si svá své svůj ta tak také takže tato tedy ten tento
    ti tím to toho tom tomu tu ty u už v ve více však vše z za ze že řekl uvedl""",
    "el": """αλλά αν αντί από αυτά αυτές αυτή αυτό αυτοί αυτός αυτού για δε δεν εάν είναι είχε είχαν
    εκεί εκείνο ένα έναν ένας έχει έχουν ή η ήταν θα και κάθε κατά κι λίγο μα με μετά μέχρι μη μην
    μια μία μόνο μου να ο οι όμως όπως όσο ότι ό,τι παρά περισσότερο πιο που πολύ πριν προς πως πώς
    σαν σας σε στα στη στην στις στο στον στους τα την της τις τη τι το τον του τους των υπό ως είπε""",
    "hi": """का के की को में से पर है हैं था थी थे और या कि यह वह ये वे इस उस इन उन ने हो होने होगा
    होगी होता होती हुआ हुई हुए कर करने करते करता करना किया की गया गई गए जा जाता जाती जाने जो तो तक
    भी ही एक अपने अपनी अपना लिए साथ बाद द्वारा नहीं न ना कुछ कई सभी सब अब तब जब जहाँ यहाँ वहाँ रहा रही रहे
    दिया दी दिए कहा बताया ऐसा ऐसे लेकिन इसके उसके उनके इनके इसकी उसकी उनकी पहले दौरान""",
    "ar": """في من على إلى عن مع هذا هذه ذلك تلك التي الذي الذين أن إن أنه أنها كان كانت كما قد لقد لا
    لم لن ما هو هي هم وهو وهي أو ثم بعد قبل بين حتى عند عندما كل بعض غير أي أيضا حول خلال منذ ضد تحت فوق
    حيث إذا لكن ولكن قال وقال قالت وقالت وفي ومن وعلى وأن وإن وقد وكان وكانت به بها له لها فيه فيها منه منها عليه عليها يكون تكون
    دون نحو أكثر أقل لدى""",
}
"""By language; one that is missing has the words of every report left out, or else its shortest words."""

SHORT = 3
"""Letters up to which a word counts as grammar in a language without a list."""

GRAMMAR = frozenset("的了是在和与與及等将將已被对對为為也都就并並而其这這那个個们們之所以于於")
"""Characters of Chinese that carry grammar."""


@lru_cache(maxsize=64)
def function_words(language: str) -> frozenset[str] | None:
    """Return a language's function words, None where there is no list."""
    listed = FUNCTION_WORDS.get(language) or COMMON.get(ALIASES.get(language, language))
    return frozenset(listed.split()) if listed else None


def content_words(row: Iterable[str], language: str) -> tuple[str, ...]:
    """Return the words that carry news, in order; figures always do.

    In a script without spaces every two neighbouring characters stand for a word.
    """
    grammar = function_words(language)
    if grammar is None:
        return tuple([w for w in paired(row) if len(w) > least(w) or w[0].isdigit()])
    return tuple([w for w in row if w not in grammar and (len(w) > 1 or w.isdigit())])


def least(word: str) -> int:
    """Return the letters up to which a word counts as grammar; a Korean letter is a syllable."""
    return 1 if UNSPACED.match(word) or "가" <= word[0] <= "힣" else SHORT


def paired(row: Iterable[str]) -> Iterator[str]:
    """Yield words, and of a script without spaces two characters at a time that do not carry grammar."""
    before = ""
    for word in row:
        alone = UNSPACED.match(word) is not None
        if not alone:
            yield word
        elif before and not GRAMMAR & {before, word} and not is_kana(before) and not is_kana(word):
            yield before + word
        before = word if alone else ""


def is_kana(character: str) -> bool:
    """Say whether a character is one that Japanese writes its endings and its grammar with."""
    return "\u3040" <= character <= "\u309f"


@lru_cache(maxsize=4096)
def content_of(text: str, language: str) -> frozenset[str]:
    """Return the stems of the words of a text that carry news."""
    return frozenset(map(stem, content_words(words(text), language)))
