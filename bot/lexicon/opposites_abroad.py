"""Words that say the opposite of each other, in English and as patterns for a few other languages.

A row is one pair: its English words, then under the name of each language that has them the same two sides.
"""

import re
from typing import NamedTuple

from bot.lexicon.word_set import word_set

_ROWS = r"""
    support back approve approval favour favor endorse welcome praise hail applaud defend
        <> oppose opponent reject criticise criticize condemn denounce slam blast
    de unterst(?:ü|u)tz\w*|befürwort\w*|begrüß\w*|lobte?n?|gelobt|zugestimmt|billigt\w*
        <> abgelehnt|ablehn\w*|lehn(?:t|te|en|ten)|kritisier\w*|verurteil\w*|dagegen|widersprach\w*
    fr sou(?:tien|ten)\w*|approuv\w*|salu(?:e|é)\w*|favorable\w*|félicit\w*
        <> oppos\w*|rejet\w*|critiqu\w*|condamn\w*|dénonc\w*|désapprouv\w*
    es apoy\w*|respald\w*|aprueb\w*|aprob\w*|elogi\w*|felicit\w*
        <> opon\w*|opus\w*|rechaz\w*|critic\w*|conden\w*|denunci\w*
    it sosten\w*|sostien\w*|appogg\w*|approv\w*|elogi\w*|accol\w* con favore
        <> oppon\w*|oppost\w*|respin\w*|critic\w*|condann\w*
    pt apoi\w*|aprov\w*|elogi\w* <> opõe\w*|opôs|opuser\w*|rejeit\w*|critic\w*|conden\w*
    nl steun\w*|gesteund|prijst|prees|prezen|verwelkom\w* <> bekritiseer\w*|veroordeel\w*|afgewezen|verzet\w*
    confirm admit acknowledge concede
        <> deny denial dispute refute
    de bestätig\w*|eingeräumt|zugegeben|gest(?:and|anden|eht)
        <> bestr(?:itt|itten|eitet)\w*|dementier\w*|leugn\w*|zurückgewiesen|zurück
    fr confirm\w*|admet\w*|admis\w*|reconn\w*|avou\w*
        <> nie|nié\w*|nient|niait|dément\w*|réfut\w*|conteste?\w*
    es confirm\w*|admit\w*|reconoc\w*
        <> neg\w*|nieg\w*|desm\w*|refut\w*
    it conferm\w*|ammett\w*|ammess\w*|riconosc\w* <> neg(?:a|ano|ò|ato|ava)|smenti\w*
    pt confirm\w*|admit\w*|reconhec\w* <> neg(?:ou|aram|a|am)|desment\w*
    nl bevestig\w*|erken\w*|toegegeven|g(?:eeft|af|even|aven)(?: \w+){0,4} toe
        <> ontken\w*|weerspr\w*|tegengesproken
    optimistic optimism hopeful confident
        <> pessimistic pessimism hopeless
    de optimis\w*|zuversicht\w* <> pessimis\w*|hoffnungslos\w*
    fr optimis\w* <> pessimis\w*
    es optimis\w* <> pesimis\w*
    rise increase grow climb soar gain
        <> fall drop decline decrease shrink sink plunge
    de stieg\w*|steig\w*|gestiegen|wuchs\w*|gewachsen|zugenommen|erhöh\w*|anstieg\w*
        <> sank\w*|sink\w*|gesunken|fiel\w*|gefallen|fällt|rückgang\w*|zurückgegangen|abgenommen
    fr augment\w*|grimp\w*|hausse|progress\w* <> baiss\w*|diminu\w*|recul\w*|chut\w*
    es aument\w*|subi\w*|crec\w*|increment\w* <> baj(?:ó|a|aron|an|ado)|cay\w*|disminu\w*|reduj\w*|descen\w*
    it aument\w*|cresc\w*|salit\w*|salgono <> cal(?:a|ano|ò|ato|ata|ati)|diminui\w*|sces\w*|scend\w*|ridott\w*
    pt aument\w*|subi(?:u|ram)|cresc\w* <> ca(?:iu|íram|i|em|indo)|diminu\w*|reduz\w*|baix\w*
    nl steeg|stegen|stijg\w*|gestegen|groei\w*|gegroeid <> daal\w*|gedaald|kromp\w*|gekrompen|zakt\w*|gezakt
    allow permit authorise authorize legalise legalize
        <> ban forbid prohibit outlaw
    de erlaub\w*|gestatt\w*|zugelassen|genehmig\w* <> verb(?:iet|ot|oten)\w*|untersag\w*
    fr autoris\w*|perm(?:et|is)\w* <> interdi\w*
    es permit\w*|autoriz\w* <> prohib\w*|prohíb\w*
    it permett\w*|permess\w*|autorizz\w* <> viet\w*|proib\w*
    pt permit\w*|autoriz\w* <> proib\w*|proíb\w*
    nl toegestaan|toestaan|staat toe|stond toe|mag|mogen <> verb(?:iedt|ood|oden|ieden|oden)
    win victory beat <> lose loss defeat
    de gew(?:ann|innt|onnen|annen)|siegte?n?|sieg <> verl(?:or|oren|iert)\w*|niederlage|unterl(?:ag|egen)
    fr gagn\w*|remport\w*|victoire <> perd\w*|défaite
    es gan(?:ó|aron|a|an)|victoria <> perd\w*|pierd\w*|derrot\w*
    it vin(?:ce|cono|se|sero|to)|vittoria <> per(?:de|dono|se|sero|so|dita)|sconfitt\w*
    pt gan(?:hou|haram|ha)|venc\w*|vitória <> perd\w*|derrot\w*
    nl w(?:on|onnen|int|innen)|gewonnen|zege|overwinning <> verl(?:oor|oren|iest|iezen)|nederlaag
    guilty convict <> innocent acquit
    de schuldig <> unschuldig|freigesprochen
    fr coupable\w* <> innocent\w*|acquitt\w*
    es culpable\w* <> inocent\w*|absuel\w*
    it colpevol\w* <> innocent\w*|assol\w*
    pt culpad\w* <> inocent\w*|absolv\w*
    nl schuldig <> onschuldig|vrijgesproken
    open reopen <> close shut closure
    de eröffn\w*|öffn\w*|geöffnet\w* <> schließ\w*|schloss\w*|geschlossen\w*
    fr ouv(?:r|e)\w*|rouv\w* <> ferm(?:e|é|er|ent|ées|eture)\w*
    es abr\w*|abiert\w*|reabr\w* <> cerr\w*|cierr\w*
    accept agree adopt <> refuse reject refusal
    de akzeptier\w*|angenommen|einverstanden|zugestimmt <> weiger\w*|abgelehnt|lehn(?:t|te|en|ten)
    fr accept\w* <> refus\w*|rejet\w*
    es acept\w* <> rechaz\w*|rehus\w*|neg(?:ó|aron) a
    it accett\w* <> rifiut\w*|respin\w*
    pt aceit\w* <> recus\w*|rejeit\w*
    nl aanvaard\w*|accepteer\w*|geaccepteerd|akkoord <> weiger\w*|geweigerd|afgewezen
    sign <> veto
    de unterzeichn\w*|unterschr\w* <> veto
    fr sign\w* <> veto
    es firm\w* <> veto|vet(?:ó|ar)\w*
    happy pleased glad satisfied delighted <> unhappy disappointed dissatisfied disappointment
    de zufrieden\w*|erfreut <> unzufrieden\w*|enttäusch\w*
    fr satisf\w*|content\w*|ravi\w* <> déç\w*|mécontent\w*|insatisf\w*
    es satisf\w*|content\w* <> decepcion\w*|descontent\w*|insatisf\w*
    succeed success successful <> fail failure unsuccessful
    de erfolgreich\w*|gelang|gelungen <> scheiter\w*|gescheitert|erfolglos\w*|misslang|misslungen
    fr réuss\w*|succès <> échou\w*|échec
    es logr\w*|éxito <> fracas\w*
    legal lawful <> illegal unlawful
    de legal|rechtmäßig\w*|rechtens <> illegal\w*|rechtswidrig\w*|unrechtmäßig\w*
    fr légal\w* <> illégal\w*
    es legal\w* <> ilegal\w*
    survive survivor <> die dead death kill
    de überleb\w* <> starb\w*|gestorben|tot|tote\w?|tod|getötet|ums leben
    fr surv(?:éc|iv)\w* <> mort\w*|tué\w*|décéd\w*
    es sobreviv\w* <> muri\w*|muert\w*|mat(?:ó|aron)|falleci\w*
    it sopravviss\w*|sopravviv\w* <> mort\w*|mor(?:ì|irono)|uccis\w*
    pt sobreviv\w* <> morr\w*|mort\w*|matou|mataram
    nl overleef\w*|overleven <> dood|doden|stierf|gestorven|overleden|gedood
    predict expect believe convinced confident sure <> doubt doubtful sceptical skeptical
    de erwart\w*|rechne(?:t|te|ten)|überzeugt\w*|glaub\w*|sicher|zuversicht\w*
        <> be?zweif\w*|skepti\w*|schloss|schließt
    fr prévo\w*|prédi\w*|attend\w*|croi\w*|convaincu\w*|sûr\w* <> dout\w*|sceptique\w*|exclu\w*
    es prevé\w*|predi\w*|espera\w*|cree\w*|convencid\w*|segur\w* <> dud\w*|escéptic\w*|descart\w*
    liberal progressive <> conservative
    de liberal\w*|progressiv\w* <> konservativ\w*
    fr libéra\w*|progressist\w* <> conservat\w*
    es liberal\w*|progresist\w* <> conservador\w*
    remain stay keep retain maintain <> lift remove abolish scrap
    de bleib\w*|blieb\w*|geblieben|behalt\w*|behält\w*|beibehalt\w*
        <> aufgehoben|aufheb\w*|abgeschafft|abschaff\w*|abgebaut|entfernt\w*
    fr rest(?:e|ent|era|eront|ait)|demeur\w*|maint\w* <> lev(?:é|er|és|ée|ées)|supprim\w*|aboli\w*|retir\w*
    es permanec\w*|sigu\w*|manten\w*|mantien\w* <> levant\w*|suprim\w*|elimin\w*|retir\w*
    likely <> unlikely
    de wahrscheinlich\w* <> unwahrscheinlich\w*
    fr probable\w* <> improbable\w*
    es probable\w* <> improbable\w*
"""
_LANGUAGES = ("de", "fr", "es", "it", "pt", "nl")
# What turns a sentence without a negation: its languages have more of these than a list can hold. Of words
# that begin as a negated one does, those that are none and come often in news are left out.
_TURNS = {
    "de": (
        r"nicht|kein\w*|nichts|nie|niemals|niemand\w*|ohne|weder|kaum|selten|wenig\w*|nur|erst|statt|gegen|außer|bis"
        r"|ab|zurück|un(?!ter|iver|ser|gef|gar|ion|mittelb)\w{4,}|miss(?!ion)\w{3,}|\w*los(?:e[nmrs]?)?"
        r"|schl(?:ießt|ießen|oss|ossen)|\w*(?:weiger|verzicht|fehl|verhinder|scheiter|bestritt"
        r"|bestreit|leugn|dementier|widersprech|widersprach|ablehn|abgelehnt|verb(?:iet|ot)|untersag|aus(?:ge)?schl"
        r"|vermeid|vermied|mangel|offen|falsch|leer|enttäusch|entgegen|unklar|zweifel|einstell|eingestellt)\w*"
    ),
    "fr": (
        r"ne|n|pas|aucun\w*|rien|jamais|sans|ni|personne|peu|seul\w*|contre|sauf|faux|fausse\w*|non|moins"
        r"|in(?!tent|ter(?!di|romp)|form|vest|vit|di(?:qu|vid|en)|dust|sist|stitu|spect|stall|fluen|augur|iti|cid"
        r"|cend|ond|clu|trodu|géni|scri|ven|tégr|tens)\w{4,}"
        r"|im(?!port|meub|médiat|pliq|pos(?!sib)|prim|agin|migr|pact)\w{4,}|i[rl](?!an|ak)\w{4,}"
        r"|dé(?!j|but|cembre|cid|clar|part|put|pos|couv|crit|crir|velop|légu|march|mocr|fen[ds]|sign|termin|tail"
        r"|tenu|gât|pens|sir|sorm|bat|fi)\w{4,}|mé(?!di|moir|tro|tho|dec|tier|lang)\w{4,}"
        r"|\w*(?:refus|rejet|manqu|échou|échec|empêch|évit|interdi|exclu|cess|abandon|dout|vide|nul)\w*"
    ),
    "es": (
        r"no|nunca|ningun\w*|ningún|nada|nadie|sin|ni|tampoco|poco\w*|sólo|solo|contra|salvo|fals\w*|menos|apenas"
        r"|in(?!form|vesti|ter(?!rump)|ici|dic|divid|dustr|vit|sist|stit|stal|gres|gl|flu|cend|geni|viert|tent"
        r"|tegr|tens|mediat|migr|cid)\w{4,}|im(?!port|puls|puest|pact|plic|pon|agen|agin)\w{4,}|ir(?!an)\w{4,}"
        r"|des(?!pu|arroll|cri|tac|tin|cubr|pleg|fil|vel|cans|ign|emp|pid|pach)\w{4,}"
        r"|\w*(?:neg|nieg|rechaz|falt|fracas|evit|prohib|exclu|ces|abandon|dud|vac)\w*"
    ),
    "it": (
        r"non|no|nessun\w*|niente|nulla|mai|senza|né|poc\w+|sol[oai]|soltanto|contro|salvo|tranne|fals\w*|meno|appena"
        r"|in(?!tenz|ter(?!rott|diz)|form|vest|vit|dic|divid|diriz|dust|sist|stit|spett|contr|izi|cid|cend|fluen|segn"
        r"|siem|gegn)\w{4,}|im(?!port|migr|medi|pegn|pieg|prend|magin|post)\w{4,}|dis(?!cor|cuss|trib|tan|egn)\w{4,}"
        r"|\w*(?:rifiut|respin|manc|fall|evit|viet|esclu|cess|abbandon|dubi|dubb|vuot|neg|smenti)\w*"
    ),
    "pt": (
        r"não|nunca|nenhum\w*|nada|ninguém|sem|nem|pouc\w+|só|apenas|somente|contra|salvo|fals\w*|menos"
        r"|in(?!form|vest|ter(?!romp)|ici|clu|dic|divid|dústr|dustr|sist|stit|stal|gl|flu|cend|tenç|tegr)\w{4,}"
        r"|im(?!port|press|post|pact|plic|puls|agin)\w{4,}|des(?!cri|cre|tac|tin|envol|cob|pach|ign|pert)\w{4,}"
        r"|\w*(?:neg|recus|rejeit|falt|fracass|evit|proib|exclu|cess|abandon|duvid|vaz)\w*"
    ),
    "nl": (
        r"sl(?:uit|uiten|oot|oten)|w(?:ijst|ijzen|ees|ezen)|niet|geen|niets|nooit|niemand|zonder|noch|nauwelijks|weinig|alleen|slechts|pas|tegen|behalve|tot"
        r"|on(?!der|geveer|line)\w{4,}|mis(?!sie|dad|sch)\w{3,}|\w*loos\w*|\w*(?:weiger|ontbr|verhinder|misluk|ontken"
        r"|weerspr|verbied|verbod|uitgesl|uitsl|vermijd|gebrek|leeg|teleur|stop|gestaakt)\w*"
    ),
}
TURNS_ABROAD = {
    language: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for language, words in _TURNS.items()
}
# By which a clause says no; "not only" says yes, and "no fewer than" how much.
NO_ABROAD = {
    language: re.compile(words, re.IGNORECASE)
    for language, words in {
        "de": r"\b(?:nicht(?! nur| zuletzt| einmal| weniger)|kein\w*|nie|niemals)\b",
        "fr": r"\bn(?:e |['’])[^.;:]{1,40}?\b(?:pas(?! que| seulement| moins| plus)|aucun\w*|jamais|rien)\b",
        "es": r"\b(?:no(?! s[oó]lo| solamente| menos| obstante)|nunca|ning[uú]n\w*)\b",
        "it": r"\bnon(?! solo| soltanto| meno)\b",
        "pt": r"\bnão(?! só| apenas| somente| menos)\b",
        "nl": r"\b(?:niet(?! alleen| minder)|geen|nooit)\b",
    }.items()
}


class Sides(NamedTuple):
    """English words of two sides, and in each language a pattern for each."""

    english: tuple[frozenset[str], frozenset[str]]
    abroad: dict[str, tuple[re.Pattern[str], re.Pattern[str]]]


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words.strip()})\b", re.IGNORECASE)


def _listed() -> tuple[Sides, ...]:
    text = _ROWS.strip().replace("\n        <>", " <>")
    found: list[Sides] = []
    for line in map(str.strip, text.splitlines()):
        language, _, rest = line.partition(" ")
        one, other = (rest if language in _LANGUAGES else line).split("<>")
        if language in _LANGUAGES:
            found[-1].abroad[language] = (_pattern(one), _pattern(other))
        else:
            found.append(Sides((word_set(one), word_set(other)), {}))
    return tuple(found)


OPPOSITES_ABROAD = _listed()
