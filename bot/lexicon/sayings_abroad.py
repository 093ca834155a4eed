"""How other languages than English tell that somebody says something, as patterns, for a few of them."""

import re
from typing import NamedTuple

from bot.lexicon.acts import Act


class Sayings(NamedTuple):
    """`says`: verbs beside which their subject stands, before or behind. `by`: what stands before a speaker.

    `acts`: those that are never another way to put another act. `not_`: negations.
    """

    says: re.Pattern[str]
    by: re.Pattern[str]
    acts: dict[Act, re.Pattern[str]]
    not_: re.Pattern[str]


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


def _sayings(says: str, by: str, not_: str, acts: dict[Act, str]) -> Sayings:
    patterns = {act: _pattern(words) for act, words in acts.items()}
    return Sayings(_pattern(says), _pattern(by), patterns, _pattern(not_))


SAYINGS_ABROAD = {
    "de": _sayings(
        r"sag(?:t|te|ten|en)|erklär(?:t|te|ten|en)|beton(?:t|te|ten|en)|schr(?:ieb|ieben|eibt|eiben)|mein(?:t|te)"
        r"|warn(?:t|te|ten)|forder(?:t|te|ten)|kritisier(?:t|te|ten)|behaupt(?:et|ete|eten)|nann(?:te|ten)|nennt"
        r"|räum(?:t|te|ten)|bestätig(?:t|te|ten)|bestr(?:itt|itten|eitet)|versich(?:ert|erte|erten)"
        r"|kündig(?:t|te|ten)|verspr(?:icht|ach|achen)|wirft|warf|warfen|sieht|sah|hält|hielt|lobt|lobte",
        r"laut|zufolge|nach angaben von|so",
        r"nicht|kein\w*|nichts|nie|niemals|niemand\w*|ohne|weder",
        {
            "denied": (
                r"bestr(?:itt|itten|eitet|eiten)|leugne\w*|geleugnet|dementier\w*|abgestritten|streitet|stritt"
            ),
            "admitted": (
                r"gest(?:and|anden|eht|ehen)|zugegeben|(?:gibt|gab|gaben|geben)\b[^.;:]{0,90}\bzu"
                r"|eingeräumt|räum(?:t|te|ten)"
            ),
            "apologised": r"entschuldig\w*|um verzeihung",
            "declined_to_comment": (
                r"(?:wollte|wollten|möchte|mochte)\b[^.;:]{0,40}\b(?:nicht|kein\w*)"
                r"|lehn(?:t|te|ten)\b[^.;:]{0,40}\b(?:kommentar|stellungnahme|auskunft|interview|anfrage|antwort)\w*"
                r"[^.;:]{0,30}\bab|lehn(?:t|te|ten) es ab"
                r"|kein\w* kommentar|äußer(?:t|te|ten) sich nicht|schw(?:ieg|iegen|eigt)"
            ),
            "did_not_respond": (
                r"(?:antwort|reagier)\w*\b[^.;:]{0,60}\bnicht|nicht (?:ge)?(?:antwortet|reagiert)"
                r"|nicht (?:zu )?erreich\w*|unbeantwortet|kein\w* (?:antwort|stellungnahme)"
            ),
        },
    ),
    "fr": _sayings(
        r"di(?:t|sent|sait)|a(?:vait)? (?:dit|déclaré|expliqué|affirmé|assuré|estimé|ajouté|écrit|confirmé"
        r"|reconnu|nié|promis|annoncé|averti|critiqué|accusé|qualifié|avoué|précisé|jugé|indiqué|demandé|souligné)"
        r"|déclar(?:e|ent)|expliqu(?:e|ent)|affirm(?:e|ent)|assur(?:e|ent)|estim(?:e|ent)|ajout(?:e|ent)|écri(?:t|vent)"
        r"|confirm(?:e|ent)|reconnaît|promet|annonc(?:e|ent)|accus(?:e|ent)|critiqu(?:e|ent)|juge|indique|précise",
        r"selon|d['’]après|pour",
        r"ne|n['’]\w+|pas|aucun\w*|rien|jamais|sans|ni",
        {
            "denied": r"nie|nié|nient|niait|dément|démenti|démentent|conteste|contesté",
            "admitted": r"avou\w+|reconn\w+|admet\w*|admis",
            "apologised": r"excus\w+|pardon|regrets",
            "declined_to_comment": (
                r"refus\w+|(?:pas|aucun) (?:souhaité |voulu |fait |de )?comment\w+|déclin\w+|gardé le silence"
            ),
            "did_not_respond": (
                r"pas (?:immédiatement |encore )?(?:répondu|réagi)|sans réponse|injoignable\w*"
            ),
        },
    ),
    "es": _sayings(
        r"dij(?:o|eron)|dice|dicen|declar(?:ó|aron|a)|explic(?:ó|aron|a)|afirm(?:ó|aron|a)|asegur(?:ó|aron|a)"
        r"|señal(?:ó|aron|a)|añadi(?:ó|eron)|escribi(?:ó|eron)|escribe|confirm(?:ó|aron|a)|neg(?:ó|aron)|niega"
        r"|admiti(?:ó|eron)|prometi(?:ó|eron)|anunci(?:ó|aron|a)|advirti(?:ó|eron)|critic(?:ó|aron|a)"
        r"|acus(?:ó|aron|a)|calific(?:ó|aron|a)|cree|considera|sostiene|ha dicho|reconoci(?:ó|eron)",
        r"según",
        r"no|nunca|ningun\w*|ningún|nada|nadie|sin|ni|tampoco",
        {
            "denied": r"neg(?:ó|aron)(?! a)|niega\w*(?! a)|negado|desmint\w+|desmiente\w*",
            "admitted": r"admit\w+|confes\w+|confies\w+|reconoc\w+",
            "apologised": r"disculp\w+|perdón",
            "declined_to_comment": (
                r"(?:se )?(?:neg(?:ó|aron)|niega\w*) a|declin\w+|no quis\w+|rehus\w+|sin comentarios"
                r"|guard\w+ silencio"
            ),
            "did_not_respond": r"no (?:ha |había )?respond\w+|no contest\w+|sin respuesta",
        },
    ),
    "it": _sayings(
        r"h(?:a|anno) (?:detto|dichiarato|spiegato|affermato|aggiunto|scritto|confermato|ammesso|negato"
        r"|promesso|annunciato|avvertito|criticato|accusato|definito|sostenuto|assicurato|precisato|chiesto)"
        r"|dic(?:e|ono|eva)"
        r"|diss(?:e|ero)|dichiar(?:a|ò|ano)|spieg(?:a|ò|ano)|afferm(?:a|ò|ano)|sostien(?:e|gono)|aggiung(?:e|ono)"
        r"|neg(?:a|ano|ò)|ammett(?:e|ono)|promett(?:e|ono)|conferm(?:a|ano|ò)|accus(?:a|ano|ò)|critic(?:a|ano|ò)"
        r"|ritien(?:e|gono)|crede|pensa|teme",
        r"secondo",
        r"non|nessun\w*|niente|nulla|mai|senza|né|neppure|nemmeno|neanche",
        {
            "denied": r"neg(?:a|ano|ò|ato|ava|ando)|smenti\w+",
            "admitted": r"ammett\w+|ammess\w+|ammis\w+|confess\w+|riconosc\w+|riconobb\w+",
            "apologised": r"scus(?:e|ato|ata|ati|ate|arsi|a)|perdono",
            "declined_to_comment": (
                r"rifiut\w+ di (?:comment|rispond|rilasci|dire)\w*|non (?:ha|hanno) (?:voluto|commentat)\w*"
                r"|no comment|nessun commento"
            ),
            "did_not_respond": (
                r"non (?:ha|hanno|aveva|avevano)(?: ancora| subito)? (?:rispost|replicat|reagit)\w*"
                r"|senza risposta"
            ),
        },
    ),
    "pt": _sayings(
        r"diss(?:e|eram)|diz(?:em)?|afirm(?:ou|aram|a)|declar(?:ou|aram|a)|explic(?:ou|aram|a)|acrescent(?:ou|aram|a)"
        r"|escreveu|confirm(?:ou|aram|a)|neg(?:ou|aram|a)|admit(?:iu|iram|e)|promet(?:eu|eram|e)|anunci(?:ou|aram|a)"
        r"|alert(?:ou|aram|a)|avis(?:ou|aram|a)|critic(?:ou|aram|a)|acus(?:ou|aram|a)|consider(?:ou|aram|a)|acredita"
        r"|acha|defend(?:eu|e)|reconhec(?:eu|e)|garant(?:iu|e)",
        r"segundo|de acordo com",
        r"não|nunca|nenhum\w*|nada|ninguém|sem|nem|tampouco|jamais",
        {
            "denied": r"neg(?:ou|aram|a|am|ado)|desment\w+",
            "admitted": r"admit\w+|confess\w+|reconhec\w+",
            "apologised": r"desculp\w+|perdão",
            "declined_to_comment": (
                r"recus\w+(?:-se)? (?:a )?(?:coment|respond|dizer|falar|dar)\w*|não quis\w*|não coment\w+"
                r"|sem comentários|prefer\w+ não"
            ),
            "did_not_respond": r"não (?:respond\w+|deu resposta|retorn\w+)|sem resposta",
        },
    ),
    "nl": _sayings(
        r"zegt|zei(?:den)?|zeggen|verklaar(?:t|de|den)|vindt|vond|vinden|stel(?:t|de|den)|meldt|meldde|schr(?:ijft|eef)"
        r"|waarschuw(?:t|de|den)|noem(?:t|de|den)|beweer(?:t|de)|bevestig(?:t|de|den)|ontken(?:t|de|den)|beloof(?:t|de)"
        r"|erken(?:t|de)|bekritiseer(?:t|de)|beschuldig(?:t|de)|denkt|dacht|gelooft|hoopt",
        r"volgens|aldus",
        r"niet|geen|niets|nooit|niemand|zonder|noch|evenmin",
        {
            "denied": r"ontken\w*|tegen(?:spreekt|sprak|gesproken)|weerspr\w+",
            "admitted": r"bekende|bekent|toegegeven|erken\w*|(?:geeft|gaf|gaven|geven)\b[^.;:]{0,90}\btoe",
            "apologised": r"excus\w+|verontschuldig\w*",
            "declined_to_comment": (
                r"(?:wil|wilde|wilden|willen)\b[^.;:]{0,40}\b(?:niet|geen)\b[^.;:]{0,30}\b(?:reageren|zeggen|kwijt"
                r"|commentaar|ingaan)|weiger\w+ (?:commentaar|te reageren|antwoord)|geen commentaar"
            ),
            "did_not_respond": (
                r"(?:reageer|antwoord)\w*\b[^.;:]{0,40}\bniet|niet (?:gereageerd|geantwoord|bereikbaar)"
                r"|geen (?:reactie|antwoord)"
            ),
        },
    ),
}
