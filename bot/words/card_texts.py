"""The fixed texts around what is cut from an article, on cards, in answers and in exports.

Words for people: quick reading, full reading, cut from this paste.
"""

from bot.words.languages import Plural, catalogue

FOOT = "Quotes are cut from this paste. Byline cannot know if they were said. s5 = sentence 5."
FOOT_OF_DOCUMENT = "Quotes are cut from this document. Byline cannot know if they were said. s5 = sentence 5."

# How an article came

PASTED_TEXT = "Pasted text"
SAVED_PAGE = "Saved web page"
PDF = "PDF"
WORD_DOCUMENT = "Word document"
MAIL = "Mail"
FETCHED = "{site}, fetched {day} {when} UTC"
PAGES = Plural("{count} page", "{count} pages")
ON_PAGE = "p. {page}"
FIND_THE_ORIGINAL = "Find the original before quoting"
BEFORE_YOU_USE_THIS = "Before you use this"
ALSO_SPEAKING = "Also speaking: {names}"
AND_MORE = "{names} and {count} more"
ONLY_UNSURE = "{count} unsure: see “Who said what”"
VIA = "via {names}"
NOT_IN_THE_TEXT = "not in the text: {words}"

# What the text names, and in which language it is summed up

TEXT_NAMES = "Text names {names}"
NAMES_NOBODY = "Text names no publication and no author"
NO_PUBLICATION = "no publication"
NO_AUTHOR = "no author"
NO_DATE = "no date"
NO_LINK = "no link"
SUMMARY_BY = "Summary by {model}, names and numbers looked up in the text"
SUMMARY_IN = "Summary in {language}"
SUMMARY_IN_ANOTHER = "Summary in {language}; quotes stay in the article’s language"

# Who speaks

DENIED = "Denied"
NO_ANSWER_YET = "Asked, no answer reported"
DECLINED = "Declined to comment"
DID_NOT_RESPOND = "Did not respond"
NOBODY = "The text does not say who"
QUOTED_BY_NOBODY = "Quoted, speaker not found"
NOT_READ = "Speakers not read in this language"
INSTEAD_OF_A_NAME = "the text does not say who"
SPEAKER_NOT_FOUND = "speaker not found"
SPEAKERS_NOT_READ = "speakers not read in this language"
PERHAPS = "perhaps {names}"
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

# Why a statement may be wrong; `DOUBTS` under the names that the reading's JSON has for them

UNSURE = "Unsure"
UNSURE_BECAUSE = "unsure ({reasons})"
NO_REASON = "little speaks for it"
WHO = "who: {reasons}"
DOUBTS = {
    "weak_cue": "no verb of saying",
    "no_speaker": "no speaker found",
    "cannot_speak": "a place or a thing",
    "nearest_name": "the nearest name",
    "marks_broken": "marks broken in the paste",
    "pronoun": "only a pronoun tells",
    "description": "only a description tells",
    "readers_differ": "the two readings name different speakers",
    "unchecked": "only one reading names the speaker",
    "reworded_copy": "the copy looks reworded",
    "carried_on": "speaker carried on",
}
CARRIED_ON = "speaker carried on from s{number}"
QUICK_READING_DIFFERS = "the quick reading takes it as {names}"
FULL_READING_DIFFERS = "the full reading takes it as {names}"
NOT_ANYBODY = "nobody"
ONLY_QUICK_READING = "only the quick reading names the speaker"
TAKEN_AS = "“…{words}…”: “{pronoun}” taken as {names}"
SPEAKER_SET_BY = "speaker set by @{name}"
SPEAKER_SET = "speaker set by hand"
NOBODYS_WORDS = "not speech"
SPEAKERS_SET = Plural("{count} speaker set by {names}", "{count} speakers set by {names}")
BY_HAND = "hand"
QUOTATION_SET_BY = "taken for a quotation by @{name}"
QUOTATION_SET = "taken for a quotation by hand"

# What a full reading changed

CHANGED = "Changed from the quick reading: {changes}"
OTHER_KIND = "another kind of statement {where}"
NEW = "new {where}"
OTHER_SPEAKERS = "other speakers {where}"
NO_SPEECH = "no speech: {words}"

# Beside the statements

NOT_SPEECH = "Not speech: {words}."
PASTED_ALONG = "Left out: {kinds}."
MUCH_PASTED_ALONG = "{kind} ({lines})"
LONG_PASTED_ALONG = "{kind} ({lines}, such as “{words} …”)"
LINES = Plural("{count} line", "{count} lines")
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
    "signature": "signature",
    "earlier_mails": "earlier mails",
    "covering_note": "the note of who passed it on",
    "references": "list of references",
    "related_headlines": "related headlines",
    "navigation": "navigation",
    "advertisement": "advertisement",
    "copyright": "copyright",
    "press_release": "press-release wording",
}

# What is wrong with a sentence of an answer

FLAGS = {
    "not_in_article": "not in the text: {words}",
    "only_in_question": "only in the question: {words}",
    "elsewhere": "the quoted words stand in {words}",
    "not_in_cited": "not found in what it cites",
    "not_in_cited_but": "not found in what it cites; more likely in {words}",
    "other_speaker": "in the text these are words of {words}",
    "other_act": "the text has it otherwise: {words}",
    "turned_round": "the text has it otherwise: “{words}”",
    "not_found_again": "the model, asked again, does not find this in what it cites",
    "not_found_again_but": "the model, asked again, does not find in what it cites: “{words}”",
    "no_such_sentence": "there is no {words}",
    "no_reference": "no sentence given for this",
    "only_in_parts": "only parts of the text were read for this",
}
CUT_AFTER = "The answer was cut after {count} characters."
ACTS = {
    "said": "said",
    "asked": "asked",
    "denied": "denied",
    "accused": "accused",
    "criticised": "criticised",
    "promised": "promised",
    "demanded": "demanded",
    "warned": "warned",
    "admitted": "admitted",
    "apologised": "apologised",
    "confirmed": "confirmed",
    "declined_to_comment": "declined to comment",
    "did_not_respond": "did not respond",
    "no_answer_yet": "was asked, no answer reported",
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
