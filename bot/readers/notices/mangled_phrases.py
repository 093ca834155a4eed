"""Set phrases of the news in which a machine swapped a word for one of like meaning.

Programs that reword articles replace words one by one, so they also hit phrases in which no writer
would: "law enforcement" becomes "legislation enforcement". The literature calls these tortured
phrases. What a writer might say after all is not listed.
"""

from collections import defaultdict

from bot.article.spans import Span
from bot.readers.notices.lowered import lowered, occurrences

_PHRASES = (
    # institutions and offices: Supreme Court, law enforcement, Attorney General, United Nations …
    "perfect courtroom; preferrred court; preferrred courtroom; ideally suited court; ideally suited "
    "courtroom; splendid courtroom; legislation enforcement; regulation enforcement; attorney normal; "
    "lawyer normal; legal professional general; legal professional normal; district lawyer; space of "
    "representatives; dwelling speaker; best minister; top notch minister; joined nations; united "
    "countries; joined together nations; unified states; joined states; white residence; nationwide "
    "guard; nationwide security adviser; red go; body of workers; chief of group of workers; chief of "
    "team of workers; "
    # news houses: Associated Press, New York Times, Washington Post, BBC News …
    "related press; new york instances; new york occasions; los angeles instances; washington submit; "
    "bbc information; abc information; cbs information; nbc information; fox information; sky "
    "information; information convention; press convention; facebook submit; instagram submit; twitter "
    "submit; "
    # saying: declined to comment, immediately respond, told reporters, phone call
    "declined to remark; for remark; request for remark; requests for remark; right away respond; right "
    "away reply; instructed reporters; phone name; telephone name; video name; "
    # crime and death: shot dead, death toll, death penalty, mass shooting, heart attack
    "shot useless; found useless; discovered useless; pronounced useless; dying toll; demise toll; loss "
    "of life toll; loss of life penalty; dying penalty; mass taking pictures; fatal taking pictures; "
    "school taking pictures; faculty taking pictures; college taking pictures; taking pictures spree; "
    "coronary heart assault; warfare crimes; gun keep watch over; keep watch over of; "
    # health and climate: mental health, health care, climate change, breast cancer, kidney failure
    "psychological well being; public well being; well being care; well being minister; well being "
    "ministry; well being officials; local weather change; local weather disaster; worldwide warming; "
    "bosom malignancy; bosom peril; kidney disappointment; "
    # money: real estate, stock market, interest rates, hedge fund, Wall Street
    "actual property; inventory marketplace; stock marketplace; passion rates; hobby rates; hedge price "
    "range; mutual price range; pension price range; wall boulevard; "
    # science: artificial intelligence, big data, deep learning, random forest, facial recognition
    "counterfeit consciousness; man-made consciousness; man-made brainpower; man-made reasoning; "
    "colossal information; profound learning; profound neural; irregular woodland; arbitrary woodland; "
    "facial acknowledgment; discourse acknowledgment; cloud figuring; sun oriented; "
    # time: last week, a year ago, for the first time
    "ultimate week; ultimate month; ultimate yr; weeks in the past; months in the past; days in the "
    "past; hours in the past; years in the past; year-previous; for the primary time; "
    # small words: more than, in return, without, based in, nothing, in its place
    "extra than; in go back; with out a; with out any; based "
    "totally in; not anything to; additionally told; additionally stated; makes a speciality of; "
)
_BY_LONGEST_WORD: dict[str, list[str]] = defaultdict(list)
for _phrase in filter(None, map(str.strip, _PHRASES.split(";"))):
    _BY_LONGEST_WORD[max(_phrase.split(), key=len)].append(_phrase)
_MARKS = ".,;:!?…\"“”'‘’()[]—–-"


def find_mangled_phrases(text: str) -> list[Span]:
    """Every listed phrase, in order, whatever its case and wherever its line breaks."""
    small = lowered(text).replace("\n", " ").replace("\u00a0", " ")
    words = {word.strip(_MARKS) for word in set(small.split())}
    return sorted(
        span
        for word in words & _BY_LONGEST_WORD.keys()
        for phrase in _BY_LONGEST_WORD[word]
        for span in occurrences(phrase, small)
    )
