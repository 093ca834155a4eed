"""The fixed texts around what is cut from an article, on cards, in answers and in exports.

Words for people: quick reading, full reading, cut from this paste.
"""

from bot.words.languages import Plural, catalogue

FOOT = "Quotes are cut from this paste. Byline cannot know if they were said. s5 = sentence 5."
FIND_THE_ORIGINAL = "Find the original before quoting"
BEFORE_YOU_USE_THIS = "Before you use this"
ALSO_SPEAKING = "Also speaking: {names}"
MORE = "{count} more"
MORE_DENIALS = "{count} more, under “Who said what”"
VIA = "via {names}"
NOT_IN_THE_TEXT = "not in the text: {words}"

# What the text names, and in which language it is summed up

TEXT_NAMES = "Text names {names}"
NAMES_NOBODY = "Text names no publication and no author"
NO_PUBLICATION = "no publication"
NO_AUTHOR = "no author"
NO_DATE = "no date"
NO_LINK = "no link"
SUMMARY_IN = "Summary in {language}"
SUMMARY_IN_ANOTHER = "Summary in {language}; quotes stay in the article’s language"

# Who speaks

DENIED = "Denied"
NO_ANSWER_YET = "Asked, no answer reported"
DECLINED = "Declined to comment"
DID_NOT_RESPOND = "Did not respond"
NOBODY = "The text does not say who"
NOT_READ = "Speakers not read in this language"
DENIED_BY_NOBODY = "the text does not say who"
REWORDED = "This copy looks reworded."
REWORDED_HENCE = "Its quotes may not be the speakers’ words."
SPELLINGS = "{count} spellings, taken as one {kind}"
ALSO_CALLED = "also {names}"
WOMAN, MAN, PERSON = "woman", "man", "person"
KINDS = {
    "person": PERSON,
    "unnamed": PERSON,
    "organisation": "organisation",
    "group": "group",
    "document": "document",
}
NO_PERSON = "no person or report named"
NO_SPOKESPERSON = "no spokesperson named"

# How it was said

BY = "by {who}"
IT_ANSWERED = "the text does not say whether it answered"
THEY_ANSWERED = "the text does not say whether they answered"
SECOND_HAND = "second hand: {names}"
FROM_FURTHER = ", from "  # between who passed it on, nearest first
CARRIED_ON = "speaker carried on from s{number}"
MARKS_BROKEN = "marks broken in the paste"
QUICK_READING_DIFFERS = "the quick reading takes it as {names}"
NOT_ANYBODY = "nobody"
ONLY_QUICK_READING = "only the quick reading names the speaker"
TAKEN_AS = "“…{words}…”: “{pronoun}” taken as {names}"

# What a full reading changed

CHANGED = "Changed from the quick reading: {changes}"
OTHER_KIND = "another kind of statement {where}"
NEW = "new {where}"
OTHER_SPEAKERS = "other speakers {where}"
NO_SPEECH = "no speech: {words}"

# Beside the statements

NOT_SPEECH = "Not speech: {words}."
PASTED_ALONG = "Left out: {kinds}."
LEFT_OUT = "Left out: {kind}"
FURNITURE = {
    "share_bar": "share bar",
    "photo_credit": "photo credit",
    "byline": "byline",
    "timestamp": "timestamp",
    "author_biography": "author biography",
    "comment_form": "comment form",
    "newsletter": "newsletter",
    "cookie_notice": "cookie notice",
    "related_headlines": "related headlines",
    "navigation": "navigation",
    "advertisement": "advertisement",
    "copyright": "copyright",
}

# The page

PAGE_LEGEND = (
    "Solid line = quoted in this paste · dotted = its paraphrase · dashed = asked, no answer · "
    "{doubt} = check · the number is the speaker’s and leads back here"
)
ARTICLES = Plural("{count} article", "{count} articles")
SPEAKERS = Plural("{count} speaker", "{count} speakers")
CONTENTS = "Contents"
WARNINGS = "Warnings"
WHO_SPEAKS = "Speakers"
ARTICLE_AS_PASTED = "The article as pasted"
SHOW_IN_ARTICLE = "show in the article"
THERE = "there"
CHECK = "check"
SPEAKER_OF_NUMBER = "speaker {number}"

catalogue(__name__)
