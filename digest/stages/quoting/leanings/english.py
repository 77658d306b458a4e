"""The words by which a sentence leans on another in English."""

from __future__ import annotations

from digest.stages.quoting.leanings.kinds import Leanings

ENGLISH = Leanings(
    leans=r"""
    he|she|they|him|them|his|hers?|its|their|theirs|he['’]s|she['’]s|they['’]re
    |it(?!(?:['’]s)?\ (?:(?:is|was|may\ be|could\ be|would\ be|will\ be|has\ been)\ )?(?:\w+ly\ |not\ |still\ )?
        (?:(?:likely|unlikely|expected|feared|reported|believed|estimated|hoped|understood|thought|known|true|certain)\ that(?!\ it\b)
        |(?:possible|impossible|illegal|unlawful)\ (?:for|to|that)(?!\ it\b))\b
        |\ (?:appears|seems|emerged|turns\ out|turned\ out)\ (?:\w+ly\ )?that(?!\ it\b)\b
        |(?:['’]s|\ is)\ too\ (?:early|soon)\ to\b
        |\ (?:could|would|will|can|may|might)\ (?:cost|take)
            \ (?:[£$€]?\d|(?:about|some|almost|nearly|several|many|years|months|weeks|days|hours|up\ to)\b)[^,.]{0,40}?\ to\ )
    |this(?!\s+(?:week|weekend|month|year|morning|afternoon|evening|summer|spring|winter|autumn
        |fall|season|time\ last)\b)
    |that|these|those(?!\s+(?:who|with|in|on|of|from)\b)
    |but|and|or|nor|so(?!\s+far\b)|yet|still|also|too|then(?!-)|thus|hence|therefore|however
    |moreover|furthermore|additionally|besides|meanwhile|instead|rather|otherwise|nevertheless
    |nonetheless|consequently|accordingly|subsequently|afterwards?|similarly|likewise|indeed
    |(?:first(?:ly)?(?!.*\b(?:then|second(?:ly)?|next|finally)\b)|second(?:ly)?(?!,\ third\b)|third(?:ly)?(?!,\ fourth\b)|lastly|next(?!,\ (?-i:[A-Z])))(?=,)|on\ (?:the\ )?one\ hand\b|for\ (?:one|another)(?=,|\ thing)
    |to\ (?:begin|start)\ with\b
    |regardless|anyway|plus|well|yes|no(?!\s+(?:sooner|(?!one|other|such|more|further|details?|arrests?|injur|deaths?|casualt|reason|motive|cause|decision|date|word|sign)[a-z]{4,}
        \s+(?:has|have|had|is|are|will|would|can|could|may|should|in|on|of|from)\b))|now(?!\s+in\b)|here|both(?!\s+[^.,]{1,40}\ and\b)|another|others?|such|neither(?!\s+[^.,]{1,40}\ nor\b)
    |either(?!\s+(?:party|side|of)\b)|each(?!\s+(?:year|month|week|day)\b)
    |previously|eventually|ultimately|finally|overall|again|elsewhere|conversely|alternatively
    |specifically|separately|the\ (?:latter|same|pair|duo|trio|others?|rest|resulting)
    |the\ (?:two|three|four)(?!\ (?:[\w’'-]+(?<!ed)\ of|\w+est)\b)
    |the\ (?:former|second|third|remaining)(?!\ (?:(?!(?:was|were|is|are|has|have|had|will|would|said|that|who|held|took|made|came
        |went|lost|won|met|left\ the|began|became|got|did)\b)[\w’'-]+(?<!ed)\ ){1,4}(?:of|for|at|behind)\b)
    |the\ (?:figures?|move|incident|findings|moment)
    |earlier(?!\s+(?:on|this|in)\b)|later(?!\s+(?:on\ \w+day|this)\b)
    |in\ (?:response|return|turn|addition|contrast|fact|particular|other\ words|that|this|these
        |those|it|all|doing|so\ doing|comparison|short|the\ meantime|the\ end|the\ process|any\ case)
    |as\ (?:a\ result|(?:evidence|proof|an\ example)(?=,)|such|for|well|to|part\ of\ (?:that|this|the)|it\ (?:happens|turns))
    |by\ (?:contrast|comparison|then|that|this|doing|now)|for\ (?:example|instance|that|this|now
        |him|her|them|it|his|its|their)
    |at\ (?:that|this|the\ (?:same\ )?time|the\ (?:moment|same)|one\ point|first|least\ some)
    |on\ (?:the\ other|the\ contrary|top\ of|that|this|it)|of\ (?:those|these|them|that|this|course)
    |among\ (?:them|those|these|other)|one\ of\ (?:them|those|these)
    |(?:some|most|many|none|all|several|half|two|three)\ of\ (?:them|those|these|it|whom)
    |after\ (?:that|this|which)|before\ (?:that|this)|since\ (?:then|that|this)|until\ (?:then|now)
    |because\ (?:of\ (?:that|this|it)|it|he|she|they)\b|despite\ (?:that|this|it|these|those)|to\ (?:that|this|do|be)
    |with\ (?:that|this|it|these|those|him|her|them)|from\ (?:there|that|this|then)|even\ (?:so|then
        |though\ (?:it|he|she|they))|if\ (?:so|not|that|it|he|she|they)|like\ (?:that|this|him|her|them)
    |under\ (?:that|this|it)|according\ to\ (?:him|her|them)|that['’]s|there['’]s|what['’]s\ more
    |not\ (?:so|only\ that)|only\ then|to\ which|which|who|whose|while\ (?:he|she|it|they)
    |all\ (?:were|are|was|have|had)|(?:\w+\ )?(?:hours?|minutes?|days?|weeks?|months?|years?|moments?)\ (?:earlier|later)(?=,)
    |(?:will|would|could|should|must|has|have|had|is|are|was|were)\ (?:be|been|have|not|also|never|since|now|a|an|the)\b
    |from\ (?:their|his|her|its)
    |when\ (?:he|she|it|they)|although\ (?:he|she|it|they)|though\ (?:he|she|it|they)
    """,
    speaks=r"""said|says|added|adds|told|tells|continued|explained|wrote|writes|noted|argued|claimed
    |insisted|recalled|warned|stated|asked|replied|declared|tweeted|posted|admitted|concluded
    |suggested|stressed|remarked|joked|announced|confirmed|according""",
    addresses=r"(?-i:I(?:['’](?:m|ve|ll|d|M|VE|LL|D))?|us)|we(?:['’]\w+)?|you(?:['’]\w+)?|yours?|ours?|my|me|methinks",
    waits=r"""(?:has|have|had)\ (?:not\ yet|yet\ to)|(?:is|are|was|were)\ (?:yet\ to|not\ yet|still\ to)
    |(?:has|have|had)n['’]t\ yet|did\ not\ immediately|didn['’]t\ immediately|not\ immediately\ (?:clear
    |known|available|respond)|no\ immediate\ (?:comment|reports?|word|claim|response)
    |(?:is|are|was|were)\ (?:due|expected|set|scheduled|about|poised)\ to|remains?\ to\ be\ seen
    |(?:not\ aware|unaware)\ of\ (?:any\ )?plans?|no\ (?:immediate\ )?plans?\ to|will\ (?:speak|vote|decide|announce|meet|rule)|yet\ to|awaiting|too\ early\ to\ (?:say|tell|know)
    |(?:is|are)\ still\ (?:unclear|unknown|waiting)|remained?\ unclear""",
    denies=r"""den(?:y|ies|ied|ying)|unreliable|untrue|no\ truth|not\ true|unfounded|baseless|fake\ news|pure\ fiction
    |(?:disput(?:e|es|ed|ing)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:e|es|ed|ing)
        |(?:push|hit)(?:es|ed|s|ing|ting)?\ back\ (?:at|on|against))\ (?:\S+\ ){0,4}?
        (?:claims?|reports?|reporting|allegations?|accusations?|charges?|suggestions?|rumou?rs?|assertions?|stor(?:y|ies)
        |notions?|ideas?|speculation|that|it|them|this)
    |(?:reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?)\ .{0,60}\ as""",
    turns=r"but|yet|however|instead(?=,)|nevertheless|nonetheless|if\ (?:so|not)(?=,)|even\ so|in\ (?:reality|practice)(?=,)",
)
