"""The words of a text that carry what it is about: no articles, pronouns, auxiliaries, small talk."""

import re

from bot.article.scripts import is_latin

_STOP_WORDS = {
    "en": """
        a about according added after again all also although am an and another any are as at be because
        been before being both but by can could did didn't do does doing don't dr during each even every
        few for from further had has have having he her here hers him his how i if in into is isn't it
        it's its just like made make many may me might more most mr mrs ms much must my new no nor not now
        of off on once one only or other our out over own per said same say says she should since so some
        such than that the their them then there these they this those through to told too two under until
        up upon us very was wasn't we were what when where whether which while who whom whose why will
        with within without would yet you your
    """,
    "de": """
        ab aber alle allem allen aller alles als also am an auch auf aus bei beim bin bis da dann das dass
        dem den denn der des die dies diese diesem diesen dieser dieses doch dort du durch ein eine einem
        einen einer eines er es etwa für gegen habe haben hat hatte hatten ich ihm ihn ihr ihre ihrem
        ihren ihrer im in ins ist ja jede jeder jetzt kann kein keine können man mehr mein mit muss nach
        nicht noch nun nur ob oder ohne sagt sagte schon sehr sei sein seine seinem seinen seiner seit
        sich sie sind so soll sollen um und uns unter vom von vor war waren was weil wenn wer werde werden
        wie wieder will wird wo wurde wurden zu zum zur zwei über
    """,
    "fr": """
        a afin ai ainsi alors après au aucun aussi autre aux avait avant avec avoir c ce cela celle celui
        ces cet cette ceux chez comme contre d dans de depuis des deux dit dont du elle elles en encore
        entre est et eu faire fait il ils j je jusque l la le les leur leurs lui m mais mes moins mon même
        n ne ni non nos notre nous on ont ou où par pas pendant peu peut plus pour pourquoi qu quand que
        quel quelle qui s sa sans se selon sera ses si son sont sous sur ta te tous tout toute très tu un
        une vers vous y à été être
    """,
    "es": """
        a al algo ante antes aunque bajo bien cada como con contra cual cuando de del desde después dijo
        donde dos durante e el ella ellas ellos en entre era es esa ese eso esta este esto estos está
        están fue fueron ha había han hasta hay la las le les lo los me mi mientras muy más nada ni no nos
        o otra otro para pero poco por porque que quien qué se según ser si sin sobre son su sus sí
        también tan tanto tiene todo todos tras un una uno unos y ya yo él
    """,
    "it": """
        a ad agli ai al alla alle anche ancora avere aveva c che chi ci come con contro cui da dal dalla
        dalle degli dei del della delle detto di dopo dove due e ed era essere fa fino fra gli ha hanno ho
        i il in io l la le lei li lo loro lui ma mentre mi molto ne nei nel nella non nostro o ogni per
        perché più poi prima quale quando quanto quella quello questa questo se secondo senza si sia sono
        sta stato su sua sue sui sul sulla suo tra tutti tutto un una uno è
    """,
    "ru": """
        а без был была были было быть в вам вас весь во вот все всего всех вы где да даже для до его ее
        если есть еще ещё её же за и из или им их к как когда которая которые который кто ли либо между
        меня мне много может мы на над надо нас не него нее ней нет ни них но ну о об однако он она они
        оно от очень по под после при про с сам свое своей свои сейчас сказал сказала со так также такой
        там тем то того тоже только том тот ты у уже хотя чем что чтобы эта эти это этого этом этот я
    """,
    "pt": """
        a ao aos após as até com como contra da das de depois disse do dos e ela elas ele eles em entre
        era essa esse esta este está foi foram há isso já mais mas na nas no nos não o os ou para pela
        pelo por porque quando que quem se segundo sem ser seu seus sobre sua são também tem um uma é
    """,
    "nl": """
        aan al als bij dan dat de deze die dit door een en er had heb heeft hem het hij hun ik in is je
        kan maar meer met na naar niet nog nu of om onder ook op over te tegen tot uit van volgens voor
        was wat we werd wie worden wordt ze zei zich zij zijn zo
    """,
}
# What short questions and answers have besides.
_ASKED = {
    "en": "yes what how why when where which anyone anybody someone nobody says told wants did was",
    "de": "nein niemand jemand warum wieso wann welche welcher welches wen wem wessen wurde wurden wollte",
    "fr": "oui personne pourquoi combien quand quel quelle quels quelles quelqu est-ce veut ont",
    "es": "sí nadie alguien cuánto cuánta cuántos cuántas cuándo dónde cómo cuál quiénes quiere",
    "it": "sì nessuno qualcuno cosa quanto quanti quante chi quando dove vuole vogliono",
    "pt": "sim ninguém alguém quanto quantos quantas quando onde quais qual quer",
    "nl": "ja nee niemand iemand waarom wanneer waar hoe hoeveel wie welke wil",
}
_SINGLE_CHARACTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")
_BY_LANGUAGE = {
    language: frozenset(words.split()) | _SINGLE_CHARACTERS for language, words in _STOP_WORDS.items()
}
_EVERY_LANGUAGE = frozenset[str]().union(*_BY_LANGUAGE.values())

_WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)*")
_MARKS = re.compile(r"[.,;:!?…\"“”„«»()\[\]—–-]+")  # those that mostly part words; more of them cost time
# Scripts that put no spaces between words: neighbouring pairs of characters stand in for words.
_UNSPACED = r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"
_RUNS = re.compile(rf"{_UNSPACED}+|(?:(?!{_UNSPACED}).)+")
_POSSESSIVE = ("'s", "’s")


def tokens_of(words: str) -> list[str]:
    """Every word in lower case; characters in pairs where words are not spaced.

    Invisible characters part words, so leave them out first.
    """
    found = _spaced_words(words.casefold())
    if is_latin(words) or not re.search(_UNSPACED, words):
        return found
    return [part for word in found for part in _parts(word)]


def _spaced_words(words: str) -> list[str]:
    """What `_WORD` finds; to split at white space is faster, and enough for most words."""
    pieces = _MARKS.sub(" ", words).split()
    if "".join(pieces).isalnum():
        return pieces
    return [word for piece in pieces for word in ([piece] if piece.isalnum() else _WORD.findall(piece))]


def content_words(words: str, language: str) -> list[str]:
    """The words that carry meaning, in order and with repetitions, the possessive cut off."""
    stop_words = _BY_LANGUAGE.get(language, _EVERY_LANGUAGE)
    return [_without_possessive(word) for word in tokens_of(words) if word not in stop_words]


def distinct_content_words(words: str, language: str) -> frozenset[str]:
    """Each of the content words once; faster where neither order nor number matters."""
    kept = set(tokens_of(words)) - _BY_LANGUAGE.get(language, _EVERY_LANGUAGE)
    return frozenset(map(_without_possessive, kept)) if "’" in words or "'" in words else frozenset(kept)


def language_of_few_words(words: str) -> str | None:
    """The language of which a text has most words without content; None where none has two and the most."""
    found = set(tokens_of(words)) - _SINGLE_CHARACTERS
    held = sorted(
        (len(found & (own | set(_ASKED.get(language, "").split()))), language)
        for language, own in _BY_LANGUAGE.items()
    )
    (second, _), (most, language) = held[-2:]
    return language if most > max(1, second) else None


def _without_possessive(word: str) -> str:
    return word[:-2] if len(word) > 2 and word.endswith(_POSSESSIVE) else word


def _parts(word: str) -> list[str]:
    """A word in pairs where its script has no spaces; what stands in other letters between stays whole."""
    if len(word) < 3 or not re.search(_UNSPACED, word):
        return [word]
    return [part for run in _RUNS.findall(word) for part in _pairs(run)]


def _pairs(run: str) -> list[str]:
    if len(run) < 3 or not re.match(_UNSPACED, run):
        return [run]
    return [run[index : index + 2] for index in range(len(run) - 1)]
